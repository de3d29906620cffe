package vankien.contract;

/** Two engines over the same documents, and those who ask both of them the same. */
interface Asked {
    /** A reader of the group that all folders are open to. */
    Compared member();

    /** A reader to whom three folders are closed. */
    Compared stranger();

    /** An index on this machine. */
    Engine reference();

    /** The engine that is checked. */
    Engine engine();
}
