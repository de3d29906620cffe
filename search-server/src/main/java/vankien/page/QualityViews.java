package vankien.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.search.QualityList;
import vankien.search.QualityReport;
import vankien.search.QualityRequest.Check;
import vankien.search.QualityRequest.Kind;

/** Makes the quality of the archive ready to show. */
final class QualityViews {
    private static final String ADDRESS = "/quality";

    private final Messages t;

    QualityViews(Messages t) {
        this.t = t;
    }

    QualityView of(Frame frame, QualityReport report) {
        Map<String, List<QualityView.Count>> groups = new LinkedHashMap<>();
        for (String group : List.of("missing", "rejected", "citations", "doubtful", "repaired", "copies")) {
            groups.put(group, new ArrayList<>());
        }
        for (QualityReport.Count count : report.checks()) {
            Check check = Check.ofSymbol(count.check()).orElseThrow();
            boolean shown = count.count() > 0 || check.kind() != Kind.DOUBTFUL;
            if (shown) {
                groups.getOrDefault(group(check.kind()), new ArrayList<>())
                        .add(count(check, count, report.documents()));
            }
        }
        List<QualityView.Group> views = new ArrayList<>();
        groups.forEach((group, counts) -> views.add(new QualityView.Group(
                t.of("quality." + group + ".title"), t.of("quality." + group + ".explanation"), counts)));
        return new QualityView(frame, t.of("quality.lead", t.number(report.documents())), views, null);
    }

    private static String group(Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case DOUBTFUL -> "doubtful";
            case REJECTED, SIDECAR -> "rejected";
            case REPAIRED -> "repaired";
            case AMBIGUOUS, NOT_HELD -> "citations";
            case COPIES -> "copies";
        };
    }

    private QualityView.Count count(Check check, QualityReport.Count count, int documents) {
        boolean part = check.kind() == Kind.MISSING || check.kind() == Kind.DOUBTFUL || check.kind() == Kind.REPAIRED;
        String share = part && documents > 0 && count.count() > 0
                ? t.of("fact.percent", t.number(share(count.count(), documents)))
                : null;
        return new QualityView.Count(
                label(t, check),
                t.number(count.count()),
                share,
                count.count() == 0 || check.isOnlyCounted() ? null : address(check.symbol(), 1));
    }

    /** In per cent: 100 only where it is all of them, 0 never. */
    private static int share(int count, int documents) {
        return count == documents ? 100 : Math.clamp(Math.round(100f * count / documents), 1, 99);
    }

    static String label(Messages t, Check check) {
        return switch (check.kind()) {
            case MISSING -> t.of("quality.no." + check.value());
            case DOUBTFUL -> t.of("fact." + check.value());
            case REJECTED -> {
                String key = "quality.reason." + check.value();
                yield t.has(key) ? t.of(key) : check.value();
            }
            case REPAIRED -> new RepairWords(t).of(check.value());
            case SIDECAR, AMBIGUOUS, NOT_HELD, COPIES -> t.of("quality.check." + check.symbol());
        };
    }

    QualityView of(Frame frame, QualityList list) {
        List<QualityView.Entry> entries =
                list.entries().stream().map(this::entry).toList();
        Check check = Check.ofSymbol(list.check()).orElseThrow();
        return new QualityView(
                frame,
                "",
                List.of(),
                new QualityView.Listing(
                        t.of(
                                check.isOnlyCounted()
                                        ? "quality.only_counted"
                                        : "quality." + group(check.kind()) + ".explanation"),
                        t.of("quality.total", t.number(list.total())),
                        t.of("quality.page", t.number(list.page()), t.number(list.pages())),
                        entries,
                        list.page() > 1 ? address(list.check(), list.page() - 1) : null,
                        list.page() < list.pages() ? address(list.check(), list.page() + 1) : null));
    }

    private static String address(String check, int page) {
        return ADDRESS + "?list=" + check + (page > 1 ? "&page=" + page : "");
    }

    private QualityView.Entry entry(QualityList.Entry entry) {
        List<String> facts = new ArrayList<>();
        Integer citedBy = entry.citedBy();
        if (citedBy != null) {
            facts.add(t.of("code.cited_by", citedBy));
        }
        String path = entry.path();
        String title = title(entry);
        if (entry.id() != null && entry.title() != null) {
            add(facts, entry.code());
            add(facts, t.typeNamed(entry.typeName()));
        }
        add(facts, entry.date() == null ? null : VietnameseDate.brief(entry.date()));
        add(facts, entry.reason());
        add(facts, path == null || path.equals(title) ? null : path);
        facts.addAll(entry.copies());
        Double confidence = entry.confidence();
        String sure = confidence == null ? "" : t.of("fact.percent", t.number((int) Math.round(confidence * 100)));
        String value = entry.value();
        return new QualityView.Entry(
                title, entry.page(), facts, value == null ? null : t.of("quality.value", value, sure), entry.read());
    }

    private String title(QualityList.Entry entry) {
        if (entry.title() != null) {
            return entry.title();
        }
        if (entry.code() != null) {
            return entry.typeName() == null ? entry.code() : t.typeNamed(entry.typeName()) + " " + entry.code();
        }
        return entry.path() == null ? "" : entry.path();
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.add(fact);
        }
    }
}
