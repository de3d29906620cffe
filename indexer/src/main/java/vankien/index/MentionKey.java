package vankien.index;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vankien.document.Citation;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.TermOfOffice;

/**
 * Everything of a mention that decides which document it means. Mentions with equal keys mean the same document,
 * whichever text they stand in.
 *
 * @param code the key of the cited code
 * @param reach how far the numbers of its issuer reach
 * @param scope where a document of that number is looked for; {@link DocumentScope#UNKNOWN} for a national one
 * @param type the type in words where the symbol stands for two (QĐ, TT), else null
 * @param date the date printed beside the code, or null
 * @param khoa of a number of the centre without a date, the one khóa printed beside it, 11 for {@code khóa XI}; else null
 */
public record MentionKey(
        String code,
        CodeReach reach,
        DocumentScope scope,
        @Nullable DocumentType type,
        @Nullable LocalDate date,
        @Nullable Integer khoa) {
    /** Stands for a province that nothing says. */
    static final String UNKNOWN = "?";

    private static final String NATIONAL = "*";
    private static final String KHOA = "khoa";
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
                citation.date(),
                citation.date() == null && TermOfOffice.isCentral(key) ? citation.khoa() : null);
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

    /** As it is indexed: {@code 21-kl/tw|*||2021-10-25}, {@code 2-nq/duk|tra vinh||}, {@code 7-ct/tw|*||khoa11}. */
    public String text() {
        return prefixOfPlace()
                + (type == null ? "" : type.symbol())
                + SEPARATOR
                + (date != null ? date : khoa == null ? "" : KHOA + khoa);
    }

    /** The same number at the same place with this date, or without one. */
    public MentionKey dated(@Nullable LocalDate day) {
        return new MentionKey(code, reach, scope, type, day, day == null ? khoa : null);
    }

    /** The same where the words do not say the type. */
    public MentionKey untyped() {
        return new MentionKey(code, reach, scope, null, date, khoa);
    }

    /** The same number at another place. */
    public MentionKey at(DocumentScope place) {
        return new MentionKey(code, reach, place, type, date, khoa);
    }

    /** The first day on which what is meant can be there: its date, or the first day of its khóa; null where neither is said. */
    public @Nullable LocalDate firstDay() {
        TermOfOffice term = date != null || khoa == null ? null : TermOfOffice.ofKhoa(khoa);
        return term == null ? date : term.from();
    }

    /** Whether a document of this date can be meant, as far as the printed khóa says. */
    public boolean isInTerm(LocalDate day) {
        TermOfOffice term = khoa == null ? null : TermOfOffice.ofKhoa(khoa);
        return term == null || term.holds(day);
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
                date.isEmpty() || date.startsWith(KHOA) ? null : LocalDate.parse(date),
                date.startsWith(KHOA) ? Integer.valueOf(date.substring(KHOA.length())) : null);
    }
}
