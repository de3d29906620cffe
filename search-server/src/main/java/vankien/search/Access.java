package vankien.search;

/** Who is reading. Open access sees everything that is indexed; restricted readers come with access control. */
public sealed interface Access {
    /** Sees everything that is indexed. */
    Access OPEN = new Open();

    /** Open access. */
    record Open() implements Access {}
}
