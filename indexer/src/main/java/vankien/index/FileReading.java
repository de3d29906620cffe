package vankien.index;

import vankien.parse.ParseResult;

/** What became of one file when it was read; nothing of it is in the index yet. */
sealed interface FileReading {

    /** The file. */
    FolderScan.FileOnDisk file();

    /** It went between listing and reading. */
    record Vanished(FolderScan.FileOnDisk file) implements FileReading {}

    /**
     * Only its time changed: what the index has from it stays true.
     *
     * @param before its record in the index
     */
    record SameContent(FolderScan.FileOnDisk file, FileRecord before) implements FileReading {}

    /** It has the content of a file that was held back for its name, its folder or its sidecar. */
    record SameAsHeld(FolderScan.FileOnDisk file) implements FileReading {}

    /**
     * It was read.
     *
     * @param sha256 its content hash; empty when it could not be read
     * @param result what is in it
     * @param changing whether somebody was writing to it meanwhile, so that hash and result may be of two states of it
     */
    record Fresh(FolderScan.FileOnDisk file, String sha256, ParseResult result, boolean changing)
            implements FileReading {}
}
