package vankien.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sidecar ready to be corrected: one line a value, {@code date: 2019-12-19}; {@code null} where there is none. What it
 * writes, the reader of sidecars reads back as the same values.
 */
public final class SidecarText {
    private SidecarText() {}

    /** The YAML of a document's values, each line ended with a line feed. */
    public static String of(Metadata metadata) {
        DocumentType type = metadata.type();
        IssuerLevel level = metadata.level();
        Marks marks = metadata.marks();
        StringBuilder yaml = new StringBuilder();
        line(yaml, "number", metadata.number());
        line(yaml, "type", type == null ? null : type.symbol());
        line(yaml, "symbol", metadata.symbol());
        line(yaml, "title", metadata.title());
        line(yaml, "issuer", metadata.issuer());
        line(yaml, "level", level == null ? null : level.symbol());
        line(yaml, "place", metadata.place());
        line(yaml, "date", metadata.date());
        line(yaml, "term", metadata.term());
        line(yaml, "signer", metadata.signer());
        line(yaml, "authority", metadata.authority());
        line(yaml, "position", metadata.position());
        recipients(yaml, metadata.recipients());
        yaml.append("marks:\n");
        line(yaml, "  urgency", marks.urgency());
        line(yaml, "  draft", marks.draft());
        return yaml.toString();
    }

    private static void recipients(StringBuilder yaml, List<String> recipients) {
        yaml.append(recipients.isEmpty() ? "recipients: []\n" : "recipients:\n");
        for (String recipient : recipients) {
            yaml.append("  - ").append(quoted(recipient)).append('\n');
        }
    }

    private static void line(StringBuilder yaml, String key, @Nullable Object value) {
        yaml.append(key).append(": ");
        yaml.append(value == null ? "null" : value instanceof String text ? quoted(text) : value.toString());
        yaml.append('\n');
    }

    /** In double quotes, where only the quote and the backslash mean anything else than themselves. */
    private static String quoted(String text) {
        StringBuilder line = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\');
            }
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return line.append('"').toString();
    }
}
