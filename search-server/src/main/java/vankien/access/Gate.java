package vankien.access;

import java.util.List;

/** One way of knowing who asks. Thread-safe. */
public sealed interface Gate permits OpenGate, KeyGate, ProxyGate, BasicGate {
    /** Everyone reads what everybody may read. */
    Gate OPEN = new OpenGate();

    /** What becomes of a request. */
    Decision decide(Request request);

    /** Whether answers differ by who asks: then no shared cache may keep them. */
    boolean isRestricted();

    /** The request headers that say who asks, for {@code Vary}. */
    List<String> identifying();

    /** What is wrong with its files now, in words; empty when all is well. */
    String trouble();
}
