package vankien.parse;

/**
 * How much is read of one file. Immutable; {@link #DEFAULT} is what the contract promises.
 *
 * @param textBytes the largest file of a text format (.txt, .md, .html, .jsonl)
 * @param binaryBytes the largest file of the other formats
 * @param characters the most characters of extracted text
 */
public record ReadLimits(long textBytes, long binaryBytes, int characters) {
    private static final int MEBI = 1024 * 1024;

    /** 64 MB of text, 256 MB of Word or PDF, 64 million characters. */
    public static final ReadLimits DEFAULT = new ReadLimits(64L * MEBI, 256L * MEBI, 64_000_000);

    public ReadLimits {
        if (textBytes <= 0 || binaryBytes <= 0 || characters <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    long bytesOf(FileFormat format) {
        return switch (format) {
            case TXT, MD, HTML, JSONL -> textBytes;
            case DOCX, DOC, RTF, ODT, PDF -> binaryBytes;
        };
    }
}
