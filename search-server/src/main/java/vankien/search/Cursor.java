package vankien.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vankien.query.SearchRequest;
import vankien.query.Sorting;

/**
 * Where a page of hits ended: its rank and the sort values of its last hit, with the generation and the request they
 * belong to. The next page begins behind them, so that each result comes once, however many there are.
 *
 * @param generation the name of the generation
 * @param request a fingerprint of the request without cursor and size
 * @param rank how many hits came up to there
 * @param last the sort values of the last hit
 */
record Cursor(String generation, int request, int rank, FieldDoc last) {

    /** The cursor behind a hit. */
    static Cursor behind(int rank, FieldDoc last, String generation, SearchRequest request) {
        return new Cursor(generation, fingerprint(request), rank, last);
    }

    private static int fingerprint(SearchRequest request) {
        // Not hashCode of the record: enum hash codes differ from one start of the program to the next.
        StringBuilder text = new StringBuilder(request.text())
                .append('\n')
                .append(request.sorting())
                .append(request.from())
                .append(request.to());
        request.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> text.append('\n').append(filter.getKey()).append(filter.getValue()));
        return text.toString().hashCode();
    }

    String encode(Sorting order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(generation);
            out.writeInt(request);
            out.writeInt(rank);
            int field = 0;
            if (order == Sorting.RELEVANCE) {
                out.writeFloat((Float) last.fields[field++]);
            }
            out.writeInt((Integer) last.fields[field++]);
            out.write(((BytesRef) last.fields[field]).utf8ToString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a cursor.
     *
     * @return null when the request has none
     * @throws InvalidCursorException when no search gave it for this request
     * @throws StaleCursorException when it belongs to another generation
     */
    static @Nullable Cursor decode(SearchRequest request, Sorting order, String served) {
        String text = request.cursor();
        if (text == null) {
            return null;
        }
        Cursor cursor = read(text, order);
        if (cursor.request != fingerprint(request)) {
            throw new InvalidCursorException(text);
        }
        if (!cursor.generation.equals(served)) {
            throw new StaleCursorException(cursor.generation, served);
        }
        return cursor;
    }

    private static Cursor read(String text, Sorting order) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            String generation = in.readUTF();
            int request = in.readInt();
            int rank = in.readInt();
            if (rank < 0) {
                throw new InvalidCursorException(text);
            }
            float score = order == Sorting.RELEVANCE ? in.readFloat() : 0;
            int date = in.readInt();
            BytesRef id = new BytesRef(in.readAllBytes());
            Object[] fields = order == Sorting.RELEVANCE ? new Object[] {score, date, id} : new Object[] {date, id};
            // Behind every document with these sort values: ids are unique, so the document number plays no part.
            return new Cursor(generation, request, rank, new FieldDoc(Integer.MAX_VALUE, score, fields));
        } catch (IOException | RuntimeException e) {
            throw new InvalidCursorException(text, e);
        }
    }
}
