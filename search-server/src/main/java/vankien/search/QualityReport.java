package vankien.search;

import java.util.List;

/**
 * What an operator can mend in the archive.
 *
 * @param generation the generation that was asked
 * @param documents the documents in it
 * @param checks the counts: missing values, doubtful values, rejected files by reason, citations, copies
 */
public record QualityReport(String generation, int documents, List<Count> checks) {

    /**
     * One count.
     *
     * @param check what is counted, the value of {@code list}
     * @param count how many: documents, files or codes; documents that cite ambiguously
     */
    public record Count(String check, int count) {}
}
