package vankien.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in this process, with an index in a folder of its own. */
abstract class CommandTest {
    @TempDir
    Path temp;

    /** What a command left behind. */
    record Finished(int status, String out, String err) {}

    static Finished run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = VankienCommand.run(
                arguments,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new Finished(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command on this test's index. */
    Finished onIndex(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--index");
        all.add(indexFolder().toString());
        return run(all.toArray(String[]::new));
    }

    Path indexFolder() {
        return temp.resolve("chỉ mục");
    }

    Path folder() {
        return temp.resolve("Văn bản");
    }

    Path write(String name, String text) throws IOException {
        Files.createDirectories(folder());
        return Files.writeString(folder().resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Three readable documents, one empty file, one with a secrecy mark. */
    void writeDocuments() throws IOException {
        write("Nghị quyết.txt", """
                ĐẢNG BỘ TỈNH BÌNH NGUYÊN        ĐẢNG CỘNG SẢN VIỆT NAM
                TỈNH ỦY
                Số 05-NQ/TU        Bình Nguyên, ngày 12 tháng 3 năm 2018

                NGHỊ QUYẾT
                về kết nạp đảng viên

                I. TÌNH HÌNH

                Công tác kết nạp đảng viên có tiến bộ theo Chỉ thị số 05-CT/TW.
                """);
        write("Kết luận.txt", "KẾT LUẬN\nvề phòng cháy\n\nNội dung phòng cháy.\n");
        write("Thông báo.md", "# THÔNG BÁO\n\nvề thi đua\n\nNội dung thi đua.\n");
        write("trống.txt", "");
        write("bí mật zyx.txt", "MẬT\n\nNội dung xyz.\n");
    }
}
