package vankien.index;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;

/**
 * Everything of a mention that decides which document it means. Mentions with equal keys mean the same document,
 * whichever text they stand in.
 *
 * @param code the key of the cited code
 * @param reach how far the numbers of its issuer reach
 * @param scope where a document of that number is looked for; {@link DocumentScope#UNKNOWN} for a national one
 * @param type the type in words where the symbol stands for two (QĐ, TT), else null
 * @param date the date printed beside the code, or null
 */
public record MentionKey(
        String code,
        CodeReach reach,
        DocumentScope scope,
        @Nullable DocumentType type,
        @Nullable LocalDate date) {
    /** Stands for a province that nothing says. */
    static final String UNKNOWN = "?";

    private static final String NATIONAL = "*";
    private static final char SEPARATOR = '|';
    private static final Set<String> SHARED_SYMBOLS = Set.of("qd", "tt");

    /** The key of a mention with a code. */
    public static MentionKey of(Citation citation, DocumentCode code, DocumentScope citing) {
        CodeReach reach = CodeReach.of(code);
        String key = code.key();
        return new MentionKey(
                key,
                reach,
                reach == CodeReach.NATIONAL
                        ? DocumentScope.UNKNOWN
                        : scope(citation.issuer(), reach, CodeReach.isOfPeoplesCommittee(code), citing),
                isShared(key) ? citation.type() : null,
                citation.date());
    }

    /** The body printed beside the code says more than the text it stands in. */
    private static DocumentScope scope(
            @Nullable String issuer, CodeReach reach, boolean ofCommittee, DocumentScope citing) {
        String named = issuer == null ? null : DocumentScope.provinceIn(issuer);
        SortedSet<String> localities = issuer == null ? new TreeSet<>() : DocumentScope.localitiesIn(issuer);
        String province = named != null ? named : citing.province();
        if (reach == CodeReach.BODY && localities.isEmpty() && named == null) {
            return new DocumentScope(province, citing.localities());
        }
        return new DocumentScope(province, reach == CodeReach.BODY || ofCommittee ? localities : new TreeSet<>());
    }

    /** Whether the symbol of this code stands for two types. */
    static boolean isShared(String codeKey) {
        int hyphen = codeKey.indexOf('-');
        int slash = codeKey.lastIndexOf('/');
        return hyphen >= 0 && slash > hyphen && SHARED_SYMBOLS.contains(codeKey.substring(hyphen + 1, slash));
    }

    /** What all keys of a code begin with in the index. */
    public static String prefix(String codeKey) {
        return codeKey + SEPARATOR;
    }

    /** What the keys of this code begin with that are looked for at the same place. */
    public String prefixOfPlace() {
        String where = reach == CodeReach.NATIONAL ? NATIONAL : (reach == CodeReach.BODY ? "~" : "") + scope.text();
        return code + SEPARATOR + where + SEPARATOR;
    }

    /** As it is indexed: {@code 21-kl/tw|*||2021-10-25}, {@code 2-nq/duk|tra vinh||}. */
    public String text() {
        return prefixOfPlace() + (type == null ? "" : type.symbol()) + SEPARATOR + (date == null ? "" : date);
    }

    /** Reads what {@link #text} wrote, from four parts of a split term. */
    static MentionKey read(String code, String where, String type, String date) {
        CodeReach reach = where.equals(NATIONAL)
                ? CodeReach.NATIONAL
                : where.startsWith("~") ? CodeReach.BODY : CodeReach.PROVINCE;
        return new MentionKey(
                code,
                reach,
                reach == CodeReach.NATIONAL
                        ? DocumentScope.UNKNOWN
                        : DocumentScope.read(reach == CodeReach.BODY ? where.substring(1) : where),
                DocumentType.ofSymbol(type).orElse(null),
                date.isEmpty() ? null : LocalDate.parse(date));
    }
}
