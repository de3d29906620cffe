package vankien.parse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.IssuerLevel;
import vankien.document.Provenance;
import vankien.document.Provenance.Source;

/**
 * The place of issue: as printed before the date; else the province in the issuer's name; else, in a text whose heading is
 * lost, the only province that it speaks of, where it speaks of it as its own.
 */
final class PlaceReader {
    /** A text that names one province often enough to be sure that it names no other. */
    private static final int LEAST_CHARACTERS = 1_500;

    private static final Pattern OF_ISSUER =
            Pattern.compile("(?:tỉnh|[Tt]hành phố|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]) (\\p{Lu}.{1,30})$");
    private static final Pattern OWN = Pattern.compile(
            "(?:Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|[Đđ]ảng bộ (?:tỉnh|thành phố)|[Nn]hân dân (?:các dân tộc )?(?:tỉnh|thành phố)|"
                    + "địa bàn (?:tỉnh|thành phố)|(?:HĐND|UBND) (?:tỉnh|thành phố)|xây dựng(?: tỉnh| thành phố)?) $");
    private static final int BEFORE = 40;

    /** A place with where it was read. */
    record Found(String place, Provenance provenance) {}

    private PlaceReader() {}

    static @Nullable Found read(
            HeadingBlock heading, @Nullable String issuer, @Nullable IssuerLevel level, List<Block> body) {
        String printed = DateReader.place(heading);
        Block line = heading.dateLine();
        if (line != null) {
            return printed == null ? null : new Found(printed, new Provenance(Source.HEADING, line.text(), 0.95));
        }
        String ofIssuer = issuer == null ? null : ofIssuer(issuer);
        if (ofIssuer != null && issuer != null) {
            return new Found(inFull(ofIssuer), new Provenance(Source.INFERRED, issuer, 0.8));
        }
        boolean local = level != null && level != IssuerLevel.CENTRAL;
        return local ? onlyProvince(body) : null;
    }

    private static @Nullable String ofIssuer(String issuer) {
        Matcher matcher = OF_ISSUER.matcher(issuer);
        String name = matcher.find() ? matcher.group(1) : null;
        return name != null && ProperCase.isProvince(name) ? name : null;
    }

    /** The city bears the name of a person, so that the word for it is part of its own. */
    private static String inFull(String province) {
        return province.equals("Hồ Chí Minh") ? "Thành phố " + province : province;
    }

    private static @Nullable Found onlyProvince(List<Block> body) {
        Set<String> named = new TreeSet<>();
        String own = null;
        int characters = 0;
        for (Block block : body) {
            String text = block.text();
            characters += text.length();
            for (String province : ProperCase.provincesIn(text)) {
                named.add(province);
                own = own == null ? ownWords(text, province) : own;
            }
            if (named.size() > 1) {
                return null;
            }
        }
        return own == null || characters < LEAST_CHARACTERS
                ? null
                : new Found(inFull(named.iterator().next()), new Provenance(Source.BODY, own, 0.6));
    }

    /** The words by which a text says that a province is its own, with its name. */
    private static @Nullable String ownWords(String text, String province) {
        for (int at = text.indexOf(province); at >= 0; at = text.indexOf(province, at + 1)) {
            Matcher own = OWN.matcher(text.substring(Math.max(0, at - BEFORE), at));
            if (own.find()) {
                return own.group() + province;
            }
        }
        return null;
    }
}
