package vankien.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Does once what the commands do most, over documents of its own in a folder that is thrown away: so the classes are there
 * that {@link PreparedClasses} are made of. It reads nothing and changes nothing outside of that folder.
 */
final class StartRehearsal {
    private static final String DOCUMENT = """
            ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
            TỈNH ỦY
            Số 0{i}-NQ/TU        Bình Nguyên, ngày 12 tháng 3 năm 2018

            NGHỊ QUYẾT
            về công tác thứ {i}

            Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị,

            I. TÌNH HÌNH

            1. Công tác kết nạp đảng viên có tiến bộ theo Kết luận số 21-KL/TW.

            II. NHIỆM VỤ

            1. Thực hiện Nghị quyết này ở các tổ chức cơ sở đảng (TCCSĐ).

            Nơi nhận:                       T/M TỈNH ỦY
            - Như trên,                     BÍ THƯ
            - Lưu.                          Nguyễn Văn A
            """;
    private static final int DOCUMENTS = 4;
    private static final long LONGEST_SECONDS = 60;

    private StartRehearsal() {}

    /** The only argument is the folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path documents = Files.createDirectories(folder.resolve("Văn bản"));
        for (int i = 1; i <= DOCUMENTS; i++) {
            Files.writeString(
                    documents.resolve("Nghị quyết " + i + ".txt"), DOCUMENT.replace("{i}", String.valueOf(i)));
        }
        String index = folder.resolve("index").toString();
        for (List<String> command : List.of(
                List.of("index", documents.toString(), "--ocr", "off"),
                List.of("index", "--ocr", "off"),
                List.of("verify", "--ocr", "off"),
                List.of("search", "ket nap \"đảng viên\" 21-KL/TW"),
                List.of("search", "tỏ chức cơ sơ", "--json"),
                List.of("show", "01-nq-tu-binh-nguyen-2018-03-12"))) {
            VankienCommand.run(
                    java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of("--index", index))
                            .toArray(String[]::new),
                    silent());
        }
        String address = served(index);
        String query = "?q=" + URLEncoder.encode("kết nạp đảng viên 21-KL/TW", StandardCharsets.UTF_8);
        for (String page : List.of(
                "",
                "health/ready",
                "search" + query,
                "api/v1/search" + query,
                "api/v1/suggest" + query,
                "documents/01-nq-tu-binh-nguyen-2018-03-12")) {
            get(address + page);
        }
        // Ends the server as well.
        System.exit(0);
    }

    /** The address of a server, started as anybody starts it; it serves until this process ends. */
    private static String served(String index) throws InterruptedException {
        BlockingQueue<String> told = new ArrayBlockingQueue<>(1);
        OutputStream first = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                told.offer(toString(StandardCharsets.UTF_8));
            }
        };
        PrintStream out = new PrintStream(first, true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().start(() -> {
            int unused = VankienCommand.run(
                    new String[] {"serve", "--port", "0", "--index", index}, new Terminal(out, silent().err(), false));
        });
        String line = told.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("the server does not start in " + LONGEST_SECONDS + " s");
        }
        return line.substring(line.indexOf("http")).strip();
    }

    private static void get(String address) {
        try {
            URLConnection connection = URI.create(address).toURL().openConnection();
            try (InputStream in = connection.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // What one page needs is missing then.
        }
    }

    private static Terminal silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(nowhere, nowhere, false);
    }
}
