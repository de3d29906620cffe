package vankien.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that takes what Tesseract takes and answers what the test says. Needs a POSIX shell. */
public final class FakeTesseract {
    private FakeTesseract() {}

    /** One that reads every page as this, and the upper half of the first page as that. */
    public static Tesseract reading(Path folder, String page, String head) throws IOException {
        Files.writeString(folder.resolve("page.txt"), table(page));
        Files.writeString(folder.resolve("head.txt"), head);
        return at(
                        script(
                                folder,
                                "cat > /dev/null",
                                "case \"$*\" in",
                                "'stdin stdout -l vie --dpi 300 --psm 3 tsv') cat '" + folder + "/page.txt';;",
                                "'stdin stdout -l vie --dpi 300 --psm 11') cat '" + folder + "/head.txt';;",
                                "*) exit 9;;",
                                "esac"),
                        Duration.ofSeconds(60))
                .orElseThrow();
    }

    /** One that reads the first page and hangs over any other. */
    public static Tesseract hangingAfterFirstPage(Path folder, String page) throws IOException {
        Files.writeString(folder.resolve("page.txt"), table(page));
        Files.writeString(folder.resolve("head.txt"), page);
        String seen = "'" + folder + "/seen'";
        return at(
                        script(
                                folder,
                                "cat > /dev/null",
                                "case \"$*\" in",
                                "*tsv) if [ -e " + seen + " ]; then exec sleep 600; fi; : > " + seen + "; cat '"
                                        + folder + "/page.txt';;",
                                "*) cat '" + folder + "/head.txt';;",
                                "esac"),
                        Duration.ofSeconds(60))
                .orElseThrow();
    }

    /** The text as Tesseract writes it with the places of its words, as if it were set in letters of one width. */
    static String table(String page) {
        StringBuilder table = new StringBuilder(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n");
        int paragraph = 1;
        int row = 0;
        for (String line : page.split("\n", -1)) {
            row++;
            paragraph += line.isBlank() ? 1 : 0;
            Matcher word = Pattern.compile("\\S+").matcher(line);
            while (word.find()) {
                table.append("5\t1\t1\t%d\t%d\t1\t%d\t%d\t%d\t40\t90\t%s\n"
                        .formatted(
                                paragraph,
                                row,
                                100 + 20 * word.start(),
                                60 * row,
                                20 * (word.end() - word.start()),
                                word.group()));
            }
        }
        return table.toString();
    }

    static Optional<Tesseract> at(Path program, Duration limit) {
        return Tesseract.at(program, limit);
    }

    /** One that answers that it has Vietnamese, and does this with a page. */
    static Path script(Path folder, String... body) throws IOException {
        return program(
                folder,
                "if [ \"$1\" = --list-langs ]; then printf 'List of available languages (2):\\neng\\nvie\\n'; exit 0; fi\n"
                        + String.join("\n", body));
    }

    static Path program(Path folder, String body) throws IOException {
        Path program = folder.resolve("tesseract");
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
