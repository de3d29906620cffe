package vankien.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vankien.access.KeyFile;
import vankien.index.IndexStore;

/** The contract of a server, asked of one engine and compared with an index on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class ContractKit implements WordChecks, ValueChecks, DocumentChecks, RightsChecks {
    /** Behind everything else: it makes another generation. */
    private static final int LAST = Integer.MAX_VALUE;

    private ContractDocuments documents;
    private Engine reference;
    private Engine engine;
    private Compared member;
    private Compared stranger;

    /** Brings an index in line with a folder. */
    protected abstract void index(IndexStore store, Path from) throws IOException;

    /** How an index on this machine is served. */
    protected abstract Engine reference(IndexStore store, Path keys) throws IOException;

    /** How the engine is brought up. */
    protected abstract Engine start(IndexStore store, Path keys) throws IOException;

    @BeforeAll
    void starts(@TempDir Path folder) throws Exception {
        documents = ContractDocuments.in(folder, this::index);
        Path file = folder.resolve("keys.jsonl");
        KeyFile keys = new KeyFile(file);
        LocalDate today = LocalDate.of(2026, 11, 21);
        String open = keys.add("", List.of(SampleDocuments.GROUP), false, List.of(), today)
                .key();
        String closed = keys.add("", List.of("khac"), false, List.of(), today).key();
        reference = reference(documents.store(), file);
        engine = start(documents.store(), file);
        member = new Compared(new Client(reference.address(), open), new Client(engine.address(), open));
        stranger = new Compared(new Client(reference.address(), closed), new Client(engine.address(), closed));
    }

    @Override
    public Compared member() {
        return member;
    }

    @Override
    public Compared stranger() {
        return stranger;
    }

    @Override
    public Engine reference() {
        return reference;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @AfterAll
    void stops() {
        if (engine != null) {
            engine.close();
        }
        if (reference != null) {
            reference.close();
        }
    }

    @Test
    @Order(LAST)
    void aNewGenerationTakesItsPlaceAndNoRequestFails() throws Exception {
        Client found = member.found();
        String before = found.json(Compared.search("")).path("generation").asString();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        List<String> failed = Collections.synchronizedList(new ArrayList<>());
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                for (String path : List.of(
                        Compared.search("cong tac can bo"),
                        Compared.search("trong rung phong ho"),
                        Compared.search(""))) {
                    HttpResponse<String> answer = found.get(path);
                    answered.incrementAndGet();
                    if (answer.statusCode() != 200) {
                        failed.add(path + " " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        });
        String cursor = found.json(Compared.search("đảng viên") + "&size=5")
                .path("next")
                .asString();
        documents.add("trong-rung.txt", "CHỈ THỊ\nvề trồng rừng phòng hộ ven biển\n\nTrồng rừng phòng hộ ven biển.\n");
        reference.follow(documents.generation());
        engine.follow(documents.generation());
        ended.set(true);
        reader.join();
        assertEquals(List.of(), failed);
        assertTrue(answered.get() > 3, "too few answers to tell anything: " + answered);
        assertNotEquals(
                before, found.json(Compared.search("")).path("generation").asString());
        assertTrue(member.same(Compared.search("trồng rừng phòng hộ"))
                        .path("total")
                        .path("value")
                        .asInt()
                > 0);
        assertEquals(
                410,
                found.get(Compared.search("đảng viên") + "&size=5&cursor=" + cursor)
                        .statusCode());
    }
}
