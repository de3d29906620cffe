package vankien.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses that have their first bits in common: {@code 10.1.0.0/16}, or one alone: {@code ::1}.
 *
 * @param start the first of them
 * @param bits how many bits count
 */
record AddressRange(InetAddress start, int bits) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads a list with commas.
     *
     * @throws BadFileException when one is no address: names are not looked up, another may answer for them
     */
    static List<AddressRange> list(String text) throws BadFileException {
        List<AddressRange> ranges = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                ranges.add(of(each.strip()));
            }
        }
        return ranges;
    }

    private static AddressRange of(String text) throws BadFileException {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            if (LITERAL.matcher(address).matches()) {
                InetAddress start = InetAddress.getByName(address);
                int most = start.getAddress().length * 8;
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= most) {
                    return new AddressRange(start, bits);
                }
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // Told below.
        }
        throw new BadFileException(
                "'" + text + "' is not an address: write numbers, 10.1.2.3 or 10.1.0.0/16 or ::1, with commas between");
    }

    /** Whether an address is one of them. */
    boolean contains(InetAddress address) {
        byte[] one = start.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((one[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
