package vankien.analysis.vi;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** Found by Lucene by its name. */
public final class SeparatorAttributeImpl extends AttributeImpl implements SeparatorAttribute {
    private char mark = UNKNOWN;
    private boolean spaced;

    /** Unknown. */
    public SeparatorAttributeImpl() {}

    @Override
    public char mark() {
        return mark;
    }

    @Override
    public boolean isSpaced() {
        return spaced;
    }

    @Override
    public void set(char newMark, boolean newSpaced) {
        mark = newMark;
        spaced = newSpaced;
    }

    @Override
    public void clear() {
        set(UNKNOWN, false);
    }

    @Override
    public void copyTo(AttributeImpl target) {
        ((SeparatorAttribute) target).set(mark, spaced);
    }

    @Override
    public void reflectWith(AttributeReflector reflector) {
        reflector.reflect(SeparatorAttribute.class, "mark", mark);
        reflector.reflect(SeparatorAttribute.class, "spaced", spaced);
    }
}
