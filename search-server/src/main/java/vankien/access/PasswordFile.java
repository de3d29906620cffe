package vankien.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vankien.index.AccessRule;

/** The two files of the mode {@code basic}, in the form that Apache's own tools write them. */
final class PasswordFile {
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    private PasswordFile() {}

    /** The hash of each user's password: {@code an:$2y$10$…}, one user a line. */
    static Map<String, String> passwords(String text) throws BadFileException {
        Map<String, String> hashes = new HashMap<>();
        int line = 0;
        for (String each : text.split("\\R", -1)) {
            line++;
            if (each.isBlank() || each.startsWith("#")) {
                continue;
            }
            int colon = each.indexOf(':');
            String hash = colon < 0 ? "" : each.substring(colon + 1).strip();
            if (colon < 1 || !BCRYPT.matcher(hash).matches()) {
                throw new BadFileException("line " + line
                        + " has no bcrypt hash of a cost up to 16: write it with 'htpasswd -B -C 10 FILE USER'");
            }
            hashes.put(each.substring(0, colon), hash);
        }
        return hashes;
    }

    /** The groups of each user: {@code to-chuc: an binh}, one group a line. */
    static Map<String, Set<String>> groups(String text) throws BadFileException {
        Map<String, Set<String>> groups = new HashMap<>();
        int line = 0;
        for (String each : text.split("\\R", -1)) {
            line++;
            if (each.isBlank() || each.startsWith("#")) {
                continue;
            }
            int colon = each.indexOf(':');
            if (colon < 1 || !AccessRule.isGroup(each.substring(0, colon))) {
                throw new BadFileException("line " + line + " names no group: write 'to-chuc: an binh'");
            }
            String group = AccessRule.group(each.substring(0, colon));
            for (String user : each.substring(colon + 1).strip().split("[ ,\t]+", -1)) {
                if (!user.isEmpty()) {
                    groups.computeIfAbsent(user, one -> new HashSet<>()).add(group);
                }
            }
        }
        return groups;
    }
}
