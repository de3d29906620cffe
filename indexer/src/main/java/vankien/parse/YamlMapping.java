package vankien.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vankien.parse.ParseResult.Reason;

/**
 * A YAML mapping as it is written: every scalar is a string, so that {@code 2020-05-01} and {@code 007} stay what they
 * are. Nothing but strings, lists and mappings can come of it; no tags, no references, no key twice.
 */
final class YamlMapping {
    /** Far more than the values of one document need. */
    static final int MOST_CHARACTERS = 65_536;

    private YamlMapping() {}

    /**
     * Its keys and values in their order, none for an empty text.
     *
     * @param yaml the text
     * @param name what it is called in messages, {@code nq.txt.meta.yaml}
     */
    static Map<String, @Nullable Object> read(String yaml, String name) throws NotReadableException {
        if (yaml.length() > MOST_CHARACTERS) {
            throw invalid(
                    name, "has " + yaml.length() + " characters, the limit is " + MOST_CHARACTERS + ": shorten it");
        }
        Object whole;
        try {
            whole = new Load(settings(name)).loadFromString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw invalid(
                    name, "is not valid YAML in line " + line + " (" + e.getProblem() + "): write 'key: value' lines");
        } catch (YamlEngineException | StackOverflowError e) {
            throw invalid(name, "is not valid YAML: write 'key: value' lines");
        }
        if (whole == null || whole.equals("")) {
            return Map.of();
        }
        if (!(whole instanceof Map<?, ?> mapping)) {
            throw invalid(name, "holds no 'key: value' lines: write for instance 'date: 2019-12-19'");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        mapping.forEach((key, value) -> values.put(String.valueOf(key), value));
        return values;
    }

    private static LoadSettings settings(String name) {
        return LoadSettings.builder()
                .setLabel(name)
                .setSchema(new FailsafeSchema())
                .setTagConstructors(Map.of(Tag.NULL, new Nothing()))
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
    }

    /** A key without a value. */
    private static final class Nothing implements ConstructNode {
        @Override
        public @Nullable Object construct(@Nullable Node node) {
            return null;
        }
    }

    static NotReadableException invalid(String name, String what) {
        return new NotReadableException(Reason.INVALID, name + " " + what);
    }
}
