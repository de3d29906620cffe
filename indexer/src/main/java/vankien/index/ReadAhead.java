package vankien.index;

import vankien.parse.FileFormat;

/**
 * Which files may be read while one before them is still read or indexed: a few for each core, of lists of documents fewer.
 * The documents of a list stay in memory until the last of them is indexed, with ten times the size of their file.
 */
final class ReadAhead {
    private static final int OF_CORE = 2;
    private static final long BYTES_OF_LISTS = 16L * 1024 * 1024;

    private final int most;
    private int files;
    private long bytes;

    ReadAhead(int cores) {
        most = OF_CORE * cores;
    }

    /** Whether a file may be read by now; always where there is no other. */
    boolean admits(FolderScan.FileOnDisk file) {
        long more = bytesOfList(file);
        return files == 0 || (files < most && (more == 0 || bytes + more <= BYTES_OF_LISTS));
    }

    void begin(FolderScan.FileOnDisk file) {
        files++;
        bytes += bytesOfList(file);
    }

    /** A file was read and indexed. */
    void end(FolderScan.FileOnDisk file) {
        files--;
        bytes -= bytesOfList(file);
    }

    private static long bytesOfList(FolderScan.FileOnDisk file) {
        return FileFormat.ofFileName(file.path())
                        .filter(FileFormat.JSONL::equals)
                        .isPresent()
                ? file.size()
                : 0;
    }
}
