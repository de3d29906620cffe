package vankien.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.document.Marks;
import vankien.document.Metadata;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;

/**
 * What a person states of a document beside its text, in a sidecar or in front matter. A stated value is taken as it
 * stands; an empty one says that the document has none.
 */
final class StatedMetadata {
    /** Nothing is stated. */
    static final StatedMetadata NOTHING = new StatedMetadata(Map.of());

    private final Map<String, @Nullable Object> values;

    private StatedMetadata(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Checks what is stated.
     *
     * @param stated keys and values as written
     * @param name the name of the file for messages
     * @param strict whether an unknown key is an error; front matter may hold keys that are meant for other programs
     * @throws NotReadableException naming the file and, for each bad value, the key, the value and what is allowed
     */
    static StatedMetadata of(Map<String, @Nullable Object> stated, String name, boolean strict)
            throws NotReadableException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : stated.entrySet()) {
            String key = entry.getKey();
            StatedField field = StatedField.named(key);
            if (field == null) {
                if (strict) {
                    problems.add("the key '" + StatedField.shown(key) + "' is not known; use " + StatedField.names());
                }
                continue;
            }
            try {
                field.read(entry.getValue(), values);
            } catch (StatedField.BadValueException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw YamlMapping.invalid(name + ":", String.join("; ", problems));
        }
        return values.isEmpty() ? NOTHING : new StatedMetadata(values);
    }

    /** Nothing but a secrecy mark is stated. */
    static StatedMetadata ofSecrecy(String mark) {
        return new StatedMetadata(Map.of("secrecy", mark));
    }

    /** These values and those of {@code stronger}, which prevail. */
    StatedMetadata under(StatedMetadata stronger) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(values);
        both.putAll(stronger.values);
        return both.isEmpty() ? NOTHING : new StatedMetadata(both);
    }

    /** The secrecy mark that is stated, or null. */
    @Nullable
    String secrecy() {
        return value("secrecy", null, String.class);
    }

    /** What was read, with the stated values in the place of those that were read. */
    Metadata over(Metadata read) {
        if (values.isEmpty()) {
            return read;
        }
        DocumentCode number = value("number", read.number(), DocumentCode.class);
        String issuer = value("issuer", read.issuer(), String.class);
        Map<String, Provenance> provenance = new HashMap<>(read.provenance());
        values.forEach((name, value) -> {
            provenance.remove(name);
            if (value != null && !value.equals(List.of()) && !isMark(name)) {
                provenance.put(name, new Provenance(Source.SIDECAR, printed(value), 1));
            }
        });
        // What was concluded from a value that has changed is concluded anew.
        IssuerLevel level = value("level", read.level(), IssuerLevel.class);
        Provenance ofLevel = provenance.get("level");
        boolean concluded = ofLevel == null || ofLevel.source() == Source.INFERRED;
        if (concluded
                && !values.containsKey("level")
                && (values.containsKey("issuer") || values.containsKey("number"))) {
            level = IssuerReader.level(issuer, number);
            provenance.remove("level");
            if (level != null) {
                String from = issuer != null ? issuer : String.valueOf(number);
                provenance.put("level", new Provenance(Source.INFERRED, from, 0.9));
            }
        }
        String symbol = value("symbol", read.symbol(), String.class);
        if (values.containsKey("number") && !values.containsKey("symbol")) {
            symbol = number == null || number.type().isEmpty() ? null : number.type();
            provenance.remove("symbol");
            if (symbol != null) {
                provenance.put("symbol", new Provenance(Source.SIDECAR, String.valueOf(number), 1));
            }
        }
        return new Metadata(
                number,
                value("type", read.type(), DocumentType.class),
                symbol,
                value("title", read.title(), String.class),
                issuer,
                level,
                value("place", read.place(), String.class),
                value("date", read.date(), java.time.LocalDate.class),
                value("term", read.term(), String.class),
                value("signer", read.signer(), String.class),
                value("authority", read.authority(), String.class),
                value("position", read.position(), String.class),
                recipients(read),
                marks(read),
                provenance);
    }

    private List<String> recipients(Metadata read) {
        if (!(values.get("recipients") instanceof List<?> stated)) {
            return read.recipients();
        }
        return stated.stream().map(Object::toString).toList();
    }

    private Marks marks(Metadata read) {
        Boolean draft = value("draft", read.marks().draft(), Boolean.class);
        return new Marks(
                read.marks().secrecy(),
                value("urgency", read.marks().urgency(), String.class),
                Objects.requireNonNullElse(draft, false));
    }

    private <T> @Nullable T value(String name, @Nullable T read, Class<T> type) {
        return values.containsKey(name) ? type.cast(values.get(name)) : read;
    }

    private static boolean isMark(String name) {
        return name.equals("secrecy") || name.equals("urgency") || name.equals("draft");
    }

    private static String printed(Object value) {
        return switch (value) {
            case DocumentType type -> type.vietnamese();
            case IssuerLevel level -> level.symbol();
            case List<?> list ->
                String.join("; ", list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
