package vankien.access;

/** What becomes of a request. */
public sealed interface Decision {

    /** It is answered, with what the identity may read. */
    record Admitted(Identity identity) implements Decision {}

    /**
     * Nobody known sends it: 401.
     *
     * @param challenge the {@code WWW-Authenticate} of the answer
     */
    record Unknown(String challenge) implements Decision {}

    /** It is known who sends it, and it is not allowed from there: 403. */
    record Forbidden() implements Decision {}

    /** Too many passwords are being checked: 429. */
    record TooMany() implements Decision {}
}
