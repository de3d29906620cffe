package vankien.index;

/**
 * A document to compare a new one with.
 *
 * @param source the key of its file
 * @param group the group it is in
 */
record GroupMember(String source, Identity identity, TextSignature signature, long group) {}
