package vankien.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vankien.document.TypeWords;
import vankien.document.Unaccented;

/**
 * Signature and recipients at the end of a document, in whatever order they stand there.
 *
 * @param authority on whose behalf it is signed, {@code T/M ĐẢNG ỦY}, or null; those of several signers with {@code ; }
 *     between them, as position and signer
 * @param position the signer's position, {@code BÍ THƯ}, or null
 * @param signer the signer's name, or null
 * @param recipients the entries under Nơi nhận
 * @param start the index of its first block; the number of blocks where there is no closing block
 * @param end the index after its last block: what follows is an appendix
 */
record ClosingBlock(
        @Nullable String authority,
        @Nullable String position,
        @Nullable String signer,
        List<String> recipients,
        int start,
        int end) {

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:t/m|tm|k/t|kt|t/l|tl|t/ul|tul|t/uq|tuq|q)[.:]?\\s+\\p{L}.{1,80}|(?:t/m|k/t|t/l)[.:]?\\p{L}.{1,80}");
    private static final Pattern POSITION = Pattern.compile(
            "(quyen |q\\. ?)?(bi thu|pho bi thu|thuong truc|tong bi thu|chu tich|pho chu tich|truong ban|pho truong ban|chanh|"
                    + "pho chanh|chu nhiem|pho chu nhiem|giam doc|pho giam doc|tong giam doc|bo truong|thu truong|"
                    + "thu tuong|pho thu tuong|uy vien|uv|hieu truong|pho hieu truong|cuc truong|vu truong|pho vu truong|"
                    + "truong phong|pho truong phong|doan chu tich|vien truong|thuong vu|truong doan|to truong|truong).{0,60}");
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Lu}\\p{Ll}*\\.?(?:['’]\\p{L}+)?)(?: (?:\\p{Lu}\\p{Ll}*\\.?|[A-ZĐ]{2,10}\\b)){1,5}");
    private static final Pattern ADDRESS = Pattern.compile("(?:Đ/c|Đồng chí|TS\\.|ThS\\.|PGS\\.|GS\\.)\\s*");
    private static final int REACH = 25;
    private static final int MOST_SIGNERS = 8;
    /** The lines from one signature of a joint document to the next. */
    private static final int NEXT_SIGNATURE = 8;

    ClosingBlock {
        recipients = List.copyOf(recipients);
    }

    static ClosingBlock read(List<Block> blocks, int bodyStart) {
        int recipientsAt = -1;
        int authorityAt = -1;
        // The last line of the signatures that began at authorityAt; -1 where something else has come between.
        int lastAuthority = -1;
        for (int i = bodyStart; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean recipients = isRecipientsHeading(block);
            recipientsAt = recipients ? i : recipientsAt;
            if (!recipients && isAuthority(block)) {
                // The lines of one signature follow each other: K/T BÍ THƯ may stand under T/M ĐẢNG ỦY.
                authorityAt = lastAuthority < 0 ? i : authorityAt;
                lastAuthority = i;
            } else if (lastAuthority >= 0 && (i - lastAuthority > NEXT_SIGNATURE || !isOfSignature(block))) {
                lastAuthority = -1;
            }
        }
        if (recipientsAt >= 0 && authorityAt >= 0 && Math.abs(recipientsAt - authorityAt) > REACH) {
            authorityAt = recipientsAt > authorityAt ? -1 : authorityAt;
        }
        if (recipientsAt < 0 && authorityAt < 0) {
            return new Reader(blocks, bodyStart).withoutForm();
        }
        return new Reader(blocks, bodyStart).read(recipientsAt, authorityAt);
    }

    /** Whether a line may stand between two lines that begin a signature of one document. */
    private static boolean isOfSignature(Block block) {
        return isPosition(block) || isName(block) || isStampLine(block) || block.isUpper();
    }

    private static boolean isRecipientsHeading(Block block) {
        if (!block.text().startsWith("N") && !block.text().startsWith("n")) {
            return false;
        }
        String plain = Unaccented.of(
                block.text().substring(0, Math.min(15, block.text().length())));
        return plain.startsWith("noi nhan") && (plain.length() < 15 || plain.startsWith("noi nhan:"));
    }

    static boolean isAuthority(Block block) {
        return block.text().length() <= 90
                && block.isUpper()
                && AUTHORITY.matcher(Unaccented.of(block.text())).matches();
    }

    static boolean isPosition(Block block) {
        return block.text().length() <= 70
                && block.isUpper()
                && POSITION.matcher(Unaccented.of(block.text())).matches();
    }

    static boolean isName(Block block) {
        Matcher address = ADDRESS.matcher(block.text());
        int begin = address.lookingAt() ? address.end() : 0;
        if (block.text().length() - begin > 40) {
            return false;
        }
        String text = block.text().substring(begin);
        return NAME.matcher(text).matches()
                && !Unaccented.of(text).startsWith("noi nhan")
                && TypeWords.atStartOf(text) == null;
    }

    /** {@code (Đã ký)}, {@code (ký tên, đóng dấu)}, a star. */
    private static boolean isStampLine(Block block) {
        String plain = block.text().toLowerCase(Locale.ROOT);
        return plain.length() < 40 && (plain.startsWith("(") || plain.startsWith("đã ký") || plain.length() <= 3);
    }

    private static final class Reader {
        private final List<Block> blocks;
        private final int bodyStart;
        private final List<String> recipients = new ArrayList<>();
        private final List<String> authorities = new ArrayList<>();
        private final List<String> positions = new ArrayList<>();
        private final List<String> signers = new ArrayList<>();
        private @Nullable String authority;
        private @Nullable String position;
        private @Nullable String signer;
        private int end;

        Reader(List<Block> blocks, int bodyStart) {
            this.blocks = blocks;
            this.bodyStart = bodyStart;
        }

        ClosingBlock read(int recipientsAt, int authorityAt) {
            boolean[] taken = new boolean[blocks.size() + 1];
            if (recipientsAt >= 0) {
                recipients(recipientsAt, taken);
            }
            int start = recipientsAt < 0 ? authorityAt : recipientsAt;
            if (authorityAt >= 0) {
                start = Math.min(start, authorityAt);
                end = Math.max(end, authorityAt + 1);
            } else {
                start = startOfBarePosition(start);
            }
            signature(start, taken);
            return new ClosingBlock(joined(authorities), joined(positions), joined(signers), recipients, start, end);
        }

        /** No Nơi nhận, no T/M: a position in capitals and a name as the last lines are a signature all the same. */
        ClosingBlock withoutForm() {
            int size = blocks.size();
            if (size - bodyStart >= 3 && isName(blocks.get(size - 1)) && isPosition(blocks.get(size - 2))) {
                return new ClosingBlock(
                        null, blocks.get(size - 2).text(), blocks.get(size - 1).text(), List.of(), size - 2, size);
            }
            return new ClosingBlock(null, null, null, List.of(), size, size);
        }

        private int startOfBarePosition(int recipientsAt) {
            for (int i = recipientsAt - 1; i >= Math.max(bodyStart, recipientsAt - 4); i--) {
                if (isPosition(blocks.get(i))) {
                    return i;
                }
                if (!isName(blocks.get(i))) {
                    break;
                }
            }
            return recipientsAt;
        }

        private void recipients(int at, boolean[] taken) {
            taken[at] = true;
            String inline = blocks.get(at).text().replaceFirst("^[^:]*:?\\s*", "");
            if (blocks.get(at).text().contains(":") && !inline.isEmpty()) {
                for (String entry : inline.split(";", -1)) {
                    addRecipient(entry);
                }
            }
            int i = at + 1;
            boolean open = false;
            while (i < blocks.size() && i - at <= 60) {
                Block block = blocks.get(i);
                Marker marker = Marker.of(block.text());
                boolean bullet = marker != null && marker.kind() == Marker.Kind.BULLET;
                if (isAuthority(block) || isPosition(block)) {
                    break;
                }
                if (bullet && marker != null) {
                    addRecipient(block.text().substring(marker.end()));
                } else if ((open || block.beginsInLowerCase())
                        && !isName(block)
                        && !recipients.isEmpty()
                        && block.text().length() < 80) {
                    String joined = recipients.removeLast() + " " + block.text();
                    addRecipient(joined);
                } else if (recipients.isEmpty() && Unaccented.of(block.text()).startsWith("nhu tren")) {
                    addRecipient(block.text());
                } else {
                    break;
                }
                taken[i] = true;
                open = ",;.".indexOf(block.text().charAt(block.text().length() - 1)) < 0;
                i++;
            }
            end = i;
        }

        private void addRecipient(String entry) {
            String clean = entry.strip().replaceFirst("^[-–+•]\\s*", "");
            int length = clean.length();
            // No pattern: one looks at each run of dots as often as it has dots.
            while (length > 0 && isSeparator(clean.charAt(length - 1))) {
                length--;
            }
            if (length > 0) {
                recipients.add(clean.substring(0, length));
            }
        }

        private static boolean isSeparator(char c) {
            return ",;.".indexOf(c) >= 0 || Character.isWhitespace(c);
        }

        private void signature(int start, boolean[] taken) {
            int last = Math.max(end, start) + 12;
            for (int i = start; i < Math.min(blocks.size(), last); i++) {
                Block block = blocks.get(i);
                if (taken[i]) {
                    continue;
                }
                if (signer != null && isAuthority(block) && signers.size() < MOST_SIGNERS) {
                    // A joint document: the signature of the next body.
                    endSignature();
                    last = i + 12;
                }
                if (authority == null && position == null && isAuthority(block)) {
                    authority = block.text();
                } else if (signer == null && (isPosition(block) || isAuthority(block))) {
                    position = position == null ? block.text() : position + " " + block.text();
                } else if (signer == null && isName(block)) {
                    signer = block.text().replaceFirst("^(?:Đ/c|Đồng chí)\\s*", "");
                } else if (signer == null && position != null && block.isUpper() && i > 0 && !block.endsSentence()) {
                    position = position + " " + block.text();
                } else if (signer == null && isStampLine(block)) {
                    continue;
                } else {
                    break;
                }
                end = Math.max(end, i + 1);
            }
            endSignature();
        }

        private void endSignature() {
            if (authority != null) {
                authorities.add(authority);
            }
            if (position != null) {
                positions.add(position);
            }
            if (signer != null) {
                signers.add(signer);
            }
            authority = null;
            position = null;
            signer = null;
        }

        private static @Nullable String joined(List<String> values) {
            return values.isEmpty() ? null : String.join("; ", values);
        }
    }
}
