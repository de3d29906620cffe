/**
 * Places and bodies change their names: provinces merge, committees are joined or end. What became of which is a list
 * that a person can edit; a filter or a query under the new name also finds the archive under the old ones.
 *
 * <p>One input and its output: with {@code Trà Vinh → Vĩnh Long} in the list, the filter {@code place:Vĩnh Long} also
 * takes {@code tra vinh}, {@code issuer:Tỉnh ủy Vĩnh Long} also {@code tinh uy tra vinh}, and the words {@code báo cáo
 * Vĩnh Long} are also looked for as {@code Trà Vinh}, at a low weight. {@code place:Trà Vinh} stays what it is.
 */
@NullMarked
package vankien.succession;

import org.jspecify.annotations.NullMarked;
