/**
 * The commands: {@code vankien index}, {@code serve}, {@code search} and the rest, each a thin reader of its arguments
 * over the packages below.
 */
@NullMarked
package vankien.cli;

import org.jspecify.annotations.NullMarked;
