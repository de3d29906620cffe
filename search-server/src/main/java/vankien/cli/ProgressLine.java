package vankien.cli;

import java.util.Locale;
import vankien.index.SyncProgress;

/** Shows how far a run is: one line that moves on a terminal, a plain line now and then elsewhere. */
final class ProgressLine implements SyncProgress {
    private static final long TERMINAL_MS = 100;
    private static final long PLAIN_MS = 10_000;

    private final Terminal terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean open;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void advanced(int done, int all) {
        long now = System.nanoTime();
        long wait = terminal.interactive() ? TERMINAL_MS : PLAIN_MS;
        if (now - shown < wait * 1_000_000 && (done < all || !open)) {
            return;
        }
        shown = now;
        double seconds = Math.max(0.001, (now - started) / 1e9);
        String line = String.format(
                Locale.ROOT,
                "%,d of %,d files, %.0f files/s, about %d s left",
                done,
                all,
                done / seconds,
                Math.round(seconds / done * (all - done)));
        if (terminal.interactive()) {
            terminal.err().print("\r" + line + "   ");
            open = true;
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    /** Ends the moving line. */
    void end() {
        if (open) {
            terminal.err().println();
        }
    }
}
