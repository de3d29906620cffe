package vankien.search;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vankien.query.GatheredTerms;
import vankien.query.ParsedQuery;
import vankien.query.WantedTerms;

/**
 * What a server asks each part of its archive.
 *
 * @param version the version of the server
 * @param access who reads
 * @param milliseconds how long the answer may take
 * @param asked the question
 */
record ShardQuestion(String version, Access access, long milliseconds, Asked asked) implements ShardJson.Sent {
    ShardQuestion {
        Objects.requireNonNull(access, "who reads");
        Objects.requireNonNull(asked, "what is asked");
    }

    /** A question of this server. */
    static String json(Access access, long milliseconds, Asked asked) {
        return ShardJson.write(new ShardQuestion(ShardJson.VERSION, access, milliseconds, asked));
    }

    /** A question. Documents go by their ordinals. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface Asked {}

    /** What is looked for. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface Sought {}

    /** The words of a query. */
    record Typed(ParsedQuery parsed) implements Sought {}

    /**
     * What is peculiar to a document, to find those like it.
     *
     * @param pairs pairs of its text
     * @param titlePairs pairs of its title
     * @param citations the codes that it cites and bears
     */
    record Alike(List<String> pairs, List<String> titlePairs, List<WantedTerms.Single> citations) implements Sought {}

    /** What there is of the words; answered by {@link GatheredTerms}. */
    record Gather(Sought sought) implements Asked {}

    /** Which documents have the words; answered by {@link FoundInShard}. */
    record Find(Sought sought, GatheredTerms gathered) implements Asked {}

    /**
     * Which of them are best; answered by {@link RankedInShard}.
     *
     * @param among the only documents that count; null for all that the reader sees
     * @param after the one behind which they begin, or null
     * @param wanted how many
     * @param again whether to tell what a second look adds
     */
    record Rank(
            Sought sought,
            GatheredTerms gathered,
            @Nullable OrdinalSet among,
            @Nullable Place after,
            int wanted,
            boolean again)
            implements Asked {}

    /** What the words add to documents that were ranked by something else; answered by {@link RankedInShard}. */
    record Score(Sought sought, GatheredTerms gathered, OrdinalSet among) implements Asked {}

    /** What matched in some documents; answered by {@link MatchedInShard}. */
    record Match(Sought sought, GatheredTerms gathered, OrdinalSet documents, int passages) implements Asked {}

    /** Where the words stand in a document; answered by {@link PlacesInShard}. */
    record Stand(Sought sought, GatheredTerms gathered, int document) implements Asked {}

    /** What a document has of the words; answered by {@link EvidenceInShard}. */
    record Weigh(Sought sought, GatheredTerms gathered, int document) implements Asked {}

    /** What words there are that may have been meant; answered by {@link RemoteLexicon.Answers}. */
    record Spell(List<RemoteLexicon.Lookup> lookups) implements Asked {}

    /** The texts of some documents; answered by {@link TextsInShard}. */
    record Read(OrdinalSet documents) implements Asked {}

    /** A place in the order of relevance. */
    record Place(float score, int day, String id) {}

    /**
     * What was found.
     *
     * @param any what has any of the words
     * @param all what has all of them; null where that is the same
     */
    record FoundInShard(OrdinalSet any, @Nullable OrdinalSet all) {}

    /** The best, best first. */
    record RankedInShard(List<Ranked> best) {}

    /**
     * A document among the best.
     *
     * @param again its score after a second look; the same where there was none
     */
    record Ranked(int document, Place place, float again) {}

    /** What matched in the documents that the part has. */
    record MatchedInShard(List<Shown> documents) {}

    /** A document with what matched. */
    record Shown(int document, Matched matched) {}

    /** Where words stand in a document; null where the part does not have it. */
    record PlacesInShard(@Nullable List<Occurrence> places) {}

    /** What a document has; counts only where the part does not have it. */
    record EvidenceInShard(boolean held, WordEvidence evidence) {}

    /** The texts of the documents that the part has. */
    record TextsInShard(List<Text> documents) {}

    /**
     * The text of a document.
     *
     * @param layout its layout as JSON
     */
    record Text(int document, String text, String layout) {}
}
