package vankien.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vankien.index.AccessRule;

/**
 * Lets in whom a proxy in front of the server names in a header: it asked LDAP, Kerberos or OpenID for him. The headers
 * count from the addresses of the proxies only; nobody else is answered.
 */
final class ProxyGate implements Gate {
    private static final String CHALLENGE = "Proxy-Header realm=\"Vankien\"";

    private final List<AddressRange> proxies;
    private final String userHeader;
    private final String groupsHeader;
    private final String operators;

    ProxyGate(List<AddressRange> proxies, String userHeader, String groupsHeader, String operators) {
        this.proxies = List.copyOf(proxies);
        this.userHeader = userHeader;
        this.groupsHeader = groupsHeader;
        this.operators = AccessRule.group(operators);
    }

    @Override
    public Decision decide(Request request) {
        boolean trusted = proxies.stream().anyMatch(range -> range.contains(request.address()));
        // Sent twice, it is the client's beside the proxy's: a proxy that lets both through decides nothing.
        String user = request.header(userHeader);
        if (!trusted
                || user == null
                || user.isBlank()
                || request.headers(groupsHeader).size() > 1) {
            return new Decision.Unknown(CHALLENGE);
        }
        Set<String> groups = new TreeSet<>();
        String named = request.header(groupsHeader);
        for (String group : named == null ? new String[0] : utf8(named).split("[,;|]", -1)) {
            if (AccessRule.isGroup(group)) {
                groups.add(AccessRule.group(group));
            }
        }
        return new Decision.Admitted(new Identity(utf8(user), groups, groups.contains(operators)));
    }

    /** Headers are bytes, and the server reads each as one character: those of a name are UTF-8. */
    private static String utf8(String header) {
        if (header.chars().anyMatch(letter -> letter > 0xFF)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    @Override
    public boolean isRestricted() {
        return true;
    }

    @Override
    public List<String> identifying() {
        return List.of(userHeader, groupsHeader);
    }

    @Override
    public String trouble() {
        return "";
    }
}
