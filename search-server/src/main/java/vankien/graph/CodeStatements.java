package vankien.graph;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexSchema;
import vankien.index.MentionKey;
import vankien.index.StatedChange;
import vankien.index.StatedRelation;

/** What documents say of codes, each distinct statement once; what was read last is kept. For one request. */
final class CodeStatements {
    private static final int MOST = 64;

    private final SeenArchive archive;
    private final Map<String, Map<MentionKey, List<Said>>> known = new LatestOnes<>(MOST);

    CodeStatements(SeenArchive archive) {
        this.archive = archive;
    }

    /** Everything that is said of a code, by the mention. */
    Map<MentionKey, List<Said>> about(String codeKey) throws IOException {
        Map<MentionKey, List<Said>> about = known.get(codeKey);
        if (about == null) {
            about = new LinkedHashMap<>();
            for (StatementTerms.Seen term :
                    StatementTerms.beginningWith(archive, IndexSchema.CITED, MentionKey.prefix(codeKey))) {
                Said said = new Said(StatedRelation.readByObject(term.text()), term.documents());
                about.computeIfAbsent(said.statement().object(), key -> new ArrayList<>())
                        .add(said);
            }
            known.put(codeKey, about);
        }
        return about;
    }

    /** The same as far as it can be said of one document. */
    List<Said> about(CodeIdentity document) throws IOException {
        Map<MentionKey, List<Said>> all = about(document.codeKey());
        List<Said> about = new ArrayList<>();
        for (MentionKey mention : document.mentions()) {
            about.addAll(all.getOrDefault(mention, List.of()));
        }
        about.sort(Comparator.comparing(said -> said.statement().byObject()));
        return about;
    }

    /**
     * An act with the documents whose act it is.
     *
     * @param from the day from which on it holds, null for the days of the documents
     */
    record Change(Said said, @Nullable LocalDate from) {}

    /** Everything that changes the force of documents of a code, also from a day to come on. */
    List<Change> changing(String codeKey) throws IOException {
        return StatementTerms.beginningWith(archive, IndexSchema.CHANGES, MentionKey.prefix(codeKey)).stream()
                .map(term -> {
                    StatedChange change = StatedChange.read(term.text());
                    return new Change(new Said(change.relation(), term.documents()), change.from());
                })
                .toList();
    }

    /** Everything that third documents say this code does to others. */
    List<Said> ofSubject(String codeKey) throws IOException {
        return StatementTerms.beginningWith(archive, IndexSchema.CITED_RELATES, MentionKey.prefix(codeKey)).stream()
                .map(term -> new Said(StatedRelation.readBySubject(term.text()), term.documents()))
                .toList();
    }
}
