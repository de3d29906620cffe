/**
 * The pages for people: a search result or a document becomes a view model, a view model becomes HTML by a template that
 * was compiled with the program and escapes by context.
 */
@NullMarked
package vankien.page;

import org.jspecify.annotations.NullMarked;
