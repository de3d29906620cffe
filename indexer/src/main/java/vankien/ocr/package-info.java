/**
 * Pages of a PDF that are pictures become text, by the program Tesseract with its Vietnamese data.
 *
 * <p>Every page is looked at by itself: a page with a text layer keeps it, a page that is a picture is drawn with PDFBox and
 * read, one at a time, so that memory does not grow with the number of pages. The picture goes to Tesseract through a pipe:
 * Tika's TesseractOCRParser would leave it in a file for the time of the reading, and what may be secret is not to lie
 * about on the disk after a kill.
 *
 * <p>The head of a document decides whether it is secret. So the upper half of the first page is read a second time, for
 * single words as stamps are, and a head of which too little is Vietnamese counts as not read.
 *
 * <p>A word that was read once and stands in the same place with other marks elsewhere in the document is taken for that one
 * ({@link vankien.ocr.OddReadings}).
 *
 * <p>One input and its output: a PDF of two pages, the second one a picture of {@code Điều 5. Hiệu lực}, gives {@link
 * vankien.ocr.ScannedPages.Reading} with {@code pages = {1=[Điều 5. Hiệu lực]}}, nothing unread.
 */
@NullMarked
package vankien.ocr;

import org.jspecify.annotations.NullMarked;
