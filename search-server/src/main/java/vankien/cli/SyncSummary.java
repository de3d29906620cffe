package vankien.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vankien.index.SyncReport;
import vankien.index.SyncReport.Outcome;

/** Says in a few lines what a run did. */
final class SyncSummary {
    private static final int SHOWN = 1_000;

    private SyncSummary() {}

    static void print(SyncReport report, boolean dryRun, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%s%d, reused %d, unchanged %d, removed %d, rejected %d, held back %d%n",
                dryRun ? "would index " : "indexed ",
                report.count(Outcome.INDEXED),
                report.count(Outcome.REUSED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REMOVED),
                report.count(Outcome.REJECTED),
                report.count(Outcome.HELD_BACK));
        List<SyncReport.Line> rejected = report.lines(Outcome.REJECTED);
        if (report.rejections().size() > 1) {
            out.println("  rejected: " + counts(report.rejections()));
        }
        for (SyncReport.Line line : rejected.subList(0, Math.min(SHOWN, rejected.size()))) {
            out.println("  rejected " + line.path() + ": " + line.detail() + " (" + line.reason() + ")");
        }
        if (rejected.size() > SHOWN) {
            out.println("  … and " + (rejected.size() - SHOWN) + " more; --report FILE lists them all");
        }
        List<SyncReport.Line> wrong = report.statedWrongly();
        for (SyncReport.Line line : wrong.subList(0, Math.min(SHOWN, wrong.size()))) {
            out.println("  " + line.path() + " is indexed with its own values only: " + line.detail());
        }
        if (wrong.size() > SHOWN) {
            out.println("  … and " + (wrong.size() - SHOWN) + " more; --report FILE lists them all");
        }
        if (!report.repairs().isEmpty()) {
            out.println("  repaired: " + counts(report.repairs())
                    + " (files by kind of repair; they are unchanged on disk)");
        }
        report.unsupported().forEach((ending, count) -> out.println("  not read: " + count + " of kind " + ending));
        report.notes().forEach(note -> out.println("  " + note));
        report.warnings().forEach(warning -> out.println("  " + warning));
        if (!dryRun) {
            out.println("generation " + report.generation() + ": " + report.documents() + " documents");
        }
    }

    private static String counts(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(each.getValue())
                    .append(' ')
                    .append(each.getKey());
        }
        return text.toString();
    }
}
