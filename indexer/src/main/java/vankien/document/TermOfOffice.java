package vankien.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term of a committee, in which no number of one type is given twice.
 *
 * @param khoa which one it is, 13 for {@code khóa XIII}; null for a committee below the centre
 * @param from its first day
 * @param before the day after its last; {@link LocalDate#MAX} for one that is not over
 * @param years as it is called: {@code 2021-2026}
 */
public record TermOfOffice(@Nullable Integer khoa, LocalDate from, LocalDate before, String years) {
    private static final String FILE = "central-terms.tsv";
    private static final int YEARS = 5;
    /** Before that the terms of provinces did not all begin in one year. */
    private static final int FIRST_COMMON_YEAR = 2010;

    private static final List<TermOfOffice> CENTRAL = read();

    /** The term of the Central Committee with this number, or null. */
    public static @Nullable TermOfOffice ofKhoa(int khoa) {
        return CENTRAL.stream()
                .filter(term -> term.khoa != null && term.khoa == khoa)
                .findFirst()
                .orElse(null);
    }

    /**
     * The term in which a Party document was issued.
     *
     * @param codeKey the key of its code
     * @return null for a document of the State and of bodies whose terms are not known; for one of a province also in the
     *     years in which one term ends and the next begins
     */
    public static @Nullable TermOfOffice at(String codeKey, LocalDate date) {
        if (isCentral(codeKey)) {
            return CENTRAL.stream().filter(term -> term.holds(date)).findFirst().orElse(null);
        }
        String issuer = issuer(codeKey);
        int year = date.getYear();
        boolean ofProvince = issuer.endsWith("tu") || issuer.contains("duk");
        if (!ofProvince || year < FIRST_COMMON_YEAR || year % YEARS == 0) {
            return null;
        }
        int first = year - year % YEARS;
        return new TermOfOffice(
                null, LocalDate.of(first + 1, 1, 1), LocalDate.of(first + YEARS, 1, 1), first + "-" + (first + YEARS));
    }

    /** Whether the numbers of a code's issuer begin again with each term of the Central Committee. */
    public static boolean isCentral(String codeKey) {
        String issuer = issuer(codeKey);
        return issuer.endsWith("tw") || issuer.equals("bct") || issuer.equals("bbt");
    }

    private static String issuer(String codeKey) {
        return codeKey.substring(codeKey.lastIndexOf('/') + 1);
    }

    /** Whether a day is in it. */
    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(before);
    }

    private static List<TermOfOffice> read() {
        List<String[]> rows;
        try (InputStream stream = TermOfOffice.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<TermOfOffice> terms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            LocalDate next = i + 1 < rows.size() ? LocalDate.parse(rows.get(i + 1)[1]) : LocalDate.MAX;
            terms.add(new TermOfOffice(Integer.valueOf(row[0]), LocalDate.parse(row[1]), next, row[2]));
        }
        return List.copyOf(terms);
    }
}
