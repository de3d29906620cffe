package vankien.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vankien.http.Bounds;
import vankien.http.ServiceSettings;

/** How many questions at a time a server takes. */
class ServiceOptionsTest {
    @Command(name = "serve")
    private static final class Serving {
        @Mixin
        private final ServiceOptions options = new ServiceOptions();
    }

    @Test
    void asManyAsFitTheMachineUnlessStated() {
        assertEquals(Bounds.fittingRequests(), requests(false));
        assertEquals(Bounds.fittingRequests(), requests(false, "--max-requests", "0"));
        assertEquals(3, requests(false, "--max-requests", "3"));
        assertTrue(Bounds.fittingRequests() >= 8, "at least as many as the manual says");
    }

    @Test
    void moreWhereAClusterHasTheWork() {
        assertEquals(4 * Bounds.fittingRequests(), requests(true));
        assertEquals(3, requests(true, "--max-requests", "3"));
    }

    @Test
    void resultsAreKeptUnlessStated() {
        assertEquals(ServiceSettings.DEFAULT_KEPT_RESULTS, settings(false).keptResults());
        assertEquals(0, settings(false, "--kept-results", "0").keptResults());
        assertThrows(CommandLine.ParameterException.class, () -> settings(false, "--kept-results", "-1"));
    }

    private static int requests(boolean elsewhere, String... arguments) {
        return settings(elsewhere, arguments).bounds().requests();
    }

    private static ServiceSettings settings(boolean elsewhere, String... arguments) {
        Serving serving = new Serving();
        CommandLine line = new CommandLine(serving);
        line.parseArgs(arguments);
        return serving.options.settings(line.getCommandSpec(), elsewhere);
    }
}
