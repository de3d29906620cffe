package vankien.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vankien.query.QueryWord;
import vankien.query.ScoredPart;
import vankien.search.ScoreExplanation;
import vankien.search.ScoreExplanation.Coverage;
import vankien.search.ScoreExplanation.Found;
import vankien.search.ScoreExplanation.Part;
import vankien.search.ScoreExplanation.Tie;
import vankien.search.ScoreExplanation.Word;
import vankien.search.UnderstoodQuery;

/** Prints for people why a document stands where it does. */
final class ExplanationLines {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private ExplanationLines() {}

    static void print(ScoreExplanation explanation, PrintStream out) {
        printQuery(explanation, out);
        out.println();
        printPlace(explanation, out);
        if (!explanation.words().isEmpty()) {
            out.println();
            printWords(explanation.words(), out);
        }
        if (!explanation.parts().isEmpty()) {
            out.println();
            printParts(explanation.parts(), out);
        }
        if (explanation.matches()
                && (!explanation.words().isEmpty() || !explanation.parts().isEmpty())) {
            out.println();
            out.println("Tổng điểm " + score(explanation.score()));
        }
    }

    private static void printQuery(ScoreExplanation explanation, PrintStream out) {
        UnderstoodQuery query = explanation.query();
        TextTable table = new TextTable().row("Truy vấn", query.text()).row("Hiểu là", explanation.expression());
        query.understood().codes().forEach(code -> table.row("Số hiệu", code));
        query.understood()
                .filters()
                .forEach((field, values) -> values.forEach(value -> table.row("Bộ lọc", field + ":" + value)));
        query.understood()
                .expansions()
                .forEach(expansion -> table.row("Dạng viết khác", expansion.from() + " = " + expansion.to()));
        String better = query.didYouMean();
        if (better != null) {
            table.row("Có phải bạn tìm", better);
        }
        table.print(out, "");
    }

    private static void printPlace(ScoreExplanation explanation, PrintStream out) {
        TextTable table = new TextTable().row("Văn bản", explanation.id());
        if (explanation.matches()) {
            table.row("Thứ hạng", "thứ " + explanation.rank() + " trong " + explanation.total() + " văn bản khớp");
            table.row("Lớp khớp", layer(explanation));
        } else {
            table.row("Thứ hạng", "không khớp; có " + explanation.total() + " văn bản khác khớp");
            explanation.obstacles().forEach(obstacle -> table.row("Vì", obstacle(obstacle)));
        }
        if (!explanation.words().isEmpty()) {
            List<String> missing = explanation.words().stream()
                    .filter(word -> word.found().isEmpty())
                    .map(Word::term)
                    .toList();
            if (!missing.isEmpty()) {
                table.row("Từ còn thiếu", String.join(", ", missing));
            }
            table.row("Đủ các từ", coverage(explanation.coverage()));
        }
        if (explanation.matches()) {
            table.row("Khi bằng điểm", tie(explanation.tie()));
        }
        table.print(out, "");
    }

    private static String layer(ScoreExplanation explanation) {
        return switch (explanation.match()) {
            case EXACT -> "đúng như đã gõ";
            case UNACCENTED -> "có từ chỉ khớp khi bỏ dấu";
            case FUZZY -> "khớp sau khi sửa lỗi gõ";
            case FILTER -> "chỉ có bộ lọc, không có từ để tính điểm";
        };
    }

    private static String obstacle(ScoreExplanation.Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case NO_WORD -> "không có từ nào của truy vấn: " + obstacle.text();
            case PHRASE -> "không có cụm từ bắt buộc: " + obstacle.text();
            case EXCLUDED -> "có điều bị loại trừ: " + obstacle.text();
            case FILTER -> "không qua bộ lọc: " + obstacle.text();
        };
    }

    private static String coverage(Coverage coverage) {
        String all = coverage.allWords() ? coverage.asTyped() ? "có" : "có, nhờ dạng viết khác" : "không";
        return all
                + (coverage.decides()
                        ? " (truy vấn ngắn: văn bản có đủ từ đứng trước mọi văn bản thiếu từ)"
                        : " (truy vấn dài hoặc không tính điểm: chỉ điểm quyết định)");
    }

    private static String tie(Tie tie) {
        LocalDate issued = tie.date();
        String date = issued == null ? "không rõ ngày, đứng sau" : DATE.format(issued);
        return "văn bản mới hơn đứng trước (" + date + "), rồi đến mã; "
                + (tie.sameScore() == 1
                        ? "không văn bản nào bằng"
                        : "thứ " + tie.rank() + " trong " + tie.sameScore() + " văn bản bằng nhau");
    }

    private static void printWords(List<Word> words, PrintStream out) {
        TextTable table = new TextTable(3, 4, 5, 6, 7)
                .row(
                        "Từ",
                        "cách khớp",
                        "dạng có trong văn bản",
                        "thân bài",
                        "tiêu đề",
                        "VB có từ",
                        "điểm thân",
                        "điểm tiêu đề");
        for (Word word : words) {
            List<Found> found = word.found();
            Found first = found.isEmpty() ? new Found("–", false, 0, 0, 0) : found.getFirst();
            table.row(
                    word.term(),
                    spelling(word),
                    form(first),
                    first.inBody(),
                    first.inTitle(),
                    word.documents(),
                    score(word.bodyScore()),
                    score(word.titleScore()));
            for (Found other : found.subList(Math.min(1, found.size()), found.size())) {
                table.row("", "", form(other), other.inBody(), other.inTitle(), other.documents());
            }
        }
        table.print(out, "");
    }

    private static String form(Found found) {
        return found.term() + (found.inBody() + found.inTitle() == 0 || found.asTyped() ? "" : " (dạng khác)");
    }

    private static String spelling(Word word) {
        String how = switch (word.spelling()) {
            case AS_TYPED -> "đúng dấu";
            case RATHER_AS_TYPED -> "ưu tiên không dấu";
            case ANY -> "mọi dấu";
            case DAMAGED -> "dấu có thể hỏng";
        };
        return word.spelling() == QueryWord.Spelling.AS_TYPED && word.spellings() < 2
                ? how
                : how + ", " + word.spellings() + " dạng";
    }

    private static void printParts(List<Part> parts, PrintStream out) {
        TextTable table = new TextTable(2, 3, 4).row("Thêm", "", "số lần", "VB có", "điểm");
        parts.forEach(
                part -> table.row(name(part.kind()), part.text(), part.times(), part.documents(), score(part.score())));
        table.print(out, "");
    }

    private static String name(ScoredPart.Kind kind) {
        return switch (kind) {
            case WORD -> "từ";
            case TITLE_WORD -> "từ ở tiêu đề";
            case PAIR -> "cặp từ liền nhau";
            case TITLE_PAIR -> "cặp từ ở tiêu đề";
            case WHOLE_TITLE -> "trùng cả tiêu đề";
            case ALL_WORDS -> "có đủ các từ";
            case ALL_AS_TYPED -> "có đủ các từ đúng như đã gõ";
            case NAMED -> "được gọi đúng số hiệu";
            case OTHER_FORM -> "dạng viết khác";
            case PHRASE -> "cụm từ";
            case TITLE_PHRASE -> "cụm từ ở tiêu đề";
            case PREFIX -> "từ bắt đầu bằng";
            case OWN_CODE -> "số hiệu của chính văn bản";
            case CITED_CODE -> "viện dẫn số hiệu";
            case OWN_NUMBER -> "loại và số của chính văn bản";
            case BEST_PASSAGE -> "đoạn hay nhất";
            case EVERYTHING -> "mọi văn bản";
            case OTHER -> "điều kiện khác";
        };
    }

    /** Three digits behind the point, as much as a score with the 1,000 of all words keeps. */
    private static String score(float score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
