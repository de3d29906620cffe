package vankien.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vankien.index.SyncReport;

/** Writes the report of a run and, apart from it, the list of what was held back. */
final class ReportFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportFiles() {}

    static void write(SyncReport report, @Nullable Path file, @Nullable Path heldBack) throws IOException {
        if (file != null) {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (SyncReport.Line line : report.lines()) {
                    out.write(MAPPER.writeValueAsString(json(line)));
                    out.write('\n');
                }
            }
        }
        if (heldBack != null) {
            writeForOperator(heldBack, report);
        }
    }

    private static Map<String, Object> json(SyncReport.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", line.folder());
        json.put("path", line.path());
        json.put("outcome", line.outcome().name().toLowerCase(Locale.ROOT));
        if (!line.reason().isEmpty()) {
            json.put("reason", line.reason());
        }
        if (!line.detail().isEmpty()) {
            json.put("detail", line.detail());
        }
        json.put("documents", line.documents());
        if (!line.repairs().isEmpty()) {
            json.put("repairs", line.repairs());
        }
        return json;
    }

    /** Nobody else may read the names of secret files: the file is made with its permissions, not given them later. */
    private static void writeForOperator(Path file, SyncReport report) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.write(file, report.heldBack().stream().map(ReportFiles::onOneLine).toList(), StandardCharsets.UTF_8);
    }

    /** A name may hold the end of a line; it is shown as it is on a terminal. */
    private static String onOneLine(String path) {
        return path.replace("\n", "\\x0a").replace("\r", "\\x0d");
    }
}
