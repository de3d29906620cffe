package vankien.abbreviation;

/** The abbreviations that the documents of an index define, as far as a reader may see them. */
public interface DefinedAbbreviations {
    /** None at all. */
    DefinedAbbreviations NONE = new DefinedAbbreviations() {
        @Override
        public PairingTable table() {
            return PairingTable.EMPTY;
        }

        @Override
        public int documents(Pairing pairing) {
            return 0;
        }
    };

    /** Everything that any document defines, deleted ones too. */
    PairingTable table();

    /** How many documents define it now. */
    int documents(Pairing pairing);
}
