package vankien.opensearch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.common.ParsingException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.search.SearchExtBuilder;

/**
 * What a search wants with its hits, in {@code ext}: {@code {"vankien": {"second_look": true}}} what the second look adds to
 * each, {@code {"vankien": {"passages": 3}}} the hits as they are shown, {@code {"vankien": {"stored": true}}} what is stored
 * of them, for the way back to an index of one machine; {@code {"vankien": {"stored_but_text": true}}} the same for a catalogue.
 */
final class HitWish extends SearchExtBuilder {
    static final String NAME = "vankien";

    private static final String SECOND_LOOK = "second_look";
    private static final String PASSAGES = "passages";
    private static final String STORED = "stored";
    private static final String STORED_BUT_TEXT = "stored_but_text";

    private final boolean secondLook;
    /** -1 where no hits are wanted. */
    private final int passages;

    private final boolean stored;
    private final boolean text;

    private HitWish(boolean secondLook, int passages, boolean stored, boolean text) {
        this.text = text;
        this.secondLook = secondLook;
        this.passages = passages;
        this.stored = stored;
    }

    HitWish(StreamInput in) throws IOException {
        this(in.readBoolean(), in.readInt(), in.readBoolean(), in.readBoolean());
    }

    static HitWish fromXContent(XContentParser parser) throws IOException {
        boolean secondLook = false;
        int passages = -1;
        boolean stored = false;
        boolean text = true;
        String field = "";
        for (XContentParser.Token token = parser.nextToken();
                token != XContentParser.Token.END_OBJECT;
                token = parser.nextToken()) {
            if (token == XContentParser.Token.FIELD_NAME) {
                field = parser.currentName();
            } else if (field.equals(SECOND_LOOK)) {
                secondLook = parser.booleanValue();
            } else if (field.equals(PASSAGES)) {
                passages = parser.intValue();
            } else if (field.equals(STORED)) {
                stored = parser.booleanValue();
            } else if (field.equals(STORED_BUT_TEXT)) {
                stored = parser.booleanValue();
                text = !stored;
            } else {
                throw new ParsingException(
                        parser.getTokenLocation(),
                        "[" + NAME + "] does not know '" + field + "': it takes " + SECOND_LOOK + ", " + PASSAGES + ", "
                                + STORED + " and " + STORED_BUT_TEXT);
            }
        }
        return new HitWish(secondLook, passages, stored, text);
    }

    boolean secondLook() {
        return secondLook;
    }

    int passages() {
        return passages;
    }

    boolean stored() {
        return stored;
    }

    /** Whether the text is wanted of what is stored. */
    boolean text() {
        return text;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        out.writeBoolean(secondLook);
        out.writeInt(passages);
        out.writeBoolean(stored);
        out.writeBoolean(text);
    }

    @Override
    public XContentBuilder toXContent(XContentBuilder builder, Params params) throws IOException {
        return builder.startObject(NAME)
                .field(SECOND_LOOK, secondLook)
                .field(PASSAGES, passages)
                .field(text ? STORED : STORED_BUT_TEXT, stored)
                .endObject();
    }

    @Override
    public String getWriteableName() {
        return NAME;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HitWish wish
                && secondLook == wish.secondLook
                && passages == wish.passages
                && stored == wish.stored
                && text == wish.text;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(secondLook)
                + 31 * passages
                + 7 * Boolean.hashCode(stored)
                + 13 * Boolean.hashCode(text);
    }
}
