package vankien.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import vankien.parse.ParseResult.Reason;

/** A worker process whose parser does what its files say: a parser that hangs or crashes cannot be had otherwise. */
final class MisbehavingWorker {
    private static final List<byte[]> MEMORY = new ArrayList<>();
    private static volatile int depth;

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("dies")) {
            Runtime.getRuntime().halt(7);
        }
        ExtractionWorker.serve(
                onPicture -> (file, format) -> extract(file, onPicture),
                (file, format, extracted) -> understand(extracted.xhtml().text()));
    }

    private static void understand(String text) {
        if (text.startsWith("parser hangs")) {
            hang();
        } else if (text.startsWith("parser eats memory")) {
            eat();
        } else if (text.startsWith("parser throws")) {
            throw new IllegalStateException("lời của văn bản");
        }
    }

    private static Extraction extract(Path file, Runnable onPicture) throws NotReadableException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new NotReadableException(Reason.UNREADABLE, "gone");
        }
        switch (text.lines().findFirst().orElse("")) {
            case "hangs" -> hang();
            case "scan of fifteen pages" -> scan(15, onPicture);
            case "eats memory" -> eat();
            case "crashes" -> Runtime.getRuntime().halt(9);
            case "recurses" -> depth = recurse(0);
            case "throws" -> throw new IllegalStateException("lời của văn bản");
            case "prints" -> System.out.println("lời của văn bản");
            case "refuses" -> throw new NotReadableException(Reason.ENCRYPTED, "locked");
            default -> {}
        }
        return Extraction.of(Jsoup.parse(
                "<p>" + text + " " + depth + " " + ProcessHandle.current().pid()));
    }

    /** A third of a second for each page. */
    private static void scan(int pages, Runnable onPicture) {
        for (int i = 0; i < pages; i++) {
            onPicture.run();
            try {
                Thread.sleep(333);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void hang() {
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // a parser that hangs does not listen
            }
        }
    }

    private static void eat() {
        while (true) {
            MEMORY.add(new byte[1 << 20]);
        }
    }

    private static int recurse(int level) {
        return level < 0 ? level : 1 + recurse(level + 1);
    }
}
