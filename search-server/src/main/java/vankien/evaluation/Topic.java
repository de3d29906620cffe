package vankien.evaluation;

/**
 * A query with an id.
 *
 * @param set the part of the collection it belongs to, {@code tuning} or {@code frozen}; empty where a collection has no
 *     parts
 */
public record Topic(String id, String set, String query) {}
