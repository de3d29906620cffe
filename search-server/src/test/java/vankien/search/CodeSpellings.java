package vankien.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vankien.document.DocumentCode;
import vankien.document.DocumentCode.Form;
import vankien.document.Unaccented;

/** Invented codes of the Party and the State, and the ways in which people type one. */
final class CodeSpellings {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("QĐ", "Quyết định"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("KL", "Kết luận"),
            Map.entry("QC", "Quy chế"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("KH", "Kế hoạch"),
            Map.entry("CTr", "Chương trình"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("TB", "Thông báo"),
            Map.entry("TTr", "Tờ trình"),
            Map.entry("ĐA", "Đề án"),
            Map.entry("CV", "Công văn"),
            Map.entry("TT", "Thông tư"),
            Map.entry("NĐ", "Nghị định"));
    private static final List<String> PARTY_TYPES =
            List.of("NQ", "QĐ", "CT", "KL", "QC", "HD", "KH", "CTr", "BC", "TB", "TTr", "ĐA", "CV");
    private static final List<String> PARTY = List.of(
            "TW", "VPTW", "BTCTW", "UBKTTW", "BTGTW", "TU", "BTCTU", "UBKTTU", "HU", "QU", "ThU", "ĐU", "ĐUK", "BTCĐUK",
            "UBKTĐUK", "ĐTN");
    private static final List<String> STATE_TYPES = List.of("NĐ", "TT", "QĐ", "NQ", "CT", "KH", "TTr", "BC");
    private static final List<String> STATE =
            List.of("CP", "TTg", "UBND", "HĐND", "BNV", "BYT", "BGDĐT", "UBTVQH", "BTP-BNV");

    private CodeSpellings() {}

    /** So many codes, no two with the same key. */
    static List<DocumentCode> codes(Random random, int number) {
        List<DocumentCode> codes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (codes.size() < number) {
            DocumentCode code = code(random);
            if (keys.add(code.key())) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static DocumentCode code(Random random) {
        String number = String.format(Locale.ROOT, "%02d", 1 + random.nextInt(random.nextBoolean() ? 60 : 3000));
        int kind = random.nextInt(10);
        if (kind < 6) {
            return new DocumentCode(number, null, one(random, PARTY_TYPES), one(random, PARTY), Form.PARTY);
        }
        Integer year = kind == 6 ? null : 1995 + random.nextInt(31);
        return new DocumentCode(number, year, one(random, STATE_TYPES), one(random, STATE), Form.STATE);
    }

    private static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The name of its type. */
    static String typeName(DocumentCode code) {
        return TYPES.getOrDefault(code.type(), code.type());
    }

    /** What is done to the code, and the result. */
    static Map<String, String> of(DocumentCode code) {
        String canonical = code.canonical();
        String name = typeName(code);
        boolean padded = code.printedNumber().startsWith("0");
        String number = padded ? code.printedNumber().substring(1) : "0" + code.printedNumber();
        String rest = canonical.substring(code.printedNumber().length());
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("canonical", canonical);
        spellings.put("lower case", canonical.toLowerCase(Locale.ROOT));
        spellings.put("spaces around signs", canonical.replace("-", " - ").replace("/", " / "));
        spellings.put("broken spaces", canonical.replace("-", " -").replace("/", " /"));
        spellings.put("en dash", canonical.replace('-', '–'));
        spellings.put("em dash", canonical.replace('-', '—'));
        spellings.put("U+2011", canonical.replace('-', '\u2011'));
        spellings.put("no sign after the number", code.printedNumber() + year(code) + rest(code));
        spellings.put("Ð", canonical.replace('Đ', 'Ð'));
        spellings.put("D", canonical.replace('Đ', 'D'));
        spellings.put("other zeros", number + rest);
        spellings.put("số", "số " + canonical);
        spellings.put("type, số", name + " số " + canonical);
        spellings.put("type", name + " " + canonical);
        spellings.put("type, no marks", Unaccented.of(name + " so " + canonical));
        spellings.put("spaces only", canonical.replaceAll("[-/.]", " "));
        spellings.put("spaces only, no marks", Unaccented.of(canonical.replaceAll("[-/.]", " ")));
        spellings.put("hyphens only", canonical.replace('/', '-'));
        spellings.put("full stop for hyphen", canonical.replaceFirst("-", "."));
        spellings.put("full stops only", canonical.replaceAll("[-/]", "."));
        spellings.put("TƯ", canonical.replace("TW", "TƯ"));
        spellings.put("T.Ư", canonical.replaceAll("/TW$", "/T.Ư"));
        spellings.put("decomposed", Normalizer.normalize(canonical, Normalizer.Form.NFD));
        spellings.put("among words", "thực hiện " + canonical + " của cấp trên");
        return spellings;
    }

    private static String year(DocumentCode code) {
        return code.year() == null ? "" : "/" + code.year() + "/";
    }

    private static String rest(DocumentCode code) {
        return code.type() + (code.form() == Form.PARTY ? "/" : "-") + code.issuer();
    }
}
