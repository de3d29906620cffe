package vankien.index;

import java.util.List;
import java.util.Map;

/**
 * Whether an index holds what is on disk.
 *
 * @param generation the generation that was looked at
 * @param documents the documents in it
 * @param files the files of a known format in the remembered folders
 * @param indexed how many of them are in the index as they are on disk
 * @param rejected how many are remembered as rejected, as they are on disk
 * @param heldBack how many bear a secrecy mark; what they are called is told to nobody
 * @param unsupported how many files there are of each other kind, by ending
 * @param differences everything that is not as it should be, one sentence each, with what to do about it
 */
public record VerificationReport(
        long generation,
        int documents,
        int files,
        int indexed,
        int rejected,
        int heldBack,
        Map<String, Integer> unsupported,
        List<String> differences) {

    public VerificationReport {
        unsupported = Map.copyOf(unsupported);
        differences = List.copyOf(differences);
    }

    /** Whether every file on disk is indexed, rejected or held back, and the index is sound. */
    public boolean isSound() {
        return differences.isEmpty();
    }
}
