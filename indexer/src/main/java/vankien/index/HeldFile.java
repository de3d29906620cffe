package vankien.index;

/**
 * A file that was held back.
 *
 * @param file its state on disk
 * @param sha256 its content hash: files of the same content are held back with it; empty where it could not be read
 */
record HeldFile(FolderScan.FileOnDisk file, String sha256) {}
