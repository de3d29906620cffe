/**
 * Who is asking: a request's headers and address become a {@link vankien.access.Identity} with groups, or a refusal.
 *
 * <p>What the groups may read is decided elsewhere, by the {@code access.yaml} files of the folders and {@code
 * vankien.search}. Files of keys, passwords and groups are read again when they change; a file that cannot be read lets
 * nobody in.
 *
 * <p>One input and its output: {@code Authorization: Bearer vk_…} of a key that was made with {@code vankien key add
 * --group to-chuc} gives the identity of that key with the group {@code to-chuc}; the same after {@code vankien key
 * revoke} gives a refusal with 401.
 */
@NullMarked
package vankien.access;

import org.jspecify.annotations.NullMarked;
