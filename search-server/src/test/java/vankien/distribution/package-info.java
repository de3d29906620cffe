/** Tests of the program as it is delivered: the folder {@code target/vankien} with its launcher. */
@NullMarked
package vankien.distribution;

import org.jspecify.annotations.NullMarked;
