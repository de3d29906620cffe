package vankien.parse;

import java.io.File;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.parse.ParseResult.Reason;

/**
 * Reads files: the one entrance to this package. Thread-safe. Never throws for what is in a file.
 *
 * <p>Files of strangers are read with {@link #withWorkers}: then nothing in a file can harm or stop this process.
 */
public final class DocumentReader {
    private final ReadLimits limits;
    private final ReadPolicy policy;
    private final Understanding understanding;
    private final LocalExtraction local;
    private final FileExtraction extraction;
    private final @Nullable KeptExtractions kept;

    /** A reader with {@link ReadLimits#DEFAULT} that reads no scans and does all in this process: for files that are our own. */
    public DocumentReader() {
        this(ReadLimits.DEFAULT);
    }

    /** One with other limits. */
    public DocumentReader(ReadLimits limits) {
        this(limits, ReadPolicy.DEFAULT);
    }

    /** One with other limits and another policy. */
    public DocumentReader(ReadLimits limits, ReadPolicy policy) {
        this.limits = limits;
        this.policy = policy;
        this.understanding = new Understanding(policy);
        this.local = new LocalExtraction(settings());
        this.extraction = local;
        this.kept = null;
    }

    private DocumentReader(DocumentReader from, FileExtraction extraction, @Nullable KeptExtractions kept) {
        this.limits = from.limits;
        this.policy = from.policy;
        this.understanding = from.understanding;
        this.local = from.local;
        this.extraction = extraction;
        this.kept = kept;
    }

    /** What is done with files that may be secret. */
    public ReadPolicy policy() {
        return policy;
    }

    private ExtractionSettings settings() {
        return new ExtractionSettings(limits, policy.tesseract());
    }

    /** One that has Word, OpenDocument, RTF and PDF read by processes of their own, which start with the first such file. */
    public DocumentReader withWorkers(WorkerLimits workers) {
        return through(new WorkerExtraction(local, settings(), workers));
    }

    /** One that extracts in another way. */
    DocumentReader through(FileExtraction other) {
        return new DocumentReader(this, other, kept);
    }

    /**
     * One that keeps what its processes extract, and takes it from there the next time. What bears a secrecy mark is never
     * kept.
     *
     * @param folder made when the first extraction is kept
     */
    public DocumentReader keeping(Path folder) {
        return new DocumentReader(this, extraction, new KeptExtractions(folder, settings()));
    }

    /** Ends the processes that read files; the next file starts them again. */
    public void rest() {
        extraction.rest();
    }

    /** Forgets what is kept of all content but this, by SHA-256 in hexadecimal digits. */
    public void retain(Set<String> hashes) {
        if (kept != null) {
            kept.retain(hashes);
        }
    }

    /** Forgets what is kept of this content. */
    public void forget(String sha256) {
        if (kept != null) {
            kept.forget(sha256);
        }
    }

    /** Reads one file whose content hash is not known: nothing of it is kept. */
    public ParseResult read(Path file, String relativePath) {
        return read(file, relativePath, "");
    }

    /**
     * Reads one file.
     *
     * @param file the file
     * @param relativePath its path in its folder; the name decides the format, may bear a secrecy mark, and is evidence
     *     of what the document is. A {@link Sidecar} beside the file is read with it
     * @param sha256 the SHA-256 of its content, hexadecimal; empty if not known
     */
    public ParseResult read(Path file, String relativePath, String sha256) {
        ParseResult result = readAny(file, relativePath, sha256);
        if (result instanceof ParseResult.HeldBack) {
            forget(sha256);
        }
        return result;
    }

    private ParseResult readAny(Path file, String relativePath, String sha256) {
        SecrecyGate gate = understanding.gate();
        // The whole path: the folder that was given may itself be called (MẬT), or lie in one that is.
        String inName = gate.inName(relativePath);
        String mark = inName == null ? gate.inName(pathOf(file)) : inName;
        if (mark != null) {
            return new ParseResult.HeldBack(mark);
        }
        Optional<FileFormat> format = FileFormat.ofFileName(relativePath);
        if (format.isEmpty()) {
            return new ParseResult.Rejected(Reason.WRONG_KIND, "files with this ending are not read");
        }
        try {
            StatedReading sidecar = Sidecar.beside(file);
            String stated = gate.stated(sidecar);
            if (stated != null) {
                return new ParseResult.HeldBack(stated);
            }
            requireSize(file, format.get());
            return read(file, format.get(), relativePath, sidecar, sha256);
        } catch (NotReadableException e) {
            return e.rejection();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return NotReadableException.of(e).rejection();
        }
    }

    /**
     * Whether a path itself bears a secrecy mark: then it is told to the operator only, whatever the file holds.
     *
     * @param path a path with {@code /}, that of the remembered folder included
     */
    public static boolean bearsMark(String path) {
        return SecretName.inPath(path) != null;
    }

    /** Whether where a file lies bears a secrecy mark. */
    public static boolean bearsMark(Path file) {
        return bearsMark(pathOf(file));
    }

    /** With both readings of its bytes where this process cannot tell them as text: an older encoding may give them sense. */
    private static String pathOf(Path file) {
        Path absolute = file.toAbsolutePath();
        String path = absolute.toString().replace(File.separatorChar, '/');
        if (path.indexOf('\uFFFD') < 0) {
            return path;
        }
        String raw = absolute.toUri().getRawPath();
        return URLDecoder.decode(raw, StandardCharsets.UTF_8)
                + '/'
                + URLDecoder.decode(raw, StandardCharsets.ISO_8859_1);
    }

    /**
     * Whether a file is larger than what is read of its kind: {@link #read} rejects it without opening it.
     *
     * @param relativePath its path; the name decides the format
     * @param bytes its size
     */
    public boolean isTooLarge(String relativePath, long bytes) {
        return FileFormat.ofFileName(relativePath)
                .map(format -> bytes > limits.bytesOf(format))
                .orElse(false);
    }

    private void requireSize(Path file, FileFormat format) throws NotReadableException {
        long most = limits.bytesOf(format);
        try {
            long size = Files.size(file);
            if (size > most) {
                throw tooLarge(size, most);
            }
        } catch (IOException e) {
            throw new NotReadableException(
                    Reason.UNREADABLE,
                    "the file cannot be opened (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }

    private static NotReadableException tooLarge(long size, long most) {
        return new NotReadableException(Reason.TOO_LARGE, "the file has " + size + " bytes, the limit is " + most);
    }

    private ParseResult read(Path file, FileFormat format, String path, StatedReading sidecar, String sha256)
            throws NotReadableException {
        if (format == FileFormat.JSONL) {
            String text = local.text(file, format);
            if (Rehearsal.hasLongLines(text)) {
                extraction.tryLines(file);
            }
            return understanding.ofLines(text, sidecar);
        }
        Extraction found = kept == null ? null : kept.find(sha256, format);
        Extraction extracted = found == null ? extraction.extract(file, format) : found;
        // Packed before it is repaired, kept when it may be.
        byte[] packed = found == null && kept != null ? kept.packed(sha256, format, extracted) : null;
        ParseResult result = understanding.of(extracted, format, path, sidecar);
        if (!(result instanceof ParseResult.Parsed parsed)) {
            return result;
        }
        if (kept != null && packed != null) {
            kept.keep(sha256, packed, file);
        }
        return found == null ? parsed : parsed.fromKept();
    }
}
