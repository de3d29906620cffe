package vankien.graph;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;
import vankien.index.CodeReach;
import vankien.index.DocumentScope;
import vankien.index.MentionKey;

/**
 * One document that a code names, held or known from citing texts only.
 *
 * @param codeKey the key of its code
 * @param held the held document, or null
 * @param mentions the mentions that can mean it
 * @param scope where it is from
 * @param type its type; of a document that is not held, where its symbol stands for two and the words say which
 * @param date its date, or null
 */
public record CodeIdentity(
        String codeKey,
        @Nullable HeldDocument held,
        Set<MentionKey> mentions,
        DocumentScope scope,
        @Nullable DocumentType type,
        @Nullable LocalDate date) {

    public CodeIdentity {
        mentions = Set.copyOf(mentions);
    }

    /** The level of its issuer; of a document that is not held, as far as the symbol says it. */
    public @Nullable IssuerLevel level() {
        if (held != null) {
            return held.level();
        }
        String issuer = codeKey.substring(codeKey.lastIndexOf('/') + 1);
        if (mentions.stream().anyMatch(mention -> mention.reach() == CodeReach.NATIONAL)) {
            return IssuerLevel.CENTRAL;
        }
        if (issuer.contains("duk")) {
            return IssuerLevel.COMMITTEE;
        }
        if (issuer.endsWith("hu") || issuer.equals("qu")) {
            return IssuerLevel.DISTRICT;
        }
        if (issuer.endsWith("tu")) {
            return IssuerLevel.PROVINCE;
        }
        return issuer.equals("cb") ? IssuerLevel.CELL : null;
    }

    /** What tells it from every other document of the generation. */
    String key() {
        if (held != null) {
            return held.id();
        }
        String province = scope.province();
        return "code:" + codeKey
                + (province == null ? "" : ":" + province)
                + (scope.localities().isEmpty() ? "" : ":" + String.join("/", scope.localities()))
                + (type == null ? "" : ":" + type.symbol())
                + (date == null ? "" : ":" + date);
    }
}
