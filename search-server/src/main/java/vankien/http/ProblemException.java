package vankien.http;

import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    @SuppressWarnings("serial") // never serialized
    private final List<ParameterError> errors;

    private final String subject;

    ProblemException(ProblemKind kind, List<ParameterError> errors) {
        this(kind, errors, "");
    }

    /** A problem whose text names something: an id, a cursor. */
    ProblemException(ProblemKind kind, String subject) {
        this(kind, List.of(), subject);
    }

    private ProblemException(ProblemKind kind, List<ParameterError> errors, String subject) {
        // An answer like any other, not a fault: no stack trace.
        super(kind.symbol(), null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.subject = subject;
    }

    ProblemKind kind() {
        return kind;
    }

    List<ParameterError> errors() {
        return errors;
    }

    String subject() {
        return subject;
    }
}
