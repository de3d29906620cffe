package vankien.spelling;

import java.io.IOException;
import java.util.List;
import vankien.analysis.vi.VietnameseFolding;
import vankien.analysis.vi.VietnameseSyllable;

/** Whether a likely correction is certain enough to be offered. */
final class Evidence {
    /** Documents that have to hold a correction beside a neighbour, where nothing speaks for the word as typed. */
    private static final int SOME = 2;
    /** The same where the correction is more daring. */
    private static final int SEVERAL = 4;
    /**
     * How many times more than the word as typed. An archive has typing errors of its own, a few for each hundred right
     * ones: one document with {@code nghĩ quyết} is no word for it where many have {@code nghị quyết}.
     */
    private static final double FAR_MORE = 40;
    /** What a pair counts that no document holds, in documents: then {@link #SEVERAL} are far more. */
    private static final double UNSEEN = 0.1;
    /** How many times more frequent a correction is than the next, to be offered without a neighbour. */
    private static final int CLEARLY_MORE = 3;
    /** Documents with the pair among those with the rarer of its words, for a pair that belongs together. */
    private static final double BOUND = 0.3;
    /** The same for one that is hardly ever apart. */
    private static final double INSEPARABLE = 0.5;
    /** A shorter word without marks is an abbreviation or a foreign word as likely as a mistake. */
    private static final int SHORTEST_UNMARKED = 4;

    private final Neighbours neighbours;
    private final List<Candidate> likeliest;
    private final List<String> typed;

    Evidence(Neighbours neighbours, List<Candidate> likeliest, List<String> typed) {
        this.neighbours = neighbours;
        this.likeliest = likeliest;
        this.typed = typed;
    }

    /** Whether documents hold the word so beside the one before or behind it. */
    boolean besideNeighbours(int i) throws IOException {
        return before(i) >= SOME || after(i) >= SOME;
    }

    /** For a word that no document holds as typed. */
    boolean forUnknown(int i, List<Candidate> choices) throws IOException {
        Candidate choice = likeliest.get(i);
        String word = typed.get(i);
        boolean marked = VietnameseFolding.hasMarks(word);
        boolean sound = VietnameseSyllable.isValid(word);
        return switch (choice.change()) {
            case NONE -> false;
            case KEYS -> DidYouMean.isUnmistakable(word, choice.term()) || besideNeighbours(i);
            case MARKS ->
                sound ? belongsHere(i) : word.length() > 1 && (besideNeighbours(i) || standsOut(choice, choices));
            case LETTERS -> {
                if (sound || !marked) {
                    yield word.length() >= SHORTEST_UNMARKED && belongsHere(i);
                }
                yield besideNeighbours(i) || (MarkChanges.cost(word, choice.term()) == 0 && standsOut(choice, choices));
            }
        };
    }

    /** For a word that documents hold, but not beside these neighbours. */
    boolean forDoubtful(int i) throws IOException {
        int before = i == 0 ? 0 : neighbours.documents(likeliest.get(i - 1).term(), typed.get(i));
        int after = i + 1 == typed.size()
                ? 0
                : neighbours.documents(typed.get(i), likeliest.get(i + 1).term());
        int here = before(i) + after(i);
        return belongsHere(i) && here >= SEVERAL && isFarMore(here, before + after);
    }

    /** Whether the fewer are as few as mistakes are: counts of documents, smoothed. */
    static boolean isFarMore(int more, int fewer) {
        return more + UNSEEN >= FAR_MORE * (fewer + UNSEEN);
    }

    /**
     * Whether the word is bound to a neighbour and held beside the other one too, or inseparable from one: what could be
     * a word as it was typed may simply be one that the archive has not met.
     */
    private boolean belongsHere(int i) throws IOException {
        double before = i == 0 ? 0 : binding(before(i), likeliest.get(i - 1), likeliest.get(i));
        double after = i + 1 == typed.size() ? 0 : binding(after(i), likeliest.get(i), likeliest.get(i + 1));
        boolean onEachSide = (i == 0 || before(i) > 0) && (i + 1 == typed.size() || after(i) > 0);
        boolean often = Math.max(before(i), after(i)) >= SEVERAL;
        return Math.max(before, after) >= (onEachSide ? BOUND : often ? INSEPARABLE : Double.POSITIVE_INFINITY);
    }

    /** The share of the documents with the rarer word that hold it beside the other, from 0 to 1. */
    private static double binding(int together, Candidate one, Candidate two) {
        int rarer = Math.min(one.documents(), two.documents());
        return together < SOME || rarer == 0 ? 0 : (double) together / rarer;
    }

    private static boolean standsOut(Candidate choice, List<Candidate> choices) {
        return choice.documents() >= SOME
                && choices.stream()
                        .filter(other -> !other.equals(choice) && other.cost() <= choice.cost())
                        .allMatch(other -> other.documents() * CLEARLY_MORE <= choice.documents());
    }

    private int before(int i) throws IOException {
        return i == 0
                ? 0
                : neighbours.documents(
                        likeliest.get(i - 1).term(), likeliest.get(i).term());
    }

    private int after(int i) throws IOException {
        return i + 1 == likeliest.size()
                ? 0
                : neighbours.documents(
                        likeliest.get(i).term(), likeliest.get(i + 1).term());
    }
}
