package vankien.page;

/**
 * A citation in the text, which leads to what is cited and shows what that is.
 *
 * @param printed the words that cite
 * @param begin the HTML before them
 * @param end the HTML behind them
 */
record CitedLink(String printed, String begin, String end) {}
