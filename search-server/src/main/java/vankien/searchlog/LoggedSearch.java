package vankien.searchlog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One search, without who made it.
 *
 * @param time when, to the minute: {@code 2026-11-21T08:15:00Z}
 * @param query what was typed
 * @param filters the filters, {@code type=NQ&year=2021}
 * @param found documents with at least one word
 * @param allWords documents with all words
 * @param tookMs how long it took, milliseconds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LoggedSearch(
        String time,
        String query,
        String filters,
        long found,
        @JsonProperty("all_words") long allWords,
        @JsonProperty("took_ms") long tookMs) {}
