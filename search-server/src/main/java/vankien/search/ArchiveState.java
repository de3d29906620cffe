package vankien.search;

import java.time.Instant;

/**
 * What an archive serves at this moment.
 *
 * @param generation the generation's name; it changes whenever the index does
 * @param published when that generation was published
 * @param documents the documents in it
 */
public record ArchiveState(String generation, Instant published, int documents) {}
