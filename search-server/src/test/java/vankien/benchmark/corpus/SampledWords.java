package vankien.benchmark.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of some texts in their order, from which new text is drawn: each word is followed by one that follows it there,
 * now and then by any other, and rarely by one of an endless number of rare words, so that the vocabulary goes on growing
 * with the archive. Frequencies are those of the texts; the rare ones follow Zipf's law. Immutable.
 */
final class SampledWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|[.;:\\n]");
    private static final double ANY_OTHER = .06;
    private static final double RARE = .004;
    private static final double RARE_RANKS = 1e7;

    private final String[] words;
    /** Word numbers in the order of the texts; -1 between sentences. */
    private final int[] stream;
    /** The places of a word in the stream, by its number. */
    private final int[][] places;

    private SampledWords(List<String> words, int[] stream) {
        this.words = words.toArray(String[]::new);
        this.stream = stream;
        int[] counts = new int[this.words.length];
        for (int word : stream) {
            if (word >= 0) {
                counts[word]++;
            }
        }
        places = new int[this.words.length][];
        for (int word = 0; word < places.length; word++) {
            places[word] = new int[counts[word]];
        }
        for (int place = stream.length - 1; place >= 0; place--) {
            if (stream[place] >= 0) {
                places[stream[place]][--counts[stream[place]]] = place;
            }
        }
    }

    /** The words of the plain texts ({@code .txt}, {@code .md}) under a folder. */
    static SampledWords of(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return ofTexts(texts);
        }
    }

    static SampledWords ofTexts(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<Integer> stream = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                String word = matcher.group();
                if (!Character.isLetter(word.codePointAt(0))) {
                    stream.add(-1);
                    continue;
                }
                // Capitals are titles and heads: in running text they would stand out.
                stream.add(numbers.computeIfAbsent(word.toLowerCase(Locale.ROOT), lower -> {
                    words.add(lower);
                    return words.size() - 1;
                }));
            }
            stream.add(-1);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the texts hold no word: name a folder with .txt or .md files");
        }
        return new SampledWords(words, stream.stream().mapToInt(i -> i).toArray());
    }

    /** How many different words there are. */
    int size() {
        return words.length;
    }

    /** Some words in a row as they stand in a sentence of the texts, separated by single spaces. */
    String run(SplittableRandom random, int atLeast, int atMost) {
        while (true) {
            int length = atLeast + random.nextInt(atMost - atLeast + 1);
            int first = random.nextInt(stream.length - length);
            boolean whole = true;
            for (int i = first; i < first + length; i++) {
                whole &= stream[i] >= 0;
            }
            if (whole) {
                StringBuilder run = new StringBuilder();
                for (int i = first; i < first + length; i++) {
                    run.append(i == first ? "" : " ").append(words[stream[i]]);
                }
                return run.toString();
            }
        }
    }

    /** A sentence without its end: about so many words. */
    void sentence(SplittableRandom random, int length, StringBuilder out) {
        int word = any(random);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            if (random.nextDouble() < RARE) {
                out.append(rare(random));
            } else {
                out.append(words[word]);
            }
            word = random.nextDouble() < ANY_OTHER ? any(random) : next(random, word);
        }
    }

    private int any(SplittableRandom random) {
        while (true) {
            int word = stream[random.nextInt(stream.length)];
            if (word >= 0) {
                return word;
            }
        }
    }

    private int next(SplittableRandom random, int word) {
        int place = places[word][random.nextInt(places[word].length)] + 1;
        return place < stream.length && stream[place] >= 0 ? stream[place] : any(random);
    }

    /** A name or foreign word: of rank r with a probability of about 1/r. */
    private String rare(SplittableRandom random) {
        long rank = (long) StrictMath.pow(RARE_RANKS, random.nextDouble());
        SplittableRandom letters = new SplittableRandom(rank);
        return words[letters.nextInt(words.length)] + words[letters.nextInt(words.length)];
    }
}
