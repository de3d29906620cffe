package vankien.citation;

import vankien.document.RelationType;

/**
 * What a text says of one citation.
 *
 * @param type the relation
 * @param subject the index of a citation, {@link Governor#SELF} or {@link Governor#UNNAMED}
 * @param from offset of the words that say it, at most that of the citation
 */
record Statement(RelationType type, int subject, int from) {}
