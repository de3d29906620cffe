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
 * each, {@code {"vankien": {"passages": 3}}} the hits as they are shown.
 */
final class HitWish extends SearchExtBuilder {
    static final String NAME = "vankien";

    private static final String SECOND_LOOK = "second_look";
    private static final String PASSAGES = "passages";

    private final boolean secondLook;
    /** -1 where no hits are wanted. */
    private final int passages;

    private HitWish(boolean secondLook, int passages) {
        this.secondLook = secondLook;
        this.passages = passages;
    }

    HitWish(StreamInput in) throws IOException {
        this(in.readBoolean(), in.readInt());
    }

    static HitWish fromXContent(XContentParser parser) throws IOException {
        boolean secondLook = false;
        int passages = -1;
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
            } else {
                throw new ParsingException(
                        parser.getTokenLocation(),
                        "[" + NAME + "] does not know '" + field + "': it takes " + SECOND_LOOK + " and " + PASSAGES);
            }
        }
        return new HitWish(secondLook, passages);
    }

    boolean secondLook() {
        return secondLook;
    }

    int passages() {
        return passages;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        out.writeBoolean(secondLook);
        out.writeInt(passages);
    }

    @Override
    public XContentBuilder toXContent(XContentBuilder builder, Params params) throws IOException {
        return builder.startObject(NAME)
                .field(SECOND_LOOK, secondLook)
                .field(PASSAGES, passages)
                .endObject();
    }

    @Override
    public String getWriteableName() {
        return NAME;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HitWish wish && secondLook == wish.secondLook && passages == wish.passages;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(secondLook) + 31 * passages;
    }
}
