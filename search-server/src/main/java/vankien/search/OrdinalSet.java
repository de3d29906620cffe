package vankien.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A set of documents by their ordinals, as it goes between machines: a bit each, packed. */
final class OrdinalSet {
    /** No archive has more documents; who sends more bytes sends nonsense. */
    private static final int MOST_BYTES = 1 << 28;

    private final byte[] packed;

    private OrdinalSet(byte[] packed) {
        this.packed = packed;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrdinalSet received(byte[] packed) {
        return new OrdinalSet(packed);
    }

    @JsonValue
    byte[] sent() {
        return packed.clone();
    }

    static OrdinalSet of(BitSet documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
            out.write(documents.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return new OrdinalSet(bytes.toByteArray());
    }

    BitSet bits() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return BitSet.valueOf(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no set of documents", e);
        }
    }
}
