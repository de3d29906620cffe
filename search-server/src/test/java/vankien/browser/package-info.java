/**
 * The product in a real browser: Chromium, driven by Playwright, on the sample corpus and some hostile documents. Where no
 * Chromium is found these tests are skipped and say so.
 */
@NullMarked
package vankien.browser;

import org.jspecify.annotations.NullMarked;
