package vankien.http;

import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type what kind of problem, a URN that never changes
 * @param title that kind in a few words
 * @param detail what happened here and what to do
 * @param instance the path asked for
 * @param errors one entry for each parameter that is wrong
 */
record Problem(String type, String title, int status, String detail, String instance, List<Invalid> errors) {

    /** A parameter that is wrong, and why. */
    record Invalid(String parameter, String message) {}
}
