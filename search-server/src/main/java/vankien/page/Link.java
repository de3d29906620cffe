package vankien.page;

/** A link: what it says and where it leads. */
record Link(String label, String address) {}
