package vankien.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in the archive, to browse.
 *
 * @param lead how many documents there are, in a sentence
 * @param recent what was issued lately
 * @param years documents by year, drawn
 * @param groups documents by type, body, place and term
 */
record BrowseView(Frame frame, String lead, List<Recent> recent, YearChart years, List<Group> groups) {

    /** Documents of the last days: how many, and the search for them; null where there are none. */
    record Recent(String label, String count, @Nullable String address) {}

    /**
     * The values of a field in their order, each with a bar that is as long as its share of the most.
     *
     * @param more the values behind "xem thêm"
     */
    record Group(String name, String title, List<Bar> first, List<Bar> more) {}

    /**
     * A value.
     *
     * @param width the length of its bar, 1 to 100
     */
    record Bar(String label, String count, int width, String address) {}
}
