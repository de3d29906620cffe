package vankien.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import vankien.abbreviation.AbbreviationList;
import vankien.index.IndexStore;
import vankien.search.LuceneArchive;
import vankien.succession.SuccessionList;

/** The options that say what is searched, the same for every command that does. */
final class ArchiveOptions {
    @Mixin
    private IndexOption index;

    @Mixin
    private AbbreviationOption abbreviations;

    @Mixin
    private SuccessionOption successions;

    IndexStore store() {
        return index.store();
    }

    /** Reads the lists, so that a mistake in one is told before anything is indexed. */
    void requireLists() {
        AbbreviationList unused = abbreviations.list();
        SuccessionList unusedToo = successions.list();
    }

    /** What abbreviations stand for. */
    AbbreviationList abbreviations() {
        return abbreviations.list();
    }

    /** What became of places and bodies. */
    SuccessionList successions() {
        return successions.list();
    }

    /** The archive in the index. */
    LuceneArchive open() throws IOException {
        return LuceneArchive.open(index.store(), abbreviations.list(), successions.list());
    }
}
