package vankien.cli;

import java.util.Locale;
import vankien.index.SyncProgress;

/**
 * Shows how far a run is: on a terminal a bar that moves, elsewhere a plain line now and then; both with the rate and the
 * time that is left.
 *
 * <pre>
 * [==========              ]  42 %  1,260 of 3,000 files, 35 files/s, 0:50 left
 * </pre>
 */
final class ProgressLine implements SyncProgress {
    private static final long TERMINAL_MS = 100;
    private static final long PLAIN_MS = 10_000;
    private static final int WIDTH = 24;

    private final Terminal terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private int length;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void advanced(int done, int all) {
        long now = System.nanoTime();
        long wait = terminal.interactive() ? TERMINAL_MS : PLAIN_MS;
        if (now - shown < wait * 1_000_000 && (done < all || length == 0)) {
            return;
        }
        shown = now;
        String line = line(done, all, (now - started) / 1e9);
        if (terminal.interactive()) {
            terminal.err().print("\r" + bar(done, all) + line + " ".repeat(Math.max(0, length - line.length())));
            length = line.length();
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    static String bar(int done, int all) {
        int full = (int) ((long) WIDTH * done / all);
        return String.format(
                Locale.ROOT, "[%s%s] %3d %%  ", "=".repeat(full), " ".repeat(WIDTH - full), 100L * done / all);
    }

    /** @param seconds since it began */
    static String line(int done, int all, double seconds) {
        double spent = Math.max(0.001, seconds);
        double rate = done / spent;
        return String.format(
                Locale.ROOT,
                "%,d of %,d files, %s files/s, %s left",
                done,
                all,
                String.format(Locale.ROOT, rate < 9.95 ? "%.1f" : "%.0f", rate),
                time(Math.round(spent / done * (all - done))));
    }

    /** {@code 0:07}, {@code 12:34}, {@code 1:02:03}. */
    private static String time(long seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    /** Ends the moving line. */
    void end() {
        if (length > 0) {
            terminal.err().println();
            length = 0;
        }
    }
}
