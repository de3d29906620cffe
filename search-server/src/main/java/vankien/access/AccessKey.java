package vankien.access;

import java.time.LocalDate;
import java.util.List;

/**
 * A key as its file has it: everything but the key itself.
 *
 * @param id what it is called in lists and logs: the beginning of its hash
 * @param sha256 the hash of the key, hexadecimal; a key has 256 random bits, so that a quick hash is enough
 * @param name what it is for, in the operator's words
 * @param groups the groups of who uses it
 * @param everything whether it reads everything
 * @param origins the web pages that may use it, {@code https://intranet.example}; empty for any program
 * @param created when it was made
 */
public record AccessKey(
        String id,
        String sha256,
        String name,
        List<String> groups,
        boolean everything,
        List<String> origins,
        LocalDate created) {

    public AccessKey {
        groups = List.copyOf(groups);
        origins = List.copyOf(origins);
    }
}
