package vankien.page;

/**
 * What surrounds every page.
 *
 * @param t the words of the page's language
 * @param title the page's own title
 * @param logged whether searches are logged, which every page says
 */
record Frame(Messages t, Assets assets, String title, boolean logged) {
    /** The title in the browser's tab. */
    String fullTitle() {
        String name = t.of("name");
        return title.isEmpty() ? name + " – " + t.of("subtitle") : title + " – " + name;
    }
}
