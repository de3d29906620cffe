package vankien.opensearch;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import vankien.index.IndexAnalysis;

/** The analysis of one field, the same for indexing and for searching. */
final class FieldAnalyzerProvider extends AbstractIndexAnalyzerProvider<Analyzer> {
    private final Analyzer analyzer;

    FieldAnalyzerProvider(IndexSettings index, String name, Settings settings, String field) {
        super(index, name, settings);
        Analyzer shared = IndexAnalysis.ofField(field);
        // OpenSearch closes an analyzer with its index; that of all indices goes on.
        analyzer = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return shared;
            }
        };
    }

    @Override
    public Analyzer get() {
        return analyzer;
    }
}
