/**
 * The archive as tools of a language model, by the Model Context Protocol: what a person would look up for it. All of them
 * read only, and what they give are citations and passages with the place where they stand, never a whole document, so that
 * every statement can be checked.
 *
 * <p>One input and its output: a call of {@code look_up_code} with {@code {"code": "21 kl tw"}} gives {@code {"code":
 * "21-KL/TW", "documents": [{"citation": "Kết luận số 21-KL/TW, ngày 25/10/2021 của …", "id": null, …}], "cited_by": 3, …}}.
 */
@NullMarked
package vankien.mcp;

import org.jspecify.annotations.NullMarked;
