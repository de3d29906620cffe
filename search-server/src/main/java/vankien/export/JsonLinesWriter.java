package vankien.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import vankien.search.Hit;

/** One JSON object a line; the last one is {@code {"total":3}}. */
final class JsonLinesWriter implements HitWriter {
    private final OutputStream out;
    private final Function<Hit, byte[]> json;

    JsonLinesWriter(OutputStream out, Function<Hit, byte[]> json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void begin() {
        // A hit is a line of its own: nothing stands before the first.
    }

    @Override
    public void hit(Hit hit) throws IOException {
        out.write(json.apply(hit));
        out.write('\n');
    }

    @Override
    public void end(int hits) throws IOException {
        out.write(("{\"total\":" + hits + "}\n").getBytes(StandardCharsets.UTF_8));
    }
}
