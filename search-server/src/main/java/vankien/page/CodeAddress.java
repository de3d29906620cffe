package vankien.page;

import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.search.Links;

/** The page of a code. */
final class CodeAddress {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private CodeAddress() {}

    /** The page of a code as printed; null where it is none that can be asked for. */
    static @Nullable String of(@Nullable String printed) {
        return printed == null
                ? null
                : CODES.parse(printed)
                        .map(DocumentCode::conventional)
                        .map(code -> Links.ofCode(code).page())
                        .orElse(null);
    }
}
