package vankien.query;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import vankien.analysis.vi.FoldingLevel;
import vankien.analysis.vi.VietnameseAnalyzer;

/** A way of indexing a text; each has a field for the body and one for the title. */
enum DesignField {
    /** Syllables with their marks, as our body has them. */
    WORDS(false, false),
    /** Syllables without marks. */
    FOLDED_WORDS(true, false),
    /** Pairs of neighbours with their marks. */
    PAIRS(false, true),
    /** Pairs of neighbours without marks, as ours are. */
    FOLDED_PAIRS(true, true);

    private final boolean folded;
    private final boolean pairs;

    DesignField(boolean folded, boolean pairs) {
        this.folded = folded;
        this.pairs = pairs;
    }

    String body() {
        return "body_" + name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return "title_" + name().toLowerCase(Locale.ROOT);
    }

    Analyzer analyzer() {
        VietnameseAnalyzer.Builder analyzer = VietnameseAnalyzer.builder();
        if (folded) {
            analyzer.folding(FoldingLevel.LETTERS);
        }
        return pairs ? analyzer.pairs().build() : analyzer.build();
    }

    /** As ours: words with positions, those of the body with offsets; pairs with frequencies only. */
    void addTo(Document document, JudgedTexts.Text text) {
        IndexOptions body = pairs ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS;
        IndexOptions title = pairs ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        document.add(new Field(body(), text.title() + "\n" + text.text(), type(body)));
        document.add(new Field(title(), text.title(), type(title)));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
