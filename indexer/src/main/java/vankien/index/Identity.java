package vankien.index;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.analysis.vi.VietnameseFolding;
import vankien.document.DocumentCode;
import vankien.document.Metadata;

/**
 * What names a document: type, number with its issuer, place, date, title. A number alone does not: it begins again in
 * every term of every committee.
 *
 * @param type the type's symbol
 * @param number the number's key
 * @param place the place's filter key
 * @param title the title's words without marks, sorted: what is written of them is the same in each run
 */
record Identity(
        @Nullable String type,
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate date,
        Set<String> title) {
    /**
     * The share of equal runs from which on two documents of one number and date are the same: in a scan with every
     * eighth syllable damaged a third of the runs is whole.
     */
    private static final double SAME_NUMBER_AND_DATE = 0.25;
    /** Texts that share less are never one document. */
    static final double LEAST_SHARE = SAME_NUMBER_AND_DATE;
    /** The same where one of them has no date. */
    private static final double SAME_NUMBER = 0.4;
    /** The same where type and date are equal and one has no number, as in a scan whose number is in a stamp. */
    private static final double SAME_DATE = 0.6;
    /** The same where nothing but the text speaks for it. */
    private static final double SAME_TEXT = 0.85;
    /** Words that two titles of one document share, of those in either: a scan loses some. */
    private static final double SAME_TITLE = 0.5;

    static Identity of(Metadata metadata) {
        DocumentCode number = metadata.number();
        String title = metadata.title();
        return new Identity(
                metadata.type() == null ? null : metadata.type().symbol(),
                number == null ? null : number.key(),
                metadata.place() == null ? null : FilterKey.of(IndexSchema.PLACE, metadata.place()),
                metadata.date(),
                title == null
                        ? Set.of()
                        : IndexAnalysis.words(title).stream()
                                .map(VietnameseFolding::fold)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether both cannot be one document. */
    boolean contradicts(Identity other) {
        return differ(type, other.type)
                || differ(number, other.number)
                || differ(place, other.place)
                || differ(date, other.date)
                || (!sameNumber(other) && differentTitles(other));
    }

    /** Whether texts that share this much are one document, where the identities do not contradict. */
    boolean isSame(Identity other, TextSignature text, TextSignature otherText) {
        double share = text.similarity(otherText);
        if (sameNumber(other)) {
            return share >= (date != null && date.equals(other.date) ? SAME_NUMBER_AND_DATE : SAME_NUMBER);
        }
        boolean longEnough = text.isLongEnough() && otherText.isLongEnough();
        boolean sameDate = type != null && type.equals(other.type) && date != null && date.equals(other.date);
        return longEnough && share >= (sameDate ? SAME_DATE : SAME_TEXT);
    }

    private boolean sameNumber(Identity other) {
        return number != null && number.equals(other.number);
    }

    private boolean differentTitles(Identity other) {
        if (title.isEmpty() || other.title.isEmpty()) {
            return false;
        }
        Set<String> both = new HashSet<>(title);
        both.retainAll(other.title);
        return both.size() < SAME_TITLE * (title.size() + other.title.size() - both.size());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
