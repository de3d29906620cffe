package vankien.analysis.vi;

/** The six tones. */
public enum Tone {
    /** Level, without a mark: {@code ma}. */
    NGANG(0),
    /** Grave: {@code mà}. */
    HUYEN(1),
    /** Acute: {@code má}. */
    SAC(2),
    /** Hook: {@code mả}. */
    HOI(3),
    /** Tilde: {@code mã}. */
    NGA(4),
    /** Dot below: {@code mạ}. */
    NANG(5);

    private static final Tone[] BY_CODE = {NGANG, HUYEN, SAC, HOI, NGA, NANG};

    /** Its column in {@link VietnameseLetters#VOWELS}. */
    final int code;

    Tone(int code) {
        this.code = code;
    }

    static Tone of(int code) {
        return BY_CODE[code];
    }
}
