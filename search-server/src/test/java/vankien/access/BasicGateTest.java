package vankien.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicGateTest {
    @TempDir
    Path folder;

    private Path passwords;
    private Path groups;
    private BasicGate gate;

    @BeforeEach
    void files() throws IOException {
        passwords = folder.resolve("passwords");
        groups = folder.resolve("groups");
        Files.writeString(passwords, "# người đọc\nan:" + hash("mật khẩu dài") + "\r\nbình:" + hash("x:y") + "\n");
        Files.writeString(groups, "# nhóm\nTo-Chuc: an bình\nvan-phong: an\nvankien-operators: bình\n");
        gate = new BasicGate(passwords, groups, "vankien-operators");
    }

    private static String hash(String password) {
        return BCrypt.with(BCrypt.Version.VERSION_2Y).hashToString(4, password.toCharArray());
    }

    private Decision decide(String user, String password) {
        String sent = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return gate.decide(new TestRequest("10.0.0.7", "Authorization", "Basic " + sent));
    }

    @Test
    void aPasswordGivesTheGroupsOfItsUser() {
        Decision an = new Decision.Admitted(new Identity("an", Set.of("to-chuc", "van-phong"), false));
        assertEquals(an, decide("an", "mật khẩu dài"));
        assertEquals(an, decide("an", "mật khẩu dài"), "from memory");
        assertEquals(
                new Decision.Admitted(new Identity("bình", Set.of("to-chuc", "vankien-operators"), true)),
                decide("bình", "x:y"));
    }

    @Test
    void everyoneElseIsUnknown() {
        assertInstanceOf(Decision.Unknown.class, decide("an", "x:y"));
        assertInstanceOf(Decision.Unknown.class, decide("an", ""));
        assertInstanceOf(Decision.Unknown.class, decide("lạ", "mật khẩu dài"));
        assertInstanceOf(Decision.Unknown.class, gate.decide(new TestRequest("10.0.0.7")));
        assertInstanceOf(
                Decision.Unknown.class, gate.decide(new TestRequest("10.0.0.7", "Authorization", "Bearer an")));
    }

    @Test
    void aChangedPasswordIsKnownNoMore() throws Exception {
        assertInstanceOf(Decision.Admitted.class, decide("an", "mật khẩu dài"));
        Files.writeString(passwords, "an:" + hash("mật khẩu mới") + "\n");
        for (int i = 0; i < 100 && decide("an", "mật khẩu dài") instanceof Decision.Admitted; i++) {
            Thread.sleep(50);
        }
        assertInstanceOf(Decision.Unknown.class, decide("an", "mật khẩu dài"));
        assertInstanceOf(Decision.Admitted.class, decide("an", "mật khẩu mới"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an:secret", "an:$apr1$abc$def", "an", ":$2y$10$x", "an:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="})
    void onlyBcryptIsTaken(String line) throws IOException {
        Files.writeString(passwords, "# một\n" + line + "\n");
        String trouble = new BasicGate(passwords, null, "x").trouble();
        assertTrue(trouble.contains("line 2") && trouble.contains("htpasswd -B"), trouble);
        assertTrue(!trouble.contains("secret"), trouble);
    }
}
