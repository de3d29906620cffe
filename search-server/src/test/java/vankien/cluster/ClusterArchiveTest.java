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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
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

    /** One name on two clusters is two archives. */
    @Test
    void theCatalogueOfAnotherClusterIsNotServed() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
        cluster.rebuilt("c-2");
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            IndexUnusableException refused = assertThrows(IndexUnusableException.class, () -> open(client));
            assertTrue(String.valueOf(refused.getMessage()).contains("another cluster"), refused::getMessage);
            assertTrue(String.valueOf(refused.getMessage()).contains("--catalogue"), refused::getMessage);
        }
    }

    @Test
    void aDamagedCatalogueIsFetchedAgain() throws IOException {
        for (String damaged : List.of("segments_.*", ".*\\.si", "CURRENT")) {
            try (ClusterClient client = client("http", ClusterLogin.NONE);
                    ClusterArchive archive = open(client)) {
                assertEquals(2, found(archive.archive(), "trong rung"), damaged);
            }
            damage(damaged);
        }
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
        }
    }

    private void damage(String name) throws IOException {
        int found = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("catalogue"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (String.valueOf(file.getFileName()).matches(name)) {
                    Files.writeString(file, "?");
                    found++;
                }
            }
        }
        assertTrue(found > 0, name);
    }

    private void assertAsksForAnotherFolder() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            IndexUnusableException refused = assertThrows(
                    IndexUnusableException.class,
                    () -> ClusterArchive.open(
                            client, store, "1", AbbreviationList.builtIn(), SuccessionList.builtIn()));
            assertTrue(String.valueOf(refused.getMessage()).contains("--catalogue"), refused.getMessage());
        }
    }

    /** Something damaged that nobody has said to be a catalogue may be somebody's index. */
    @Test
    void somethingDamagedIsNotReplaced() throws IOException {
        try (Stream<Path> files = Files.walk(store.root())) {
            for (Path file : files.filter(
                            each -> String.valueOf(each.getFileName()).startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "?");
            }
        }
        assertAsksForAnotherFolder();
    }

    @Test
    void aGenerationThatGoesWhileItIsFetchedGivesWayToTheNext() throws IOException {
        add("c.txt", "BÁO CÁO\nvề trồng rừng\n\nĐã trồng rừng.\n");
        sync();
        cluster.publishMeanwhile(store);
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(3, found(archive.archive(), "trong rung"));
        }
    }

    @Test
    void whatIsFetchedIsSaidToBeUsedBefore() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            assertEquals(2, found(archive.archive(), "trong rung"));
            List<String> asked = cluster.asked();
            int lease = indexOf(asked, "PUT /kho-servers/_doc/");
            int fetched = indexOf(asked, "POST /kho-1/_search");
            assertTrue(lease >= 0 && lease < fetched, asked::toString);
            assertEquals(List.of("{\"indices\":[\"kho-1\"]}"), cluster.leases());
        }
        assertEquals(List.of(), cluster.leases());
        IndexStore back = new IndexStore(folder.resolve("back"));
        int before = cluster.asked().size();
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            int fetched = new GenerationFetcher(client).fetch(back);
            assertTrue(fetched > 0);
            List<String> asked = cluster.asked().subList(before, cluster.asked().size());
            int lease = indexOf(asked, "PUT /kho-servers/_doc/");
            assertTrue(lease >= 0 && lease < indexOf(asked, "POST /kho-1/_search"), asked::toString);
        }
        assertEquals(List.of(), cluster.leases());
    }

    private static int indexOf(List<String> asked, String beginning) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    /** The nodes keep what was begun to be given until they are told. */
    @Test
    void whatWasNotFetchedToItsEndIsNotKeptByTheNodes() throws IOException {
        cluster.refusePages(500);
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            assertThrows(ClusterException.class, () -> open(client));
        }
        assertTrue(
                cluster.asked().contains("DELETE /_search/scroll"),
                () -> cluster.asked().toString());
    }

    /** While nothing changes the disk is left alone, and so are the nodes, but for one question. */
    @Test
    void aLookAtTheSameGenerationIsOneQuestion() throws IOException {
        try (ClusterClient client = client("http", ClusterLogin.NONE);
                ClusterArchive archive = open(client)) {
            int before = cluster.asked().size();
            archive.follow();
            assertEquals(
                    List.of("GET /kho/_mapping"),
                    cluster.asked().subList(before, cluster.asked().size()));
        }
    }

    /** A reader ends the last use of a generation: he does not wait until the cluster knows. */
    @Test
    void noReaderWaitsForALease() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        cluster.beforeLease(() -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (ClusterClient client = client("http", ClusterLogin.NONE)) {
            ServerLease lease = new ServerLease(client);
            lease.use(Set.of("kho-1"));
            assertEquals(List.of(), cluster.leases());
            answer.countDown();
            lease.hold(Set.of("kho-2"));
            assertEquals(List.of("{\"indices\":[\"kho-2\"]}"), cluster.leases());
            lease.close();
            lease.use(Set.of("kho-3"));
            lease.hold(Set.of("kho-3"));
            assertEquals(List.of(), cluster.leases());
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
        assertAsksForAnotherFolder();
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
