package vankien.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.comparison.ComparedPassage;
import vankien.comparison.ComparedSection;
import vankien.comparison.Comparison;
import vankien.comparison.Run;
import vankien.comparison.Section;
import vankien.comparison.State;
import vankien.query.SearchRequest;
import vankien.search.DocumentDetail;
import vankien.search.Links;

/** Makes two documents ready to show side by side. */
final class ComparisonViews {
    /** Characters of a page; what both documents have in common is left out first. */
    private static final int MOST_SHOWN = 600_000;

    private static final int PLACES_LISTED = 60;
    private static final String PREFIX = "khac-";

    private final Messages t;
    private final Frame blank;
    private int places;
    private int shown;

    ComparisonViews(Frame blank) {
        this.t = blank.t();
        this.blank = blank;
    }

    /**
     * The form.
     *
     * @param choices documents to compare the first one with, or to choose the first one from
     */
    ComparisonView form(Pages.Compared asked, List<Pages.Choice> choices, List<String> notes) {
        HitViews hits = new HitViews(t, SearchRequest.of(""));
        return new ComparisonView(
                blank.titled(t.of("compare.title")),
                asked.first(),
                asked.second(),
                notes,
                choices.stream()
                        .map(choice -> new ComparisonView.Choice(
                                hits.of(List.of(choice.hit())).getFirst(),
                                ComparisonAddress.of(choice.first(), choice.second())))
                        .toList(),
                null);
    }

    ComparisonView of(DocumentDetail left, DocumentDetail right) {
        Comparison comparison = Comparison.of(sections(left), sections(right));
        List<ComparisonView.SectionView> sections = comparison.sections().stream()
                .map(section -> section(section, left.id(), right.id()))
                .toList();
        boolean same = comparison.count(State.SAME) == comparison.sections().size();
        String summary = same
                ? t.of("compare.same_all")
                : t.of(
                        "compare.summary",
                        comparison.count(State.SAME),
                        comparison.count(State.CHANGED),
                        comparison.count(State.ONLY_LEFT),
                        comparison.count(State.ONLY_RIGHT));
        return new ComparisonView(
                blank.titled(t.of("compare.of", name(left), name(right))),
                left.id(),
                right.id(),
                left.id().equals(right.id()) ? List.of(t.of("compare.itself")) : List.of(),
                List.of(),
                new ComparisonView.Compared(
                        side(left),
                        side(right),
                        summary,
                        t.of("compare.places", places),
                        IntStream.rangeClosed(1, Math.min(places, PLACES_LISTED))
                                .mapToObj(number -> new Link(String.valueOf(number), "#" + PREFIX + number))
                                .toList(),
                        comparison.cut(),
                        ComparisonAddress.of(right.id(), left.id()),
                        sections));
    }

    private static List<Section> sections(DocumentDetail document) {
        List<DocumentDetail.SectionText> sections = document.sections();
        return (sections == null ? List.<DocumentDetail.SectionText>of() : sections)
                .stream()
                        .map(section -> new Section(
                                section.anchor(),
                                section.heading(),
                                section.passages().stream()
                                        .map(passage -> new Section.Passage(passage.anchor(), passage.text()))
                                        .toList()))
                        .toList();
    }

    private ComparisonView.SectionView section(ComparedSection section, String left, String right) {
        boolean same = section.state() == State.SAME;
        String heading = Stream.of(section.rightHeading(), section.leftHeading(), t.of("compare.opening"))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        List<ComparisonView.PassageView> passages = new ArrayList<>();
        boolean omitted = false;
        boolean alone = section.state() == State.ONLY_LEFT || section.state() == State.ONLY_RIGHT;
        for (ComparedPassage passage : section.passages()) {
            if (alone && passage.isHeading()) {
                continue; // it stands above the section
            }
            boolean changed = passage.state() != State.SAME;
            int length = length(passage.left()) + (changed ? length(passage.right()) : 0);
            // Half of the room is kept for what differs.
            if (shown + length > (changed ? MOST_SHOWN : MOST_SHOWN / 2)) {
                omitted = true;
            } else {
                shown += length;
                places += changed ? 1 : 0;
                passages.add(new ComparisonView.PassageView(
                        changed ? PREFIX + places : null,
                        passage.left(),
                        address(left, passage.leftAnchor()),
                        passage.right(),
                        address(right, passage.rightAnchor())));
            }
        }
        return new ComparisonView.SectionView(
                heading, same, t.of("compare.state." + section.state()), omitted, passages);
    }

    private static int length(List<Run> runs) {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    private static @Nullable String address(String id, String anchor) {
        return anchor.isEmpty() ? null : Links.of(id, "", anchor).page();
    }

    private ComparisonView.Side side(DocumentDetail document) {
        return new ComparisonView.Side(
                name(document),
                document.number() == null ? null : document.title(),
                t.typeNamed(document.typeName()),
                Stream.of(
                                document.issuer(),
                                document.place(),
                                document.date() == null ? null : VietnameseDate.brief(document.date()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                StatusWords.known(t, document.status()),
                Links.of(document.id(), "", null).page());
    }

    private static String name(DocumentDetail document) {
        String title = document.title();
        return document.number() != null
                ? document.number()
                : title != null ? title : HitViews.fileName(document.path());
    }
}
