package vankien.repair;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A paragraph after its repairs. Immutable. */
public final class RepairedText {
    private final String text;
    private final int @Nullable [] origins;
    private final Set<Repair> repairs;

    private RepairedText(String text, int @Nullable [] origins, Set<Repair> repairs) {
        this.text = text;
        this.origins = origins;
        this.repairs = repairs;
    }

    /** A text that needs no repair. */
    static RepairedText sound(String text) {
        return new RepairedText(text, null, Set.of());
    }

    /** This text after one repair more. */
    RepairedText then(TracedText next, Repair repair) {
        int[] traced = next.origins();
        if (origins != null) {
            for (int i = 0; i < traced.length; i++) {
                traced[i] = origins[traced[i]];
            }
        }
        EnumSet<Repair> all = EnumSet.of(repair);
        all.addAll(repairs);
        return new RepairedText(next.text(), traced, Set.copyOf(all));
    }

    /** The text, lines parted by line feeds as before; the same object where there was nothing to repair. */
    public String text() {
        return text;
    }

    /** What was done, empty where the text was sound. */
    public Set<Repair> repairs() {
        return repairs;
    }

    /**
     * The text in the pieces that it was made of.
     *
     * @param ends the end of each piece in the original text, ascending; the last is the length of the original
     * @return as many pieces; a letter that came from several pieces stands in the first of them
     */
    public List<String> pieces(int[] ends) {
        List<String> pieces = new ArrayList<>(ends.length);
        int from = 0;
        for (int end : ends) {
            int to = from;
            while (to < text.length() && (origins == null ? to : origins[to]) < end) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
