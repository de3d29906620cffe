package vankien.search;

import java.util.List;
import vankien.suggest.Suggestion;

/**
 * How a text may go on.
 *
 * @param generation the generation that they were learned from
 * @param complete whether learning was done; before it is, there are only document codes
 * @param suggestions the suggestions, best first
 */
public record Suggestions(String generation, boolean complete, List<Suggestion> suggestions) {}
