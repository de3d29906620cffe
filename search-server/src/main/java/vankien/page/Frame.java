package vankien.page;

/**
 * What surrounds every page.
 *
 * @param t the words of the page's language
 * @param title the page's own title
 */
record Frame(Messages t, Assets assets, String title) {
    /** The title in the browser's tab. */
    String fullTitle() {
        String name = t.of("name");
        return title.isEmpty() ? name + " – " + t.of("subtitle") : title + " – " + name;
    }
}
