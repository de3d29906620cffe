package vankien.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who sends requests, as far as they are counted.
 *
 * @param name the address; of IPv6 its network, because every machine has very many addresses there
 * @param local whether it is this machine
 */
record Client(String name, boolean local) {
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LITERAL = Pattern.compile("\\[?[0-9A-Fa-f:.]+(%[0-9A-Za-z]+)?\\]?");

    /** The client at an address such as {@code 192.0.2.7} or {@code 2001:db8::1}. */
    static Client at(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return new Client(address, false);
        }
        try {
            // A literal: nothing is looked up.
            InetAddress read = InetAddress.getByName(address);
            String name = read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_BYTES)
                    : read.getHostAddress();
            return new Client(name, read.isLoopbackAddress());
        } catch (UnknownHostException e) {
            return new Client(address, false);
        }
    }
}
