package vankien.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import vankien.document.DocumentCode;
import vankien.index.IndexAnalysis;

/**
 * Lucene's simple query parser, used for what it is good at (operators, precedence, never a syntax error), with hooks
 * that give our tree instead of queries on an index.
 */
final class QuerySyntax extends SimpleQueryParser {
    private static final int FLAGS = AND_OPERATOR
            | NOT_OPERATOR
            | OR_OPERATOR
            | PREFIX_OPERATOR
            | PHRASE_OPERATOR
            | PRECEDENCE_OPERATORS
            | WHITESPACE_OPERATOR;

    /** Never asked: the hooks get text as it was typed. */
    private static final Analyzer UNUSED = new WhitespaceAnalyzer();

    /** Each may be a thousand words: what comes after so many is read as a whole word. */
    static final int MOST_PREFIXES = 16;

    private final List<DocumentCode> codes;
    private final Set<QueryNode.Prefix> prefixes = new HashSet<>();

    private QuerySyntax(List<DocumentCode> codes) {
        super(UNUSED, Map.of("", 1f), FLAGS);
        this.codes = codes;
        // Words side by side come as MUST, so that they can be told from those joined by OR.
        setDefaultOperator(BooleanClause.Occur.MUST);
    }

    static QueryNode.Any parse(String text, List<DocumentCode> codes) {
        Query parsed = new QuerySyntax(codes).parse(Notation.of(text));
        QueryNode node = node(parsed);
        return switch (node) {
            case null -> new QueryNode.Any(List.of());
            case QueryNode.Any any -> any;
            default -> new QueryNode.Any(List.of(node));
        };
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        List<QueryNode> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            DocumentCode code = QueryReader.codeOf(text.charAt(i), codes).orElse(null);
            if (code == null) {
                words.append(text.charAt(i));
            } else {
                addWords(parts, words);
                parts.add(new QueryNode.Code(code));
            }
        }
        addWords(parts, words);
        if (parts.isEmpty()) {
            return null;
        }
        return new NodeQuery(parts.size() == 1 ? parts.getFirst() : new QueryNode.Any(parts));
    }

    private static void addWords(List<QueryNode> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new QueryNode.Words(words.toString()));
            words.setLength(0);
        }
    }

    @Override
    protected Query newPhraseQuery(String text, int slop) {
        return new NodeQuery(
                new QueryNode.Phrase(QueryReader.withCodes(text, codes).strip()));
    }

    @Override
    protected Query newPrefixQuery(String text) {
        QueryNode.Prefix prefix = new QueryNode.Prefix(QueryReader.withCodes(text, codes));
        boolean few = prefixes.contains(prefix) || prefixes.size() < MOST_PREFIXES;
        prefixes.add(prefix);
        return new NodeQuery(few ? prefix : new QueryNode.Words(prefix.text()));
    }

    private static @Nullable QueryNode node(@Nullable Query query) {
        return switch (query) {
            case null -> null;
            case NodeQuery leaf -> hasWords(leaf.node()) ? leaf.node() : null;
            case BooleanQuery group -> group(group);
            default -> null;
        };
    }

    /** Signs alone are nothing to search for: not a condition that no document meets. */
    private static boolean hasWords(QueryNode node) {
        return switch (node) {
            case QueryNode.Words words -> hasWords(words.text());
            case QueryNode.Phrase phrase -> hasWords(phrase.text());
            case QueryNode.Prefix prefix -> hasWords(prefix.text());
            default -> true;
        };
    }

    /** A letter or digit of ASCII always gives a word; what has none, like ở or 🙂, is analysed. */
    private static boolean hasWords(String text) {
        return text.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                || !IndexAnalysis.words(text).isEmpty();
    }

    private static @Nullable QueryNode group(BooleanQuery group) {
        List<QueryNode> parts = new ArrayList<>();
        boolean or = true;
        for (BooleanClause clause : group.clauses()) {
            if (clause.occur() == BooleanClause.Occur.MUST_NOT) {
                // The parser writes "not x" as "everything, but not x".
                QueryNode excluded = node(clause.query());
                return excluded == null ? null : new QueryNode.Not(excluded);
            }
            or &= clause.occur() == BooleanClause.Occur.SHOULD;
            QueryNode part = node(clause.query());
            if (part != null) {
                parts.add(part);
            }
        }
        if (parts.size() <= 1) {
            return parts.isEmpty() ? null : parts.getFirst();
        }
        List<QueryNode> joined = or ? parts : joined(parts);
        if (joined.size() == 1) {
            return joined.getFirst();
        }
        return or ? new QueryNode.Or(joined) : new QueryNode.Any(joined);
    }

    /** Neighbouring words become one text again: their order is evidence. */
    private static List<QueryNode> joined(List<QueryNode> parts) {
        List<QueryNode> joined = new ArrayList<>();
        for (QueryNode part : flattened(parts)) {
            if (part instanceof QueryNode.Words next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof QueryNode.Words before) {
                joined.set(joined.size() - 1, new QueryNode.Words(before.text() + " " + next.text()));
            } else if (!(part instanceof QueryNode.Prefix) || !joined.contains(part)) {
                joined.add(part);
            }
        }
        return joined;
    }

    private static List<QueryNode> flattened(List<QueryNode> parts) {
        List<QueryNode> flat = new ArrayList<>();
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Any any) {
                flat.addAll(any.parts());
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    /** Carries a node of our tree through the parser. */
    private static final class NodeQuery extends Query {
        private final QueryNode node;

        NodeQuery(QueryNode node) {
            this.node = node;
        }

        QueryNode node() {
            return node;
        }

        @Override
        public String toString(String field) {
            return node.toString();
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NodeQuery query && node.equals(query.node);
        }

        @Override
        public int hashCode() {
            return Objects.hash(classHash(), node);
        }
    }
}
