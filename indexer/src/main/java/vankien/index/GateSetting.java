package vankien.index;

import java.util.Map;
import vankien.parse.ReadPolicy;

/**
 * How the files of an index were let in; kept in its manifest, so that another choice is seen and everything is read anew
 * by it.
 *
 * @param holdsMarked whether files with a secrecy mark are held back
 * @param holdsUnreadHeads whether scans are kept out whose first page cannot be read
 * @param readsScans whether pages that are pictures are read
 * @param rules the version of the rules by which marks are found
 */
record GateSetting(boolean holdsMarked, boolean holdsUnreadHeads, boolean readsScans, int rules) {
    /** Grows when the same file may be held back that was let in before; files of an index of other rules are read anew. */
    static final int RULES = 3;

    private static final String GATE_RULES = "vankien.gate";
    private static final String SECRECY = "vankien.secrecy";
    private static final String UNREAD_HEADS = "vankien.unread-heads";
    private static final String OCR = "vankien.ocr";
    private static final String HOLD = "hold";
    private static final String INDEX = "index";

    static GateSetting of(ReadPolicy policy) {
        return new GateSetting(policy.holdsMarked(), policy.holdsUnreadHeads(), policy.tesseract() != null, RULES);
    }

    /** Whether files that were let in by the other one would not be now, or the other way round. */
    boolean isOtherGateThan(GateSetting other) {
        return holdsMarked != other.holdsMarked
                || holdsUnreadHeads != other.holdsUnreadHeads
                || hasOtherRulesThan(other);
    }

    /** Whether marks are found by other rules; where none are looked for, no rules differ. */
    boolean hasOtherRulesThan(GateSetting other) {
        return rules != other.rules && looksForMarks();
    }

    /** Whether marks were looked for by other rules than those of this program. */
    boolean isOfOtherRules() {
        return rules != RULES && looksForMarks();
    }

    private boolean looksForMarks() {
        return holdsMarked || holdsUnreadHeads;
    }

    /** Whether scans can be read now that could not be before. */
    boolean readsMoreThan(GateSetting other) {
        return readsScans && !other.readsScans;
    }

    void addTo(Map<String, String> userData) {
        userData.put(SECRECY, holdsMarked ? HOLD : INDEX);
        userData.put(UNREAD_HEADS, holdsUnreadHeads ? HOLD : INDEX);
        userData.put(OCR, Boolean.toString(readsScans));
        userData.put(GATE_RULES, Integer.toString(rules));
    }

    /** Of an index that does not say: made before there was a choice. */
    static GateSetting fromUserData(Map<String, String> data) {
        return new GateSetting(
                !INDEX.equals(data.get(SECRECY)),
                !INDEX.equals(data.get(UNREAD_HEADS)),
                Boolean.parseBoolean(data.get(OCR)),
                Integer.parseInt(data.getOrDefault(GATE_RULES, "1")));
    }

    /** {@code secrecy: files with a mark are held back; …}. */
    String words() {
        return "secrecy: files with a mark are "
                + (holdsMarked ? "held back" : "INDEXED LIKE ALL OTHERS (--secrecy index)")
                + "; scans whose head cannot be read are "
                + (holdsUnreadHeads ? "kept out" : "INDEXED (--unread-heads index)")
                + (readsScans ? "; scans are read by Tesseract" : "; scans are not read");
    }
}
