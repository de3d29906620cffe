package vankien.benchmark.corpus;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vankien.document.DocumentType;
import vankien.document.IssuerLevel;

/** Writes one document: head, căn cứ, sections or articles, Nơi nhận, signature. */
final class DocumentText {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    private static final double OF_TOPIC = .35;
    private static final double CITING = .04;

    private final SampledWords words;
    private final SplittableRandom random;
    private final List<String> topic;
    private final StringBuilder text = new StringBuilder();
    private List<String> citations = List.of();
    private int written;

    DocumentText(SampledWords words, SplittableRandom random, List<String> topic) {
        this.words = words;
        this.random = random;
        this.topic = topic;
    }

    /**
     * The text.
     *
     * @param citations what it cites, as it cites it; the first ones on top
     * @param length about how many syllables
     */
    String of(Head head, String title, String signer, List<String> citations, int length) {
        this.citations = citations;
        head(head, title);
        int basis = 1 + random.nextInt(citations.size());
        for (String citation : citations.subList(0, basis)) {
            text.append("- Căn cứ ")
                    .append(citation)
                    .append(" về ")
                    .append(run())
                    .append(";\n");
        }
        text.append('\n').append(head.issuer()).append(" ban hành văn bản như sau:\n\n");
        if (head.type() == DocumentType.DECISION) {
            articles(length);
        } else {
            sections(length);
        }
        text.append("Nơi nhận:\n- Ban Thường vụ ").append(head.issuer()).append(",\n- Các tổ chức đảng trực thuộc,\n");
        text.append("- Lưu Văn phòng.\n\n");
        text.append(head.level() == IssuerLevel.COMMITTEE ? "T/M ĐẢNG ỦY KHỐI\n" : "T/M BAN THƯỜNG VỤ\n");
        text.append("BÍ THƯ\n").append(signer).append('\n');
        return text.toString();
    }

    private void head(Head head, String title) {
        text.append(head.issuer().toUpperCase(Locale.ROOT)).append("\n*\nSố ").append(head.number());
        text.append("\n\nĐẢNG CỘNG SẢN VIỆT NAM\n").append(head.place());
        text.append(String.format(
                Locale.ROOT,
                ", ngày %02d tháng %02d năm %d\n\n",
                head.date().getDayOfMonth(),
                head.date().getMonthValue(),
                head.date().getYear()));
        text.append(head.type().vietnamese().toUpperCase(Locale.ROOT))
                .append('\n')
                .append(title)
                .append("\n\n");
    }

    private void sections(int length) {
        for (int part = 0; written < length; part++) {
            String roman = part < ROMAN.size() ? ROMAN.get(part) : Integer.toString(part + 1);
            text.append(roman)
                    .append(". ")
                    .append(run().toUpperCase(Locale.ROOT))
                    .append("\n\n");
            int items = 2 + random.nextInt(5);
            for (int item = 1; item <= items && written < length; item++) {
                text.append(item).append(". ");
                paragraph();
                for (char letter = 'a'; random.nextInt(3) == 0 && letter < 'đ' && written < length; letter++) {
                    text.append(letter).append(") ");
                    paragraph();
                }
            }
        }
    }

    private void articles(int length) {
        for (int article = 1; written < length; article++) {
            text.append("Điều ")
                    .append(article)
                    .append(". ")
                    .append(capital(run()))
                    .append("\n\n");
            int clauses = 1 + random.nextInt(4);
            for (int clause = 1; clause <= clauses && written < length; clause++) {
                text.append(clause).append(". ");
                paragraph();
            }
        }
    }

    private void paragraph() {
        int sentences = 1 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            int begin = text.length();
            int length = 8 + random.nextInt(24);
            written += length;
            if (random.nextDouble() < OF_TOPIC) {
                int before = random.nextInt(length);
                words.sentence(random, before + 1, text);
                text.append(' ').append(run()).append(' ');
                words.sentence(random, length - before, text);
            } else {
                words.sentence(random, length, text);
            }
            text.setCharAt(begin, Character.toUpperCase(text.charAt(begin)));
            if (random.nextInt(5) == 0) {
                text.append(", đạt ")
                        .append(random.nextInt(1_000))
                        .append(',')
                        .append(random.nextInt(10))
                        .append('%');
            }
            if (random.nextDouble() < CITING) {
                text.append(" theo ").append(citations.get(random.nextInt(citations.size())));
            }
            text.append(". ");
        }
        text.setCharAt(text.length() - 1, '\n');
        text.append('\n');
    }

    private String run() {
        return topic.get(random.nextInt(topic.size()));
    }

    private static String capital(String run) {
        return run.substring(0, 1).toUpperCase(Locale.ROOT) + run.substring(1);
    }
}
