package vankien.search;

import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.IndexSchema;
import vankien.query.FilterField;

/** What is shown for a value of a facet. */
final class FacetLabels {
    private FacetLabels() {}

    static String of(FilterField field, String value) {
        if (value.equals(IndexSchema.UNKNOWN)) {
            return "Không rõ";
        }
        return switch (field) {
            case TYPE ->
                DocumentType.ofSymbol(value).map(DocumentType::vietnamese).orElse(value);
            case LEVEL -> level(value);
            case YEAR, ISSUER, PLACE, TERM, SIGNER, CITES, STATUS, FORMAT -> value;
        };
    }

    private static String level(String value) {
        for (IssuerLevel level : IssuerLevel.values()) {
            if (level.symbol().equals(value)) {
                return level.vietnamese();
            }
        }
        return value;
    }
}
