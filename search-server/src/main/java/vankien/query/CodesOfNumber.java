package vankien.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vankien.document.CodeRecogniser;
import vankien.document.DocumentCode;
import vankien.document.NumberOfType;
import vankien.document.Unaccented;
import vankien.index.IndexSchema;

/** The codes of one type and number, whoever issued them: {@code Chỉ thị 05} is 05-CT/TW, 05-CT/TU and others. */
public final class CodesOfNumber {
    /** In one series there is one document of a number; so many bodies have one. */
    private static final int MOST = 200;

    private static final CodeRecogniser CODES = new CodeRecogniser();

    private CodesOfNumber() {}

    /** The documents that cite any of them. */
    public static Query citing(NumberOfType number) {
        return new RegexpQuery(new Term(IndexSchema.CITES, pattern(number)));
    }

    /** Those that documents of an index bear or cite, in the order of their keys. */
    public static List<DocumentCode> in(IndexReader index, NumberOfType number) throws IOException {
        Pattern key = Pattern.compile(pattern(number));
        Set<String> keys = new TreeSet<>();
        for (String field : List.of(IndexSchema.CODE, IndexSchema.CITES)) {
            for (String separator : List.of("-", "/")) {
                collect(index, field, new BytesRef(digits(number) + separator), key, keys);
            }
        }
        List<DocumentCode> codes = new ArrayList<>();
        keys.stream().limit(MOST).forEach(each -> CODES.parse(each).ifPresent(codes::add));
        return codes;
    }

    private static void collect(IndexReader index, String field, BytesRef start, Pattern key, Set<String> keys)
            throws IOException {
        Terms terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return;
        }
        TermsEnum all = terms.iterator();
        boolean there = all.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (there && StringHelper.startsWith(all.term(), start)) {
            String term = all.term().utf8ToString();
            if (key.matcher(term).matches()) {
                keys.add(term);
            }
            there = all.next() != null;
        }
    }

    /** As {@link DocumentCode#key} writes them; digits and letters only, the same for both kinds of pattern. */
    private static String pattern(NumberOfType number) {
        String year = number.year() == null ? "(/[0-9]{4})?" : "(/" + number.year() + ")?";
        return digits(number) + year + "-" + type(number) + "/.*";
    }

    private static String digits(NumberOfType number) {
        return Unaccented.of(number.number());
    }

    /** Quyết định and Quy định bear one symbol, so do both kinds of Thông tư; a law of the National Assembly bears none. */
    private static String type(NumberOfType number) {
        String type = Unaccented.of(number.type());
        return switch (type) {
            case "qyd", "qdi" -> "qd";
            case "thtri", "thtu" -> "tt";
            case "l", "pl" -> "(" + type + ")?";
            default -> type;
        };
    }
}
