package vankien.query;

import java.text.Normalizer;
import java.util.Optional;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;

/**
 * What a text means where a code is asked for: in an address, in the filter {@code cites}. It is read as a query is.
 *
 * <pre>
 * 21 kl tw · Kết luận số 21-KL/TW ngày 25/10/2021        → the code 21-KL/TW
 * Chỉ thị số 05 của Bộ Chính trị · chỉ thị 05 bộ chính trị → the code 05-CT/TW
 * Chỉ thị 05 · nghị quyết 28 khóa XI                      → type and number, of whatever body
 * Nghị quyết Trung ương 4 (khóa XII) · Điều lệ Đảng       → a name
 * </pre>
 */
public sealed interface NamedCode {

    /** A code. */
    record Exact(DocumentCode code) implements NamedCode {}

    /** A type and a number: the codes that have them. */
    record Numbered(NumberOfType number) implements NamedCode {}

    /** A document that is known by its name, in the spelling in which citations keep it. */
    record Named(String name) implements NamedCode {}

    /** What the whole text means; empty where it is no code and no name. */
    static Optional<NamedCode> read(String text) {
        return new NamedCodeReader(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .read();
    }
}
