package vankien.search;

import java.util.List;

/**
 * The documents related to one.
 *
 * @param id the document's id
 * @param generation the generation that was asked
 * @param hits the related documents, closest first; their {@code match} is {@code filter}, because nothing was typed, and
 *     their passages are their beginnings
 */
public record SimilarDocuments(String id, String generation, List<Hit> hits) {}
