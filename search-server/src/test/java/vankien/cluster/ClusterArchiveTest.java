package vankien.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vankien.abbreviation.AbbreviationList;
import vankien.index.CorpusSync;
import vankien.index.IndexStore;
import vankien.index.IndexUnusableException;
import vankien.index.SyncProgress;
import vankien.index.SyncRequest;
import vankien.parse.DocumentReader;
import vankien.query.SearchRequest;
import vankien.search.Access;
import vankien.search.ArchiveUnavailableException;
import vankien.search.LuceneArchive;
import vankien.succession.SuccessionList;

/** An archive over a cluster: its catalogue, its generations, and what it does when nobody answers. */
class ClusterArchiveTest {
    @TempDir
    Path folder;

    private PretendedCluster cluster;
    private IndexStore store;

    @BeforeEach
    void publishes() throws IOException {
        Files.createDirectories(folder.resolve("van-ban"));
        add("a.txt", "CHỈ THỊ\nvề trồng rừng ven biển\n\nTrồng rừng ven biển.\n");
        add("b.txt", "KẾ HOẠCH\nđắp đê\n\nĐắp đê trước mùa mưa, trồng rừng sau.\n");
        store = new IndexStore(folder.resolve("index"));
        sync();
        cluster = PretendedCluster.overHttp();
        cluster.publish(store);
    }

    @AfterEach
    void ends() {
        cluster.close();
    }

    private void add(String name, String text) throws IOException {
        Files.writeString(folder.resolve("van-ban").resolve(name), text);
    }

    private void sync() throws IOException {
        new CorpusSync(store, new DocumentReader(), Clock.systemUTC())
                .run(new SyncRequest(List.of(folder.resolve("van-ban")), false, false, false), SyncProgress.SILENT);
    }

    private ClusterClient client(String scheme, ClusterLogin login) {
        return new ClusterClient(
                ClusterAddress.of(scheme + "://" + cluster.authority() + "/" + PretendedCluster.ALIAS), login);
    }

    private ClusterArchive open(ClusterClient client) throws IOException {
        return ClusterArchive.open(
                client,
                new IndexStore(folder.resolve("catalogue")),
                "1",
                AbbreviationList.builtIn(),
                SuccessionList.builtIn());
    }

    private static int found(LuceneArchive archive, String text) {
        return archive.search(SearchRequest.of(text), Access.OPEN).total().value();
    }

    @Test
    void itFollowsTheClusterAndSaysWhatItUses() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client).watching()) {
            assertEquals(2, found(archive.archive(), "trong rung"));
            assertEquals(List.of("{\"indices\":[\"kho-1\"]}"), cluster.leases());
            add("c.txt", "BÁO CÁO\nvề trồng rừng\n\nĐã trồng rừng.\n");
            sync();
            cluster.publish(store);
            archive.follow();
            assertEquals(3, found(archive.archive(), "trong rung"));
            assertEquals(List.of("{\"indices\":[\"kho-2\"]}"), cluster.leases());
        }
        assertEquals(List.of(), cluster.leases());
    }

    @Test
    void theCatalogueIsKeptAndServesWhatNeedsNoWords() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
        PretendedCluster gone = cluster;
        gone.close();
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            SearchRequest listed = SearchRequest.of("").withPassages(0);
            assertEquals(
                    2, archive.archive().search(listed, Access.OPEN).total().value());
            assertThrows(ArchiveUnavailableException.class, () -> found(archive.archive(), "trong rung"));
        }
    }

    /** Two servers with one folder would answer from each other's archives. */
    @Test
    void theCatalogueOfAnotherArchiveIsNotServed() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
        ClusterAddress other = ClusterAddress.of("http://" + cluster.authority() + "/" + PretendedCluster.ALIAS);
        cluster.renamed("khac");
        try (ClusterClient client = new ClusterClient(new ClusterAddress(other.nodes(), "khac"), ClusterLogin.NONE)) {
            IndexUnusableException refused = assertThrows(IndexUnusableException.class, () -> open(client));
            assertTrue(String.valueOf(refused.getMessage()).contains("--catalogue"), refused::getMessage);
        }
    }

    @Test
    void tooMuchToDoIsNoFault() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            for (int status : new int[] {429, 503}) {
                cluster.refuse(status);
                assertThrows(ArchiveUnavailableException.class, () -> found(archive.archive(), "trong rung"));
            }
            cluster.refuse(0);
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
    }

    @Test
    void anIndexIsNotReplacedByACatalogue() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            IndexUnusableException refused = assertThrows(
                    IndexUnusableException.class,
                    () -> ClusterArchive.open(
                            client, store, "1", AbbreviationList.builtIn(), SuccessionList.builtIn()));
            assertTrue(String.valueOf(refused.getMessage()).contains("--catalogue"), refused.getMessage());
        }
        try (LuceneArchive whole = LuceneArchive.open(store)) {
            assertEquals(2, found(whole, "trong rung"));
        }
    }

    @Test
    void aCatalogueIsNoIndex() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
        IndexUnusableException refused = assertThrows(
                IndexUnusableException.class, () -> LuceneArchive.open(new IndexStore(folder.resolve("catalogue"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("--from"), refused.getMessage());
    }

    @Test
    void anotherVersionOfThePluginIsNamedWithTheCommand() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            ClusterException refused = assertThrows(
                    ClusterException.class,
                    () -> ClusterArchive.open(
                            client,
                            new IndexStore(folder.resolve("catalogue")),
                            "2",
                            AbbreviationList.builtIn(),
                            SuccessionList.builtIn()));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("bin/opensearch-plugin install file:///"),
                    refused.getMessage());
        }
    }

    @Test
    void anOwnAuthorityAndALoginAreBelieved() throws Exception {
        String login = "Basic " + Base64.getEncoder().encodeToString("doc:mật khẩu".getBytes(StandardCharsets.UTF_8));
        cluster.close();
        cluster = PretendedCluster.overHttps(certificate()).behind(login);
        cluster.publish(store);
        Path password = folder.resolve("mat-khau");
        Files.writeString(password, "mật khẩu\n");
        Path authority = folder.resolve("authority.pem");
        try (ClusterClient client = client("https", ClusterLogin.of("doc", password, authority));
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
        try (ClusterClient client = client("https", ClusterLogin.of("doc", password, null))) {
            ClusterException refused = assertThrows(ClusterException.class, () -> ServedGeneration.of(client));
            assertTrue(String.valueOf(refused.getMessage()).contains("cannot reach"), refused.getMessage());
        }
        try (ClusterClient client = client("https", ClusterLogin.of(null, null, authority))) {
            ClusterException refused = assertThrows(ClusterException.class, () -> ServedGeneration.of(client));
            assertEquals(401, refused.status());
            assertTrue(String.valueOf(refused.getMessage()).contains("--cluster-user"), refused.getMessage());
            assertFalse(String.valueOf(refused.getMessage()).contains("mật"), refused.getMessage());
        }
    }

    /** Of an authority that nobody else knows. */
    private SSLContext certificate() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc=ca:true");
        keytool(
                keys,
                "-genkeypair",
                "-alias",
                "node",
                "-signer",
                "authority",
                "-dname",
                "CN=node",
                "-ext",
                "SAN=ip:127.0.0.1");
        keytool(
                keys,
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                folder.resolve("authority.pem").toString());
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        store.deleteEntry("authority");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path keys, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit", "-keystore", keys.toString()));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
