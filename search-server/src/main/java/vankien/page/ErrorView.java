package vankien.page;

/** A page that says why there is no other. */
record ErrorView(Frame frame, int status, String detail) {}
