package vankien.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vankien.search.BatchResult;
import vankien.search.BatchResult.Item;
import vankien.search.Status;

/** Makes the check of a draft ready to show. */
final class BatchViews {
    private static final int MOST_LINES = 8;
    private static final int LONGEST_NAME = 200;

    private final Messages t;

    BatchViews(Messages t) {
        this.t = t;
    }

    BatchView empty(Frame frame) {
        return new BatchView(frame, "", false, List.of(), null, List.of());
    }

    BatchView of(Frame frame, String text, BatchResult result) {
        return new BatchView(
                frame,
                text,
                true,
                summary(result),
                result.truncated() ? t.of("batch.cut", t.number(result.total()), t.number(result.limit())) : null,
                result.results().stream()
                        .map(item -> row(item, result.entries() > 1))
                        .toList());
    }

    private List<String> summary(BatchResult result) {
        BatchResult.Counts counts = result.counts();
        // What was only looked for by its words is not a document that was cited.
        int byWords = (int) result.results().stream().filter(BatchViews::isHit).count();
        List<String> words = new ArrayList<>();
        add(words, "batch.count.found", counts.found() - byWords);
        add(words, "batch.count.hit", byWords);
        add(words, "batch.count.not_held", counts.notHeld());
        add(words, "batch.count.ambiguous", counts.ambiguous());
        add(words, "batch.count.unknown", counts.unknown());
        add(words, "batch.count.changed", counts.changed());
        add(words, "batch.count.different", counts.different());
        return words;
    }

    private void add(List<String> words, String key, int count) {
        if (count > 0) {
            words.add(t.of(key, t.number(count)));
        }
    }

    private static boolean isHit(Item item) {
        return item.kind().equals("query") && item.document() != null;
    }

    private BatchView.Row row(Item item, boolean list) {
        String name = item.code() != null ? item.code() : item.name() != null ? item.name() : item.raw();
        BatchResult.Document document = item.document();
        String state = item.state().name().toLowerCase(Locale.ROOT);
        return new BatchView.Row(
                shortened(name),
                item.links() == null ? null : item.links().page(),
                item.raw().equals(name) ? null : shortened(item.raw()),
                places(item, list),
                state,
                t.of(isHit(item) ? "batch.state.hit" : "batch.state." + state),
                document == null ? null : held(document),
                document == null ? null : change(item, document.status()),
                item.differences().stream().map(this::difference).toList(),
                item.candidates().stream().map(this::candidate).toList(),
                remarks(item),
                item.official());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }

    private String places(Item item, boolean list) {
        Set<Integer> lines = new LinkedHashSet<>();
        for (BatchResult.Place place : item.occurrences()) {
            lines.add(list ? place.entry() + 1 : place.line());
        }
        String first = lines.stream().limit(MOST_LINES).map(t::number).collect(Collectors.joining(", "));
        boolean more = lines.size() > MOST_LINES
                || item.occurrenceCount() > item.occurrences().size();
        return t.of("batch.lines", first + (more ? " …" : ""));
    }

    private BatchView.Held held(BatchResult.Document document) {
        String address = document.links() == null ? "" : document.links().page();
        return new BatchView.Held(document.title() == null ? t.of("batch.untitled") : document.title(), address);
    }

    private BatchView.@Nullable Change change(Item item, Status status) {
        String words = StatusWords.known(t, status);
        BatchResult.Successor by = item.replacedBy();
        if (words == null) {
            return null;
        }
        String name = by == null ? null : by.official() != null ? by.official() : by.code();
        return new BatchView.Change(
                words,
                name,
                by == null || by.links() == null ? null : by.links().page(),
                status.evidence());
    }

    private BatchView.Difference difference(BatchResult.Difference difference) {
        boolean date = difference.field().equals("date");
        return new BatchView.Difference(
                t.of("fact." + difference.field()),
                date ? brief(difference.printed()) : difference.printed(),
                date ? brief(difference.held()) : difference.held());
    }

    private static String brief(String date) {
        return VietnameseDate.brief(LocalDate.parse(date));
    }

    private BatchView.Candidate candidate(BatchResult.Document document) {
        String text = document.official() != null
                ? document.official()
                : document.title() != null ? document.title() : String.valueOf(document.number());
        return new BatchView.Candidate(
                text, document.links() == null ? null : document.links().page());
    }

    private List<String> remarks(Item item) {
        List<String> remarks = new ArrayList<>();
        BatchResult.Document known = item.citedAs();
        if (known != null && known.official() != null) {
            remarks.add(t.of("batch.cited_as"));
        }
        if (item.inferred()) {
            remarks.add(t.of("batch.inferred"));
        }
        if (item.repaired()) {
            remarks.add(t.of("batch.repaired"));
        }
        item.notes().forEach(note -> remarks.add(t.of("batch.note." + note)));
        return remarks;
    }
}
