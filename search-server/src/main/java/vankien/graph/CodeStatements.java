package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedChange;
import vankien.index.StatedRelation;

/** What documents say of codes, each distinct statement once; what was read last is kept. For one request. */
final class CodeStatements {
    private static final int MOST = 64;
    private static final int MOST_MENTIONS = 4_096;

    private final SeenArchive archive;
    private final StatementTerms terms;
    private final Map<String, Map<MentionKey, List<Said>>> known = new LatestOnes<>(MOST);
    private final Map<String, List<Said>> ofMention = new LatestOnes<>(MOST_MENTIONS);

    CodeStatements(SeenArchive archive) {
        this.archive = archive;
        terms = new StatementTerms(archive);
    }

    /** The mentions that begin so and of which anything is said. */
    Set<MentionKey> mentions(String prefix) throws IOException {
        return terms.mentions(prefix);
    }

    /** Everything that is said of a code, by the mention. */
    Map<MentionKey, List<Said>> about(String codeKey) throws IOException {
        Map<MentionKey, List<Said>> about = known.get(codeKey);
        if (about == null) {
            about = new LinkedHashMap<>();
            for (StatementTerms.Seen term : terms.beginningWith(IndexSchema.CITED, MentionKey.prefix(codeKey))) {
                Said said = term.saying(StatedRelation.readByObject(term.text()));
                about.computeIfAbsent(said.statement().object(), key -> new ArrayList<>())
                        .add(said);
            }
            known.put(codeKey, about);
        }
        return about;
    }

    /** What is said of a mention, whatever else is said of its code. */
    List<Said> about(MentionKey mention) throws IOException {
        Map<MentionKey, List<Said>> all = known.get(mention.code());
        if (all != null) {
            return all.getOrDefault(mention, List.of());
        }
        List<Said> about = ofMention.get(mention.text());
        if (about == null) {
            about = new ArrayList<>();
            for (StatementTerms.Seen term : terms.beginningWith(IndexSchema.CITED, MentionKey.prefix(mention.text()))) {
                about.add(term.saying(StatedRelation.readByObject(term.text())));
            }
            ofMention.put(mention.text(), about);
        }
        return about;
    }

    /** The same as far as it can be said of one document. */
    List<Said> about(CodeIdentity document) throws IOException {
        List<Said> about = new ArrayList<>();
        for (MentionKey mention : document.mentions()) {
            about.addAll(about(mention));
        }
        about.sort(Comparator.comparing(said -> said.statement().byObject()));
        return about;
    }

    /** The mentions of a code that can mean a held document as far as their place says. */
    Set<MentionKey> near(String codeKey, HeldDocument document) throws IOException {
        String prefix = MentionKey.prefix(codeKey);
        Set<MentionKey> near = new LinkedHashSet<>(terms.mentions(MentionKey.prefix(prefix + "*")));
        String province = document.scope().province();
        if (province != null) {
            Set<String> places = new LinkedHashSet<>(archive.mergers().containing(province));
            places.add(province);
            for (String place : places) {
                for (String reach : List.of("", "~")) {
                    // The same name may begin a longer one.
                    terms.mentions(prefix + reach + place).stream()
                            .filter(mention -> place.equals(mention.scope().province()))
                            .forEach(near::add);
                }
            }
        }
        return near;
    }

    /**
     * An act with the documents whose act it is.
     *
     * @param from the day from which on it holds, null for the days of the documents
     */
    record Change(Said said, @Nullable LocalDate from) {}

    /** Everything that changes the force of documents of a code, also from a day to come on. */
    List<Change> changing(String codeKey) throws IOException {
        return terms.beginningWith(IndexSchema.CHANGES, MentionKey.prefix(codeKey)).stream()
                .map(term -> {
                    StatedChange change = StatedChange.read(term.text());
                    return new Change(term.saying(change.relation()), change.from());
                })
                .toList();
    }

    /** Everything that third documents say this code does to others. */
    List<Said> ofSubject(String codeKey) throws IOException {
        return terms.beginningWith(IndexSchema.CITED_RELATES, MentionKey.prefix(codeKey)).stream()
                .map(term -> term.saying(StatedRelation.readBySubject(term.text())))
                .toList();
    }
}
