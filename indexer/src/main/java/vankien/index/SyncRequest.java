package vankien.index;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of {@link CorpusSync} is to do.
 *
 * @param folders folders and single files to add to those the index remembers
 * @param rebuild whether to build the index anew beside the one that is served
 * @param dryRun whether only to say what would be done
 * @param acceptDeletions whether a folder may be missing, empty or have lost over 30 % of its files
 */
public record SyncRequest(List<Path> folders, boolean rebuild, boolean dryRun, boolean acceptDeletions) {
    public SyncRequest {
        folders = List.copyOf(folders);
    }
}
