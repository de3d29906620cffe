package vankien.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.TermOfOffice;

/**
 * The documents not held that bear one number at one place, in the order in which they came about: which of them a mention
 * without a date means, by the day of the citing document.
 */
final class NumberSeries {
    private final List<Member> members;

    private NumberSeries(List<Member> members) {
        this.members = members;
    }

    /**
     * One of them, by its date, or by its khóa where nobody prints the date; by neither for what is none of them for sure.
     *
     * @param from its first day
     * @param end the first day on which its number is given again, where that is known
     */
    record Member(@Nullable LocalDate date, @Nullable Integer khoa, int from, int end) {
        private static final Member NOBODY = new Member(null, null, SeenArchive.NO_DATE, SeenArchive.NO_DATE);
    }

    static NumberSeries of(String codeKey, Collection<LocalDate> dates, Collection<Integer> khoas) {
        List<Member> members = new ArrayList<>();
        for (LocalDate date : dates) {
            members.add(new Member(date, null, SeenArchive.day(date), end(TermOfOffice.at(codeKey, date))));
        }
        for (int khoa : khoas) {
            TermOfOffice term = TermOfOffice.ofKhoa(khoa);
            members.add(new Member(
                    null, khoa, term == null ? SeenArchive.NO_DATE : SeenArchive.day(term.from()), end(term)));
        }
        members.sort(Comparator.comparingInt(Member::from));
        return new NumberSeries(members);
    }

    private static int end(@Nullable TermOfOffice term) {
        if (term == null) {
            return SeenArchive.NO_DATE;
        }
        return term.before().equals(LocalDate.MAX) ? Integer.MAX_VALUE : SeenArchive.day(term.before());
    }

    /**
     * When a mention without a date means each of them, and when nobody can say which ({@code date} and {@code khoa} are
     * null then). At all other times it can mean a held one.
     *
     * @param held the held documents that it can mean
     */
    Map<Member, List<CitingWindow>> windows(List<Resolution.Candidate> held) {
        int firstHeld = held.stream().mapToInt(Resolution.Candidate::from).min().orElse(Integer.MAX_VALUE);
        Map<Member, List<CitingWindow>> windows = new LinkedHashMap<>();
        List<CitingWindow> nobody = new ArrayList<>();
        boolean undated = held.isEmpty();
        add(nobody, SeenArchive.NO_DATE, Math.min(first(0), firstHeld), undated && members.isEmpty());
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            int from = member.from;
            int next = Math.min(first(i + 1), firstHeld);
            // Behind the first one it is clear only as long as its term lasts.
            int until = i == 0 ? next : Math.clamp(member.end, Math.min(from, next), next);
            boolean only = members.size() == 1 && undated;
            List<CitingWindow> its = new ArrayList<>();
            add(its, from, until, only);
            if (!its.isEmpty()) {
                windows.put(member, its);
            }
            add(nobody, Math.max(from, until), next, undated && !only && i == members.size() - 1);
        }
        if (!nobody.isEmpty()) {
            windows.put(Member.NOBODY, nobody);
        }
        return windows;
    }

    private int first(int member) {
        return member < members.size() ? members.get(member).from : Integer.MAX_VALUE;
    }

    private static void add(List<CitingWindow> windows, int from, int before, boolean undated) {
        if (from < before || undated) {
            windows.add(new CitingWindow(from, Math.max(from, before), undated));
        }
    }
}
