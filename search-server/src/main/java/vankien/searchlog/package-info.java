/**
 * The log of searches, for whoever looks after the archive: what was asked, how much was found, how long it took. It stays
 * on this machine, and never says who asked.
 *
 * <p>One input and its output: a search for {@code nghị quyết 88} that finds nothing in 12 ms gives the line {@code
 * {"time":"2026-11-21T08:15:00Z","query":"nghị quyết 88","filters":"","found":0,"all_words":0,"took_ms":12}} in {@code
 * searches-2026-11-21.jsonl}; {@code vankien report} counts such lines.
 */
@NullMarked
package vankien.searchlog;

import org.jspecify.annotations.NullMarked;
