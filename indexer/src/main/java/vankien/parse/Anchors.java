package vankien.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives each section and passage of one document an anchor that no other has. */
final class Anchors {
    private static final Pattern APPENDIX =
            Pattern.compile("phu-luc(?:\\.\\d+)?(?:-(?:\\d{1,3}[a-z]?|[a-h])(?:\\.\\d+)?(?=-|$))?");

    private final Map<String, Integer> given = new HashMap<>();

    /** {@code wanted}, or with a running number where it is taken already: {@code muc-1.2}. */
    String unique(String wanted) {
        String anchor = wanted;
        while (given.containsKey(anchor)) {
            int times = given.merge(wanted, 1, Integer::sum);
            anchor = wanted + "." + times;
        }
        given.put(anchor, 1);
        return anchor;
    }

    /** The anchor of a section inside another; articles are numbered through, so that they need no parent. */
    static String child(String parent, Marker marker) {
        if (parent.isEmpty() || marker.kind() == Marker.Kind.ARTICLE) {
            // An appendix numbers its own articles.
            Matcher appendix = APPENDIX.matcher(parent);
            return appendix.lookingAt() ? appendix.group() + "-" + marker.anchor() : marker.anchor();
        }
        // 2.1 inside 2: iii-2-1; 2.1 inside III: iii-2.1.
        int dot = marker.label().lastIndexOf('.');
        if (dot > 0
                && (parent.equals(marker.label().substring(0, dot).replace('.', '-'))
                        || parent.endsWith(
                                "-" + marker.label().substring(0, dot).replace('.', '-')))) {
            return parent + "-" + marker.label().substring(dot + 1);
        }
        return parent + "-" + marker.anchor();
    }
}
