package vankien.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import vankien.parse.ReadPolicy;

/**
 * What an index was made with; kept in the user data of the Lucene commit, so that it is published with the documents in
 * one step.
 *
 * @param schemaVersion the version of the fields
 * @param analysisVersion the version of the analysis: terms of two versions do not match one another
 * @param generation a number that grows by one with every publishing, also across rebuilds
 * @param published when it was published
 * @param folders the folders and single files that the index remembers, absolute
 * @param gate how files were let in
 */
public record IndexManifest(
        int schemaVersion,
        int analysisVersion,
        long generation,
        Instant published,
        List<String> folders,
        GateSetting gate) {

    private static final String SCHEMA = "vankien.schema";
    private static final String ANALYSIS = "vankien.analysis";
    private static final String GENERATION = "vankien.generation";
    private static final String PUBLISHED = "vankien.published";
    private static final String FOLDER = "vankien.folder.";

    public IndexManifest {
        folders = List.copyOf(folders);
    }

    /** The manifest of an index that has nothing in it yet. */
    static IndexManifest empty() {
        return new IndexManifest(
                IndexSchema.VERSION,
                IndexSchema.ANALYSIS_VERSION,
                0,
                Instant.EPOCH,
                List.of(),
                GateSetting.of(ReadPolicy.DEFAULT));
    }

    /** The manifest of the generation after this one, let in by the same choices. */
    IndexManifest next(List<String> rememberedFolders, Instant now) {
        return next(rememberedFolders, now, gate);
    }

    /** The manifest of the generation after this one. */
    IndexManifest next(List<String> rememberedFolders, Instant now, GateSetting setting) {
        return new IndexManifest(
                IndexSchema.VERSION, IndexSchema.ANALYSIS_VERSION, generation + 1, now, rememberedFolders, setting);
    }

    /** Whether this program can search it and add to it. */
    public boolean isCurrent() {
        return schemaVersion == IndexSchema.VERSION && analysisVersion == IndexSchema.ANALYSIS_VERSION;
    }

    /** Whether files with a mark were looked for by the rules of this program; by older ones some may have been missed. */
    public boolean isOfCurrentGate() {
        return !gate.isOfOtherRules();
    }

    /**
     * The manifest of an open index.
     *
     * @throws IndexUnusableException when the index was not made by this program, or is a catalogue without words
     */
    public static IndexManifest of(DirectoryReader index) throws IOException {
        String words = Catalogue.words(index).orElse(null);
        if (words != null) {
            throw new IndexUnusableException("this is no index but the catalogue of " + words
                    + ", whose words are in a cluster: say where that is with --from, or choose another folder");
        }
        return fromUserData(index.getIndexCommit().getUserData());
    }

    /** As text by text, to be kept with the documents. */
    public Map<String, String> toUserData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(SCHEMA, Integer.toString(schemaVersion));
        data.put(ANALYSIS, Integer.toString(analysisVersion));
        data.put(GENERATION, Long.toString(generation));
        data.put(PUBLISHED, published.toString());
        for (int i = 0; i < folders.size(); i++) {
            data.put(FOLDER + i, folders.get(i));
        }
        gate.addTo(data);
        return data;
    }

    /**
     * Reads {@link #toUserData}.
     *
     * @throws IndexUnusableException when it is something else
     */
    public static IndexManifest fromUserData(Map<String, String> data) {
        try {
            List<String> folders = new ArrayList<>();
            for (int i = 0; data.containsKey(FOLDER + i); i++) {
                folders.add(require(data, FOLDER + i));
            }
            return new IndexManifest(
                    Integer.parseInt(require(data, SCHEMA)),
                    Integer.parseInt(require(data, ANALYSIS)),
                    Long.parseLong(require(data, GENERATION)),
                    Instant.parse(require(data, PUBLISHED)),
                    folders,
                    GateSetting.fromUserData(data));
        } catch (RuntimeException e) {
            throw new IndexUnusableException(
                    "this is a Lucene index but not one of Vankien: choose another folder with --index", e);
        }
    }

    private static String require(Map<String, String> data, String key) {
        String value = data.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing " + key);
        }
        return value;
    }
}
