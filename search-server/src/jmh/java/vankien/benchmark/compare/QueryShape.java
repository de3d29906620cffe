package vankien.benchmark.compare;

/** What kind of query is asked. */
public enum QueryShape {
    OR("some of the words", "OR"),
    AND("all of the words", "AND"),
    PHRASE("a phrase", "phrase"),
    FULL("some of the words, with passages, marks and facets", "with passages, marks and facets"),
    SUGGESTION("the beginning of a query", "suggestion");

    private final String description;
    private final String label;

    QueryShape(String description, String label) {
        this.description = description;
        this.label = label;
    }

    /** What is asked for, for an explanation. */
    public String description() {
        return description;
    }

    /** Its short name in tables. */
    public String label() {
        return label;
    }
}
