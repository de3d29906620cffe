package vankien.query;

import java.util.ArrayList;
import java.util.List;
import vankien.document.DocumentCode;
import vankien.document.NumberMention;
import vankien.document.NumberRecogniser;

/**
 * Finds references by type and number in the words of a query. {@code kế hoạch 45} alone asks for that document; in
 * {@code kế hoạch 5 năm} the words stay what they are, and a plan of number 5 only ranks higher.
 */
final class NumberReferences {
    private static final NumberRecogniser NUMBERS = new NumberRecogniser();

    private NumberReferences() {}

    /** The same parts with what names a document by type and number; what is left out or quoted stays as it is. */
    static List<QueryNode> in(List<QueryNode> parts) {
        List<QueryNode> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            QueryNode part = parts.get(i);
            switch (part) {
                case QueryNode.Words words -> {
                    boolean beforeCode = i + 1 < parts.size() && parts.get(i + 1) instanceof QueryNode.Code;
                    read.addAll(beforeCode ? before((QueryNode.Code) parts.get(i + 1), words) : in(words));
                }
                case QueryNode.Any any -> read.add(new QueryNode.Any(in(any.parts())));
                case QueryNode.Or or -> read.add(new QueryNode.Or(alternatives(or)));
                default -> read.add(part);
            }
        }
        return read;
    }

    private static List<QueryNode> alternatives(QueryNode.Or or) {
        List<QueryNode> alternatives = new ArrayList<>();
        for (QueryNode part : or.parts()) {
            List<QueryNode> read = in(List.of(part));
            alternatives.add(read.size() == 1 ? read.getFirst() : new QueryNode.Any(read));
        }
        return alternatives;
    }

    /** {@code Kết luận số} says nothing that {@code 21-KL/TW} does not: its document need not hold these words. */
    private static List<QueryNode> before(QueryNode.Code code, QueryNode.Words words) {
        String rest = words.text()
                .substring(0, NUMBERS.startOfAnnouncement(words.text(), code.code()))
                .strip();
        boolean nothing = rest.chars().noneMatch(Character::isLetterOrDigit);
        return nothing ? List.of() : in(new QueryNode.Words(rest));
    }

    private static List<QueryNode> in(QueryNode.Words words) {
        String text = words.text();
        NumberMention mention = NUMBERS.find(text).orElse(null);
        if (mention == null) {
            return List.of(words);
        }
        DocumentCode code = InferredCodes.of(text).orElse(null);
        if (code != null) {
            return List.of(new QueryNode.CodeInWords(code, text));
        }
        String around = text.substring(0, mention.start()) + text.substring(mention.end());
        return around.chars().noneMatch(Character::isLetterOrDigit)
                ? List.of(new QueryNode.NumberReference(mention.number(), text))
                : List.of(words, new QueryNode.Lift(mention.number()));
    }
}
