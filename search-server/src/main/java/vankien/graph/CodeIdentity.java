package vankien.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.TermOfOffice;
import vankien.index.CodeReach;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;

/**
 * One document that a code names, held or known from citing texts only.
 *
 * @param codeKey the key of its code
 * @param files the held document in all its files, the one that stands for it first; empty where it is not held
 * @param meaning the mentions that can mean it, each with the times when it does
 * @param scope where it is from
 * @param type its type; of a document that is not held, where its symbol stands for two and the words say which
 * @param date its date, or null
 * @param khoa of a document that is not held and of which nobody prints the date, the khóa that is printed; else null
 */
public record CodeIdentity(
        String codeKey,
        List<HeldDocument> files,
        Map<MentionKey, List<CitingWindow>> meaning,
        DocumentScope scope,
        @Nullable DocumentType type,
        @Nullable LocalDate date,
        @Nullable Integer khoa) {

    public CodeIdentity {
        files = List.copyOf(files);
        meaning = Map.copyOf(meaning);
    }

    /** The held document, by the file that stands for it; null where it is not held. */
    public @Nullable HeldDocument held() {
        return files.isEmpty() ? null : files.getFirst();
    }

    /** The mentions that can mean it. */
    public Set<MentionKey> mentions() {
        return meaning.keySet();
    }

    /** Whether a mention in a document of this day can mean it. */
    boolean isMeantBy(MentionKey mention, int day) {
        return meaning.getOrDefault(mention, List.of()).stream().anyMatch(window -> window.admits(day));
    }

    /** Whether a file is one of the held document. */
    boolean isFile(HeldDocument file) {
        return files.stream().anyMatch(own -> own.document() == file.document());
    }

    /** Whether its number means the same document everywhere. */
    boolean isNational() {
        return mentions().stream().anyMatch(mention -> mention.reach() == CodeReach.NATIONAL);
    }

    /** The level of its issuer; of a document that is not held, as far as the symbol says it. */
    public @Nullable IssuerLevel level() {
        HeldDocument held = held();
        if (held != null) {
            return held.level();
        }
        String issuer = codeKey.substring(codeKey.lastIndexOf('/') + 1);
        if (isNational()) {
            return IssuerLevel.CENTRAL;
        }
        if (issuer.contains("duk")) {
            return IssuerLevel.COMMITTEE;
        }
        if (issuer.endsWith("hu") || issuer.equals("qu")) {
            return IssuerLevel.DISTRICT;
        }
        if (issuer.endsWith("tu")) {
            return IssuerLevel.PROVINCE;
        }
        return issuer.equals("cb") ? IssuerLevel.CELL : null;
    }

    /** Its date, or the first day of its khóa; null where neither is known. */
    @Nullable
    LocalDate firstDay() {
        TermOfOffice term = date != null || khoa == null ? null : TermOfOffice.ofKhoa(khoa);
        return term == null ? date : term.from();
    }

    /** Its term, {@code 2021-2026}: as the held document says it, else as its khóa or its date do; null where nothing does. */
    public @Nullable String term() {
        HeldDocument held = held();
        if (held != null && held.term() != null) {
            return held.term();
        }
        TermOfOffice term =
                khoa != null ? TermOfOffice.ofKhoa(khoa) : date != null ? TermOfOffice.at(codeKey, date) : null;
        return term == null ? null : term.years();
    }

    /** What tells it from every other document of the generation. */
    String key() {
        HeldDocument held = held();
        if (held != null) {
            return held.id();
        }
        String province = scope.province();
        return "code:" + codeKey
                + (province == null ? "" : ":" + province)
                + (scope.localities().isEmpty() ? "" : ":" + String.join("/", scope.localities()))
                + (type == null ? "" : ":" + type.symbol())
                + (date == null ? "" : ":" + date)
                + (khoa == null ? "" : ":khoa" + khoa);
    }
}
