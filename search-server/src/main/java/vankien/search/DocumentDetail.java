package vankien.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Marks;
import vankien.document.Metadata;
import vankien.document.SidecarText;

/**
 * One document with everything known of it.
 *
 * <p>The first components are those of a {@link Hit}. {@code sections} holds the text; the API leaves it out unless it is
 * asked for. {@code titleHtml} is the title, escaped, with {@code <mark>} round what matched, or null; for pages only.
 */
public record DocumentDetail(
        String id,
        @Nullable String number,
        @Nullable String type,
        @Nullable String typeName,
        @Nullable String symbol,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String level,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String term,
        @Nullable String signer,
        Status status,
        int citedByCount,
        String format,
        String path,
        List<String> recipients,
        @Nullable String authority,
        @Nullable String position,
        DocumentMarks marks,
        Map<String, ValueSource> provenance,
        List<OutlineEntry> outline,
        List<CitationView> citations,
        Relations relations,
        List<SourceFile> files,
        List<String> sameAs,
        Links links,
        @Nullable List<SectionText> sections,
        @Nullable String titleHtml) {

    /** The document's values as a sidecar, ready to be corrected and saved beside its file. */
    public String sidecar() {
        return SidecarText.of(new Metadata(
                number == null ? null : new CodeRecogniser().parse(number).orElse(null),
                type == null ? null : DocumentType.ofSymbol(type).orElse(null),
                symbol,
                title,
                issuer,
                Arrays.stream(IssuerLevel.values())
                        .filter(each -> each.symbol().equals(level))
                        .findFirst()
                        .orElse(null),
                place,
                date,
                term,
                signer,
                authority,
                position,
                recipients,
                new Marks(null, marks.urgency(), marks.draft()),
                Map.of()));
    }

    /** The marks at the document's head. */
    public record DocumentMarks(
            @Nullable String secrecy, @Nullable String urgency, boolean draft) {}

    /**
     * Where a value was read.
     *
     * @param source {@code heading}, {@code body}, {@code stamp}, {@code file_name}, {@code sidecar} or {@code inferred}
     * @param confidence from 0 to 1
     */
    public record ValueSource(String source, String text, double confidence) {}

    /** A heading of the document; level 1 is the outermost. */
    public record OutlineEntry(
            String anchor,
            int level,
            String heading,
            @Nullable Integer page) {}

    /**
     * A mention of another document.
     *
     * @param resolved the ids of the held documents it can mean, newest first
     * @param relation what the words around it say, e.g. {@code thuc_hien}
     * @param ambiguous whether it is not certain which document is meant
     * @param relationSubject the code of the cited document that stands in the relation, null for this document itself
     * @param status whether the cited document is still in force, as far as it is certain which one is meant; for pages only
     */
    public record CitationView(
            @Nullable String code,
            @Nullable String name,
            String raw,
            @Nullable String type,
            @Nullable LocalDate date,
            @Nullable String issuer,
            boolean inferred,
            boolean repaired,
            String anchor,
            List<String> resolved,
            @Nullable String relation,
            boolean ambiguous,
            @Nullable String relationSubject,
            Status status) {}

    /** How this document relates to others, and others to it. */
    public record Relations(List<RelationView> out, List<RelationView> in) {}

    /**
     * One relation with the sentence that proves it.
     *
     * @param relation what kind it is, e.g. {@code thuc_hien}
     * @param code the other document's code, or null
     * @param id the other document's id, null where it is not held or not certain
     * @param anchor where the sentence stands in the document that holds it
     * @param label the relation in Vietnamese, as seen from this document: {@code Được thực hiện bởi}
     * @param typeName the other document's type in Vietnamese, or null
     * @param title what the other document is about, or null
     * @param date the other document's date, or null
     * @param source id of the document that holds the sentence: this one, the other, or a third
     */
    public record RelationView(
            String relation,
            @Nullable String code,
            @Nullable String id,
            String sentence,
            @Nullable String anchor,
            String label,
            @Nullable String typeName,
            @Nullable String title,
            @Nullable LocalDate date,
            String source) {}

    /** A file that the document was read from. */
    public record SourceFile(String path, String format, String sha256, List<String> repairs) {}

    /**
     * A section with its own text; the first has level 0 and no heading when text stands before the first heading.
     *
     * @param headingHtml the heading, escaped, with {@code <mark>} round what matched
     */
    public record SectionText(
            String anchor,
            int level,
            String heading,
            String headingHtml,
            @Nullable Integer page,
            List<PassageText> passages) {}

    /** A passage; {@code html} is the text, escaped, with {@code <mark>} round what matched. */
    public record PassageText(
            String anchor,
            String text,
            String html,
            @Nullable Integer page) {}
}
