package vankien.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.page.Pages;
import vankien.query.NamedCode;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.Archive;
import vankien.search.DocumentDetail;
import vankien.search.Hit;
import vankien.search.SimilarRequest;

/**
 * {@code GET /compare?a=&b=}: two documents side by side. Each is named by its id, by the address of its page, by its
 * number or by some of its words; where that names several, the reader chooses.
 */
final class ComparisonRoute {
    private static final int MOST_CHOICES = 8;
    private static final Pattern ID = Pattern.compile("(?:.*/documents/)?([a-z0-9-]{1,200})(?:[/?#].*)?");

    private final Archive archive;
    private final Pages pages;

    ComparisonRoute(Archive archive, Pages pages) {
        this.archive = archive;
        this.pages = pages;
    }

    /**
     * What was typed for one of the documents.
     *
     * @param id the document that it names, empty for none or several
     * @param choices the documents that it can mean
     */
    private record Named(String typed, String id, List<Hit> choices) {
        boolean isUnknown() {
            return !typed.isEmpty() && id.isEmpty() && choices.isEmpty();
        }

        /** What stands in an address for it. */
        String sent() {
            return id.isEmpty() ? typed : id;
        }
    }

    void page(Context ctx) {
        QueryParameters sent = PageParameters.of(ctx);
        Named first = named(sent.first("a").orElse(""));
        Named second = named(sent.first("b").orElse(""));
        boolean complete = !first.id().isEmpty() && !second.id().isEmpty();
        if (complete && !(first.id() + " " + second.id()).equals(first.typed() + " " + second.typed())) {
            // One address for each comparison: that of the ids.
            ctx.header("Cache-Control", "no-cache").header("Location", Pages.comparison(first.id(), second.id()));
            ctx.status(302);
            return;
        }
        Pages page = PageLanguage.pages(pages, ctx);
        List<String> unknown = Stream.of(first, second)
                .filter(Named::isUnknown)
                .map(Named::typed)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            if (!Answers.isForPeople(ctx.header("Accept"))) {
                throw new ProblemException(ProblemKind.UNKNOWN_DOCUMENT, unknown.getFirst());
            }
            ctx.status(404);
        } else if (PageLanguage.answered(ctx, archive.state().generation(), page)) {
            return;
        }
        Optional<DocumentDetail> left = document(complete, first);
        Optional<DocumentDetail> right = document(complete, second);
        List<String> several = Stream.of(first, second)
                .filter(named -> named.choices().size() > 0)
                .map(Named::typed)
                .toList();
        String html = left.isPresent() && right.isPresent()
                ? page.compare(left.get(), right.get())
                : page.compare(
                        new Pages.Compared(first.sent(), second.sent(), unknown, several), choices(first, second));
        ctx.contentType(Answers.HTML_TYPE).result(html);
    }

    private Optional<DocumentDetail> document(boolean complete, Named named) {
        return complete ? archive.document(named.id(), null, Access.OPEN) : Optional.empty();
    }

    /** What to choose for the document that is not certain yet; for a missing one those related to the other. */
    private List<Pages.Choice> choices(Named first, Named second) {
        if (!first.choices().isEmpty()) {
            return first.choices().stream()
                    .map(hit -> new Pages.Choice(hit, hit.id(), second.sent()))
                    .toList();
        }
        if (first.id().isEmpty()) {
            return List.of();
        }
        List<Hit> others = second.choices();
        if (second.typed().isEmpty()) {
            others = archive.similar(new SimilarRequest(first.id(), MOST_CHOICES, 0), Access.OPEN)
                    .map(similar -> similar.hits())
                    .orElse(List.of());
        }
        return others.stream()
                .map(hit -> new Pages.Choice(hit, first.id(), hit.id()))
                .toList();
    }

    private Named named(String typed) {
        if (typed.isEmpty() || typed.length() > SearchRequest.MAX_TEXT) {
            return new Named(typed, "", List.of());
        }
        Matcher id = ID.matcher(typed);
        String held = id.matches() ? held(id.group(1)) : null;
        if (held != null) {
            return new Named(typed, held, List.of());
        }
        List<Hit> hits = archive.search(
                        SearchRequest.of(typed)
                                .withSize(MOST_CHOICES)
                                .withPassages(0)
                                .withFacets(Set.of()),
                        Access.OPEN)
                .hits();
        List<Hit> bearers = bearers(typed, hits);
        return bearers.size() == 1
                ? new Named(typed, bearers.getFirst().id(), List.of())
                : new Named(typed, "", bearers.isEmpty() ? hits : bearers);
    }

    private @Nullable String held(String id) {
        boolean known = archive.file(id, Access.OPEN).isPresent();
        return known ? id : archive.movedTo(id, Access.OPEN).orElse(null);
    }

    /** Those whose number is what was typed. */
    private static List<Hit> bearers(String typed, List<Hit> hits) {
        if (!(NamedCode.read(typed).orElse(null) instanceof NamedCode.Exact exact)) {
            return List.of();
        }
        CodeRecogniser codes = new CodeRecogniser();
        List<Hit> bearers = new ArrayList<>();
        for (Hit hit : hits) {
            String number = hit.number();
            DocumentCode code = number == null ? null : codes.parse(number).orElse(null);
            if (code != null && code.key().equals(exact.code().key())) {
                bearers.add(hit);
            }
        }
        return bearers;
    }
}
