package vankien.succession;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vankien.index.IndexUnusableException;
import vankien.query.EarlierNames;
import vankien.query.FilterField;

/**
 * A list of places and bodies and what became of them, which a person can edit. Immutable.
 *
 * <pre>
 * # kind   name      successor   first day    source
 * place    Trà Vinh  Vĩnh Long   2025-07-01   Nghị quyết 202/2025/QH15
 * body     Huyện ủy  -           2025-07-01   Nghị quyết 203/2025/QH15
 * </pre>
 */
public final class SuccessionList implements EarlierNames {
    private static final String RESOURCE = "succession.tsv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    /** Spellings looked for at most; a real name has some thirty. */
    private static final int MOST = 400;

    private final List<Succession> list;
    private final List<Row> rows;

    private SuccessionList(List<Succession> list) {
        this.list = List.copyOf(list);
        rows = list.stream().map(Row::of).toList();
    }

    /** Without a single one. */
    public static SuccessionList empty() {
        return new SuccessionList(List.of());
    }

    /** The list that comes with the program. */
    public static SuccessionList builtIn() {
        try (InputStream list = SuccessionList.class.getResourceAsStream(RESOURCE)) {
            byte[] text = Objects.requireNonNull(list, RESOURCE).readAllBytes();
            return of(new String(text, StandardCharsets.UTF_8), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IndexUnusableException when there is no such file or a line of it is wrong; the message names file, line and
     *     value and says what to do
     */
    public static SuccessionList read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new IndexUnusableException(
                    "there is no list of successions " + file + ": correct 'succession' in the settings", e);
        } catch (CharacterCodingException e) {
            throw new IndexUnusableException(
                    "the list of successions " + file + " is not in UTF-8: save it in that encoding", e);
        } catch (IOException e) {
            throw new IndexUnusableException(
                    "cannot read the list of successions " + file + " (" + e.getMessage() + ")", e);
        }
    }

    /** Reads the text of a list; {@code name} is the file's name for messages. */
    static SuccessionList of(String text, String name) {
        return new SuccessionList(SuccessionLine.read(text, name));
    }

    List<Succession> all() {
        return list;
    }

    /** The places that became part of others or changed their names. */
    public List<Succession> places() {
        return list.stream()
                .filter(one -> one.kind() == Succession.Kind.PLACE && one.successor() != null)
                .toList();
    }

    /** A succession with the keys that it is compared by. */
    private record Row(
            Succession one,
            List<String> keys,
            List<String> plain,
            @Nullable String now,
            Set<String> printed) {
        static Row of(Succession one) {
            List<String> keys = one.names().stream().map(Names::key).toList();
            List<String> plain = one.names().stream().map(Names::place).toList();
            Set<String> printed = new LinkedHashSet<>();
            one.names().forEach(name -> printed.addAll(Names.printed(name)));
            String now = one.successor() == null ? null : Names.place(one.successor());
            return new Row(one, keys, plain, now, printed);
        }

        boolean isPlace() {
            return one.kind() == Succession.Kind.PLACE;
        }

        /** Whether an issuer bears the old name: {@code Ban Tuyên giáo} stands in {@code Ban Tuyên giáo và Dân vận} too. */
        boolean isIn(String issuer) {
            return plain.stream().anyMatch(name -> Names.replaced(issuer, name, "") != null)
                    && (now == null || plain.getFirst().contains(now) || Names.replaced(issuer, now, "") == null);
        }
    }

    @Override
    public Set<String> keys(FilterField field, String value) {
        return switch (field) {
            case PLACE -> places(value);
            case ISSUER -> issuers(value);
            default -> Set.of();
        };
    }

    /** What is said of a value that has a successor or ended, for a reader; empty for every other. */
    public Optional<String> note(FilterField field, String value) {
        String asked = Names.place(value);
        for (Row row : rows) {
            boolean meant = switch (field) {
                case PLACE -> row.isPlace() && row.plain.contains(asked);
                case ISSUER -> row.isIn(asked);
                default -> false;
            };
            if (meant) {
                Succession one = row.one;
                return Optional.of(
                        one.successor() == null
                                ? "đến " + DAY.format(one.from().minusDays(1))
                                : "từ " + DAY.format(one.from()) + ": " + one.successor());
            }
        }
        return Optional.empty();
    }

    private Set<String> places(String value) {
        Set<String> keys = new LinkedHashSet<>();
        Deque<String> names = new ArrayDeque<>(List.of(Names.place(value)));
        Set<String> seen = new LinkedHashSet<>(names);
        while (!names.isEmpty()) {
            String name = names.remove();
            for (Row row : rows) {
                if (row.isPlace() && name.equals(row.now) && seen.add(row.plain.getFirst())) {
                    names.add(row.plain.getFirst());
                    keys.addAll(row.printed);
                }
            }
        }
        if (!keys.isEmpty()) {
            keys.addAll(Names.printed(value));
        }
        return keys;
    }

    /** Bodies by their earlier names, in places by their earlier names: {@code Tỉnh ủy Vĩnh Long → tinh uy tra vinh}. */
    private Set<String> issuers(String value) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> texts = new ArrayDeque<>(List.of(Names.key(value)));
        while (!texts.isEmpty() && found.size() < MOST) {
            String text = texts.remove();
            for (Row row : rows) {
                String now = row.now;
                if (now == null || !text.contains(now)) {
                    continue;
                }
                for (String before : row.keys) {
                    boolean already = before.contains(now) && Names.replaced(text, before, "") != null;
                    String other = already ? null : Names.replaced(text, now, before);
                    if (other != null) {
                        for (String form : row.isPlace() ? ofProvince(other, before) : List.of(other)) {
                            if (found.add(form)) {
                                texts.add(form);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /** A province that became part of a city had a provincial committee: {@code thanh uy → tinh uy}. */
    private static List<String> ofProvince(String issuer, String place) {
        List<String> forms = new ArrayList<>(List.of(issuer));
        for (String city : List.of("thanh pho " + place, "tp. " + place, "tp " + place)) {
            String province = Names.replaced(issuer, city, "tinh " + place);
            if (province != null) {
                forms.add(province);
                forms.add(Objects.requireNonNull(Names.replaced(issuer, city, place)));
            }
        }
        for (String form : List.copyOf(forms)) {
            String province = Names.replaced(form, "thanh uy", "tinh uy");
            if (province != null) {
                forms.add(province);
            }
        }
        return forms;
    }
}
