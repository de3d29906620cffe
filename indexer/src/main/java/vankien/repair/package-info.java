/**
 * Damaged text becomes sound text, and says what was done to it.
 *
 * <p>Twenty years of files hold letters in encodings that no program shows any more, words that a printer's driver has
 * glued together, titles set letter by letter. Search cannot find them as they stand. Each repair is made only where the
 * grammar of the Vietnamese syllable proves it, paragraph by paragraph; what is sound comes back as the same object. The
 * file itself is never written.
 *
 * <p>The repairs, by the symbol that a document bears in {@code repairs}:
 *
 * <table>
 *   <caption>The vocabulary, {@link vankien.repair.Repair}</caption>
 *   <tr><td>{@code tcvn3}</td><td>letters of the ABC fonts, {@code §¶ng → Đảng}</td></tr>
 *   <tr><td>{@code vni}</td><td>letters of the VNI fonts, {@code Ñaûng → Đảng}</td></tr>
 *   <tr><td>{@code viscii}</td><td>VISCII, {@code Ðäng → Đảng}</td></tr>
 *   <tr><td>{@code cp1258}</td><td>Windows code page 1258 read as Western, {@code Ðaòng → Đảng}</td></tr>
 *   <tr><td>{@code viqr}</td><td>marks typed as signs, {@code DDa?ng → Đảng}</td></tr>
 *   <tr><td>{@code nfc}</td><td>letters and their marks in pieces</td></tr>
 *   <tr><td>{@code lost_spaces}</td><td>{@code Thường vụĐảng uỷ → Thường vụ Đảng uỷ}</td></tr>
 *   <tr><td>{@code letter_spacing}</td><td>{@code T r ê n c ơ s ở → Trên cơ sở}</td></tr>
 *   <tr><td>{@code hyphenation}</td><td>a syllable torn at the end of a line</td></tr>
 *   <tr><td>{@code page_furniture}</td><td>running heads and page numbers, taken out</td></tr>
 *   <tr><td>{@code heading_numbers}</td><td>of a scan, {@code II, II, IV → II, III, IV}</td></tr>
 * </table>
 *
 * <p>One input and its output: {@link vankien.repair.TextRepair#repair} of the paragraph {@code §¶ng bé x· B×nh An} gives
 * {@code Đảng bộ xã Bình An} with the repair {@code tcvn3}.
 */
@NullMarked
package vankien.repair;

import org.jspecify.annotations.NullMarked;
