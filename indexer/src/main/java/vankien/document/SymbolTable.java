package vankien.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known type and issuer symbols, read from {@code symbols.txt} beside this class. */
final class SymbolTable {
    /** The table that is shipped. */
    static final SymbolTable SHIPPED = read("symbols.txt");

    /** Whose symbol an issuer symbol is. */
    enum Side {
        PARTY,
        STATE
    }

    /** An issuer symbol in its usual case. */
    record Issuer(String symbol, Side side) {}

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> typeNames = new HashMap<>();
    private final Map<String, Issuer> issuers = new HashMap<>();

    private SymbolTable() {}

    /** The type symbol in its usual case, or null; {@code symbol} in any case, with or without diacritics. */
    @Nullable
    String type(String symbol) {
        String exact = types.get(symbol);
        return exact != null ? exact : types.get(Unaccented.of(symbol));
    }

    /** Names of types to their symbols, {@code Pháp lệnh} to {@code PL}; of two symbols the one listed first. */
    Map<String, String> typeNames() {
        return Map.copyOf(typeNames);
    }

    /** The issuer symbol in its usual case, or null; {@code symbol} in any case, with or without diacritics. */
    @Nullable
    Issuer issuer(String symbol) {
        Issuer exact = issuers.get(symbol);
        if (exact == null) {
            exact = issuers.get(lower(symbol));
        }
        return exact != null ? exact : issuers.get(Unaccented.of(symbol));
    }

    private void add(String kind, String symbol, String spelling) {
        switch (kind) {
            case "type" -> {
                types.putIfAbsent(spelling, symbol);
                types.putIfAbsent(Unaccented.of(spelling), symbol);
            }
            case "party", "state" -> {
                Issuer issuer = new Issuer(symbol, kind.equals("party") ? Side.PARTY : Side.STATE);
                issuers.putIfAbsent(spelling, issuer);
                // TƯ is TW, but TU is the Tỉnh ủy: another spelling counts with its diacritics only.
                String folded = Unaccented.of(spelling);
                boolean losesMarks = !folded.equals(lower(spelling));
                issuers.putIfAbsent(spelling.equals(symbol) || !losesMarks ? folded : lower(spelling), issuer);
            }
            default -> throw new IllegalStateException("symbols.txt: unknown kind " + kind);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static SymbolTable read(String resource) {
        SymbolTable table = new SymbolTable();
        try (InputStream stream = SymbolTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\\|", -1);
                String kind = cells[0].strip();
                String symbol = cells[1].strip();
                table.add(kind, symbol, symbol);
                if (kind.equals("type")) {
                    for (String name : cells[3].split(",", -1)) {
                        table.typeNames.putIfAbsent(name.strip(), symbol);
                    }
                }
                for (String spelling : cells[2].split(",", -1)) {
                    if (!spelling.isBlank()) {
                        table.add(kind, symbol, spelling.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
