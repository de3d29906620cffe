package vankien.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import vankien.analysis.vi.DateFilter;
import vankien.analysis.vi.VietnameseFolding;
import vankien.index.IndexAnalysis;
import vankien.index.IndexSchema;

/**
 * Recognises a query that cites one document and asks for nothing else: a code, then its date, its issuer or what it is
 * about. {@code 12-CT/TU, ngày 08/3/2022 của Tỉnh ủy} names a document; {@code 12-CT/TU kết nạp đảng viên} asks what is
 * said of it.
 */
final class NamedCitation {
    private static final Set<String> GOES_ON = Set.of("ngay", "thang", "nam", "cua", "ve", "do", "khoa", "ban");
    private static final int NEAR = 8;
    private static final String YEAR_WORD = "nam";

    private NamedCitation() {}

    /** The same parts, or the citation that they are. */
    static List<QueryNode> in(List<QueryNode> parts) {
        if (parts.size() == 2
                && parts.getFirst() instanceof QueryNode.Code code
                && parts.getLast() instanceof QueryNode.Words words) {
            List<IndexAnalysis.Token> tokens = IndexAnalysis.tokens(IndexSchema.BODY, words.text());
            if (!tokens.isEmpty() && goesOn(tokens)) {
                return List.of(citation(code, tokens, words.text()));
            }
        }
        return parts;
    }

    private static boolean goesOn(List<IndexAnalysis.Token> tokens) {
        String first = VietnameseFolding.fold(tokens.getFirst().term());
        boolean issued = !first.equals("ban")
                || (tokens.size() > 1
                        && VietnameseFolding.fold(tokens.get(1).term()).equals("hanh"));
        boolean dated = tokens.stream().anyMatch(token -> isDate(token) && token.position() == 0);
        return dated || (GOES_ON.contains(first) && issued);
    }

    private static boolean isDate(IndexAnalysis.Token token) {
        return token.type().equals(DateFilter.TYPE);
    }

    private static QueryNode.Citation citation(QueryNode.Code code, List<IndexAnalysis.Token> tokens, String text) {
        for (IndexAnalysis.Token token : tokens) {
            if (isDate(token) && token.position() < NEAR) {
                boolean whole = token.term().length() > "2022-03".length();
                LocalDate from = whole
                        ? LocalDate.parse(token.term())
                        : YearMonth.parse(token.term()).atDay(1);
                LocalDate to = whole ? from : YearMonth.from(from).atEndOfMonth();
                return new QueryNode.Citation(code.code(), from, to, text);
            }
        }
        for (int i = 0; i + 1 < Math.min(NEAR, tokens.size()); i++) {
            String year = tokens.get(i + 1).term();
            if (VietnameseFolding.fold(tokens.get(i).term()).equals(YEAR_WORD) && year.matches("(?:19|20)[0-9]{2}")) {
                int number = Integer.parseInt(year);
                return new QueryNode.Citation(
                        code.code(), LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31), text);
            }
        }
        return new QueryNode.Citation(code.code(), null, null, text);
    }
}
