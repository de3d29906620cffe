package vankien.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vankien.parse.DocumentReader;
import vankien.parse.FileFormat;
import vankien.parse.ParseResult;
import vankien.parse.ParsedDocument;

/**
 * Reads files on all cores and writes them in the order of their paths, so that two runs over the same files give the
 * same ids. At most a few files a core are in memory at a time.
 */
final class FileIntake {
    private static final int AHEAD = 2;

    private final DocumentReader reader;
    private final GenerationWriter writer;
    private final SyncReport report;
    private final boolean anew;

    FileIntake(DocumentReader reader, GenerationWriter writer, SyncReport report, boolean anew) {
        this.reader = reader;
        this.writer = writer;
        this.report = report;
        this.anew = anew;
    }

    /** A file that was read, with its content hash; the hash is empty when the file could not be read. */
    private record Read(FolderScan.FileOnDisk file, String sha256, ParseResult result) {}

    void take(List<FolderScan.FileOnDisk> files, SyncProgress progress) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService readers = Executors.newFixedThreadPool(cores)) {
            Deque<Future<Read>> ahead = new ArrayDeque<>();
            Iterator<FolderScan.FileOnDisk> waiting = files.iterator();
            int done = 0;
            while (waiting.hasNext() || !ahead.isEmpty()) {
                while (waiting.hasNext() && ahead.size() < AHEAD * cores) {
                    FolderScan.FileOnDisk file = waiting.next();
                    ahead.add(readers.submit(() -> read(file)));
                }
                write(ahead.remove().get());
                progress.advanced(++done, files.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted; nothing was published", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    private Read read(FolderScan.FileOnDisk file) {
        try {
            String hash = hash(file.location());
            return new Read(file, hash, reader.read(file.location(), file.path()));
        } catch (IOException e) {
            String detail = "cannot be read (" + e.getClass().getSimpleName() + "): check its permissions";
            return new Read(file, "", new ParseResult.Rejected(ParseResult.Reason.UNREADABLE, detail));
        }
    }

    private void write(Read read) throws IOException {
        FolderScan.FileOnDisk file = read.file();
        String key = FileRecord.key(file.folder(), file.path());
        if (!anew) {
            writer.remove(key);
        }
        switch (read.result()) {
            case ParseResult.HeldBack held -> report.addHeldBack(file.location().toString());
            case ParseResult.Rejected rejected ->
                store(record(read, rejected.reason().symbol(), rejected.detail(), List.of()));
            case ParseResult.Parsed parsed -> store(record(read, null, null, write(read, parsed, key)));
        }
    }

    private List<String> write(Read read, ParseResult.Parsed parsed, String key) throws IOException {
        FolderScan.FileOnDisk file = read.file();
        String format = FileFormat.ofFileName(file.path()).orElseThrow().symbol();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < parsed.documents().size(); i++) {
            ParsedDocument document = parsed.documents().get(i);
            String sourceId = document.sourceId();
            String hash = sourceId == null ? read.sha256() : hash(sourceId);
            String id = writer.ids().assign(document, key, hash, i);
            DocumentCard card = new DocumentCard(
                    id,
                    sourceId,
                    document.document().metadata(),
                    file.folder(),
                    file.path(),
                    format,
                    read.sha256(),
                    document.repairs());
            writer.add(DocumentMapper.document(card, document, key));
            ids.add(id);
        }
        return ids;
    }

    private static FileRecord record(Read read, @Nullable String reason, @Nullable String detail, List<String> ids) {
        FolderScan.FileOnDisk file = read.file();
        return new FileRecord(
                file.folder(), file.path(), file.size(), file.modified(), read.sha256(), reason, detail, ids);
    }

    private void store(FileRecord file) throws IOException {
        writer.add(DocumentMapper.file(file));
        report.add(file, file.isRejected() ? SyncReport.Outcome.REJECTED : SyncReport.Outcome.INDEXED);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
