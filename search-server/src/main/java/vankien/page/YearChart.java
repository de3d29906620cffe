package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vankien.query.FilterField;
import vankien.query.FilterValue;
import vankien.query.SearchRequest;
import vankien.search.SearchResult.FacetValue;

/**
 * Documents by year as a drawing of columns, with a table of the same numbers. Years without documents have their place too,
 * so that a gap is seen as one.
 *
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param columns from the first year to the last
 * @param description what the drawing shows, in a sentence
 */
record YearChart(int width, int height, List<Column> columns, String description) {
    private static final int TOP = 22;
    private static final int TALLEST = 120;
    private static final int BOTTOM = 26;
    private static final int STEP = 34;
    private static final int BAR = 24;
    /** More years than these are not drawn: a year of 1021 is a misprint, not a thousand years of an archive. */
    private static final int MOST_YEARS = 60;

    /**
     * A year.
     *
     * @param x where its bar begins
     * @param y its top
     * @param middle where its labels stand
     * @param documents 0 for a year without
     * @param address the search for its documents
     */
    record Column(int x, int y, int barHeight, int middle, String year, int documents, String count, String address) {
        int barWidth() {
            return BAR;
        }
    }

    static YearChart of(Messages t, List<FacetValue> years, LocalDate today) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (FacetValue year : years) {
            if (year.value().matches("[0-9]{4}")) {
                counts.put(Integer.parseInt(year.value()), year.count());
            }
        }
        if (counts.isEmpty()) {
            return new YearChart(0, 0, List.of(), "");
        }
        int last = Math.min(counts.lastKey(), today.getYear() + 1);
        int first = Math.max(counts.firstKey(), last - MOST_YEARS + 1);
        int most = counts.subMap(first, true, last, true).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        List<Column> columns = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int documents = counts.getOrDefault(year, 0);
            int height = documents == 0 ? 0 : Math.max(2, Math.round((float) TALLEST * documents / most));
            int x = (year - first) * STEP + (STEP - BAR) / 2;
            columns.add(new Column(
                    x,
                    TOP + TALLEST - height,
                    height,
                    x + BAR / 2,
                    String.valueOf(year),
                    documents,
                    t.number(documents),
                    address(String.valueOf(year))));
        }
        String description = t.of(
                "browse.chart",
                String.valueOf(first),
                String.valueOf(last),
                t.number(most),
                columns.stream()
                        .filter(column -> column.documents() == most)
                        .map(Column::year)
                        .findFirst()
                        .orElse(""));
        return new YearChart(columns.size() * STEP, TOP + TALLEST + BOTTOM, columns, description);
    }

    private static String address(String year) {
        SearchRequest request = SearchRequest.of("");
        return SearchAddress.of(new SearchRequest(
                "",
                Map.of(FilterField.YEAR, List.of(new FilterValue(year, false))),
                null,
                null,
                request.sorting(),
                request.size(),
                null,
                request.passages(),
                request.facets()));
    }
}
