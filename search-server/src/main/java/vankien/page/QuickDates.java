package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vankien.query.SearchRequest;

/**
 * The times that staff ask for most: this year, the year before, the term of office that runs now.
 *
 * <p>A term is asked for by date: few documents state the term they belong to.
 */
final class QuickDates {
    /** Local bodies are elected in the years that end in 0 and 5. */
    private static final int YEARS_OF_A_TERM = 5;

    private QuickDates() {}

    /**
     * The choices.
     *
     * @param today the day in Vietnam
     */
    static List<ResultView.Choice> of(Messages t, SearchRequest request, LocalDate today) {
        int year = today.getYear();
        int term = year - year % YEARS_OF_A_TERM;
        List<ResultView.Choice> choices = new ArrayList<>();
        choices.add(choice(request, t.of("dates.this_year", String.valueOf(year)), year, year));
        choices.add(choice(request, t.of("dates.last_year", String.valueOf(year - 1)), year - 1, year - 1));
        int end = term + YEARS_OF_A_TERM;
        choices.add(choice(request, t.of("dates.this_term", String.valueOf(term), String.valueOf(end)), term, end));
        return choices;
    }

    private static ResultView.Choice choice(SearchRequest request, String label, int firstYear, int lastYear) {
        LocalDate from = LocalDate.of(firstYear, 1, 1);
        LocalDate to = LocalDate.of(lastYear, 12, 31);
        boolean chosen = from.equals(request.from()) && to.equals(request.to());
        SearchRequest other =
                chosen ? Refinement.withDates(request, null, null) : Refinement.withDates(request, from, to);
        return new ResultView.Choice(label, SearchAddress.of(other), chosen);
    }
}
