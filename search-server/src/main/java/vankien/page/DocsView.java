package vankien.page;

import java.util.List;
import vankien.openapi.Reference;

/**
 * The documentation of the API.
 *
 * @param style the address of the style sheet
 * @param icon the address of the icon
 * @param t the words of the page in its language
 * @param other the address of the page in the other language
 */
record DocsView(
        String style, String icon, DocsWords t, String other, Reference reference, List<Pages.Problem> problems) {}
