package vankien.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vankien.index.FileRecord.HeldDocument;

/** Where a document whose file is gone can still be read: the same one in another file. */
final class LostIds {
    private final Map<String, List<String>> idsOfGroup = new HashMap<>();
    private final Map<String, Place> now = new HashMap<>();

    private LostIds() {}

    /** A document in its file. */
    record Place(FileRecord file, String id) {}

    /**
     * @param before the files as they were before the run, with the groups of then
     * @param files the files as they are now
     */
    static LostIds among(Collection<FileRecord> before, Collection<FileRecord> files) {
        LostIds known = new LostIds();
        // In the order of their paths, so that two runs decide alike.
        Map<String, FileRecord> ordered = new TreeMap<>();
        files.forEach(file -> ordered.put(file.key(), file));
        for (FileRecord file : ordered.values()) {
            known.addGroups(file);
            file.documents().forEach(id -> known.now.put(id, new Place(file, id)));
            file.former().forEach((old, id) -> known.now.put(old, new Place(file, id)));
        }
        before.forEach(known::addGroups);
        return known;
    }

    private void addGroups(FileRecord file) {
        for (HeldDocument held : file.held()) {
            idsOfGroup.computeIfAbsent(held.group(), group -> new ArrayList<>()).add(held.id());
        }
    }

    /** Another document of the same group that is still there, or null. */
    @Nullable
    Place sameAs(HeldDocument gone) {
        for (String id : idsOfGroup.getOrDefault(gone.group(), List.of())) {
            Place place = now.get(id);
            if (place != null && !id.equals(gone.id())) {
                return place;
            }
        }
        return null;
    }
}
