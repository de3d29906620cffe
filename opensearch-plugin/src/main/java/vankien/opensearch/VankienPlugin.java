package vankien.opensearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.action.ActionRequest;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;
import org.opensearch.search.fetch.FetchSubPhase;
import vankien.index.IndexAnalysis;

/**
 * Makes OpenSearch search party documents: an analyzer for each analysed field of {@link vankien.index.IndexSchema}, the
 * field type {@value DocumentFieldMapper#TYPE}, the query {@value VankienQueryBuilder#NAME} and the hits that go with it.
 */
public final class VankienPlugin extends Plugin implements AnalysisPlugin, MapperPlugin, SearchPlugin, ActionPlugin {
    /** Before the name of the field that an analyzer is for: {@code vankien_body}. */
    static final String ANALYZER = "vankien_";

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers = new LinkedHashMap<>();
        for (String field : IndexAnalysis.fields()) {
            analyzers.put(
                    ANALYZER + field,
                    (index, environment, name, settings) -> new FieldAnalyzerProvider(index, name, settings, field));
        }
        return analyzers;
    }

    @Override
    public Map<String, Mapper.TypeParser> getMappers() {
        return Map.of(DocumentFieldMapper.TYPE, DocumentFieldMapper.PARSER);
    }

    @Override
    public List<QuerySpec<?>> getQueries() {
        return List.of(
                new QuerySpec<>(VankienQueryBuilder.NAME, VankienQueryBuilder::new, VankienQueryBuilder::fromXContent));
    }

    @Override
    public List<SearchExtSpec<?>> getSearchExts() {
        return List.of(new SearchExtSpec<>(HitWish.NAME, HitWish::new, HitWish::fromXContent));
    }

    @Override
    public List<FetchSubPhase> getFetchSubPhases(FetchPhaseConstructionContext context) {
        return List.of(new HitFetchPhase());
    }

    @Override
    public List<RestHandler> getRestHandlers(
            Settings settings,
            RestController controller,
            ClusterSettings clusterSettings,
            IndexScopedSettings indexSettings,
            SettingsFilter filter,
            IndexNameExpressionResolver names,
            Supplier<DiscoveryNodes> nodes) {
        return List.of(new AskHandler());
    }

    @Override
    public List<ActionHandler<? extends ActionRequest, ? extends ActionResponse>> getActions() {
        return List.of(new ActionHandler<>(AskResponse.ACTION, TransportAskAction.class));
    }
}
