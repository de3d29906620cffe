package vankien.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.citation.CitationReader;
import vankien.document.Citation;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Marks;
import vankien.document.Metadata;
import vankien.document.PartyDocument;
import vankien.document.Passage;
import vankien.document.Relation;
import vankien.document.RelationType;
import vankien.document.Section;

/** A document of a test: its citations are read from its words, the relations between them are stated. */
public final class HandMadeDocument {
    private static final CodeRecogniser CODES = new CodeRecogniser();

    private final String id;
    private @Nullable String number;
    private @Nullable DocumentType type;
    private @Nullable String title;
    private @Nullable String issuer;
    private @Nullable IssuerLevel level;
    private @Nullable String place;
    private @Nullable LocalDate date;
    private @Nullable String term;
    private boolean draft;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();

    /** A relation of the n-th citation of a passage; of another citation of the same passage, or of the document. */
    private record Stated(
            String anchor,
            int object,
            RelationType type,
            @Nullable Integer subject) {}

    private HandMadeDocument(String id) {
        this.id = id;
    }

    /** A document of which nothing else is known yet. */
    public static HandMadeDocument of(String id) {
        return new HandMadeDocument(id);
    }

    /** Its number, the type that it is, and the date as {@code 2021-10-25} or an empty text. */
    public HandMadeDocument number(String code, DocumentType is, String day) {
        number = code;
        type = is;
        date = day.isEmpty() ? null : LocalDate.parse(day);
        return this;
    }

    /** Who issued it, at which level, at which place; an empty text for unknown. */
    public HandMadeDocument by(String body, @Nullable IssuerLevel of, String at) {
        issuer = body.isEmpty() ? null : body;
        level = of;
        place = at.isEmpty() ? null : at;
        return this;
    }

    public HandMadeDocument term(String years) {
        term = years;
        return this;
    }

    public HandMadeDocument draft() {
        draft = true;
        return this;
    }

    /** Its title, with the relations of the document to each document that it cites there. */
    public HandMadeDocument titled(String words, RelationType... relations) {
        title = words;
        return state(CitationReader.TITLE, relations);
    }

    /** A passage, with the relations of the document to each document that it cites there. */
    public HandMadeDocument says(String words, RelationType... relations) {
        String anchor = "p" + (passages.size() + 1);
        passages.add(new Passage(anchor, words, null));
        return state(anchor, relations);
    }

    /** A passage whose first cited document stands in a relation to its second. */
    public HandMadeDocument saysOfTwo(String words, RelationType relation) {
        says(words);
        stated.add(new Stated(passages.getLast().anchor(), 1, relation, 0));
        return this;
    }

    private HandMadeDocument state(String anchor, RelationType... relations) {
        for (int i = 0; i < relations.length; i++) {
            stated.add(new Stated(anchor, i, relations[i], null));
        }
        return this;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    Metadata metadata() {
        DocumentCode code = number == null ? null : CODES.parse(number).orElseThrow();
        return new Metadata(
                code,
                type,
                code == null ? null : code.type(),
                title,
                issuer,
                level,
                place,
                date,
                term,
                null,
                null,
                null,
                List.of(),
                draft ? new Marks(null, null, true) : Marks.NONE,
                Map.of());
    }

    PartyDocument document() {
        Metadata metadata = metadata();
        Section body = new Section("", 0, "", null, passages, List.of());
        List<Citation> citations = CitationReader.read(CODES, metadata.number(), title, body);
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            relations.add(relation(citations, i));
        }
        for (Stated one : stated) {
            if (citations.stream()
                            .filter(citation -> citation.anchor().equals(one.anchor()))
                            .count()
                    <= one.object()) {
                throw new IllegalStateException(id + " states a relation to a document that it does not cite: " + one);
            }
        }
        return new PartyDocument(metadata, body, citations, relations);
    }

    private Relation relation(List<Citation> citations, int index) {
        Citation citation = citations.get(index);
        int first = 0;
        while (!citations.get(first).anchor().equals(citation.anchor())) {
            first++;
        }
        String text = citation.anchor().equals(CitationReader.TITLE)
                ? String.valueOf(title)
                : passages.get(Integer.parseInt(citation.anchor().substring(1)) - 1)
                        .text();
        for (Stated one : stated) {
            if (one.anchor().equals(citation.anchor()) && one.object() == index - first) {
                Integer subject = one.subject() == null ? null : first + one.subject();
                return new Relation(one.type(), subject, index, 0, text.length());
            }
        }
        return new Relation(RelationType.MENTIONS, null, index, 0, text.length());
    }
}
