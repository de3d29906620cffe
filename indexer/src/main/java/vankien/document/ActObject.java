package vankien.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What an act can be on: the words between its verb and the mention of the other document, without diacritics. */
final class ActObject {
    static final Set<String> TYPES = Set.of(
            "quy dinh",
            "quyet dinh",
            "quy che",
            "nghi quyet",
            "chi thi",
            "ket luan",
            "thong tri",
            "thong tu",
            "nghi dinh",
            "huong dan",
            "thong bao",
            "ke hoach",
            "chuong trinh",
            "de an",
            "van ban");

    static final Set<String> BODIES = Set.of(
            "cua", "ban", "thuong", "vu", "tinh", "uy", "thanh", "huyen", "quan", "truc", "bo", "chinh", "tri", "dang",
            "khoi", "co", "doanh", "nghiep", "chap", "hanh", "trung", "uong", "khoa", "noi", "tuyen", "giao", "to",
            "chuc", "kiem", "tra", "van", "phong", "dan");

    private static final Set<String> PARTS =
            Set.of("dieu", "khoan", "diem", "chuong", "muc", "phan", "phu", "doan", "tiet", "mot", "noi", "cum");
    private static final Set<String> WITH_PARTS = Set.of(
            "luc", "tieu", "so", "dung", "cac", "cua", "tai", "va", ",", "thuoc", "kem", "theo", "thu", "nhat", "hai",
            "ba", "bon", "nam", "ban", "hanh", "vao", "sau", "truoc", "tu", "bang", "thanh", "trong");
    private static final Set<String> OF_LIST = ofList();

    private ActObject() {}

    private static Set<String> ofList() {
        Set<String> words = new HashSet<>(BODIES);
        words.addAll(List.of("va", "bi", ",", "so", "ngay", "thang", "nam"));
        TYPES.forEach(type -> words.addAll(List.of(type.split(" ", -1))));
        return Set.copyOf(words);
    }

    /** Whether the word can stand in a list of documents with their dates and bodies. */
    static boolean isOfList(String word) {
        return ActWords.hasDigit(word) || OF_LIST.contains(word);
    }

    /** {@code khoản 2 Điều 5 của}, {@code cụm từ “huyện” bằng cụm từ “xã” tại Điều 3}: numbered parts and words of the document. */
    static boolean isParts(List<String> words) {
        List<String> bare = withoutQuotations(words);
        return bare.stream().anyMatch(PARTS::contains)
                && bare.stream()
                        .allMatch(word -> PARTS.contains(word)
                                || WITH_PARTS.contains(word)
                                || ActWords.hasDigit(word)
                                || (word.length() == 1 && Character.isLetter(word.charAt(0)))
                                || word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x'));
    }

    /** {@code các nội dung về thẩm quyền nêu tại}. */
    static boolean isContents(List<String> words, Set<String> restricting) {
        int from = !words.isEmpty() && Set.of("cac", "nhung").contains(words.getFirst()) ? 1 : 0;
        boolean contents = words.size() > from + 3
                && words.get(from).equals("noi")
                && words.get(from + 1).equals("dung")
                && words.get(from + 2).equals("ve");
        return contents
                && Set.of("tai", "cua", "trong").contains(words.getLast())
                && words.stream().noneMatch(word -> restricting.contains(word) || ActWords.hasDigit(word));
    }

    static boolean beginsWithType(List<String> words) {
        return words.size() >= 2 && TYPES.contains(words.get(0) + " " + words.get(1));
    }

    static boolean endsWithType(List<String> words) {
        int end = words.getLast().equals("so") ? words.size() - 1 : words.size();
        return end >= 2 && TYPES.contains(words.get(end - 2) + " " + words.get(end - 1));
    }

    /** {@code …; 2.}: without the number of the item. */
    static List<String> withoutItemNumber(List<String> words) {
        int size = words.size();
        boolean numbered = size >= 2 && isMark(words.get(size - 1)) && isItemNumber(words.get(size - 2));
        return numbered ? words.subList(0, size - 2) : words;
    }

    /** {@code 1. Quy chế …}: without the number of the first item. */
    static List<String> withoutFirstNumber(List<String> words) {
        boolean numbered = words.size() >= 2 && isItemNumber(words.get(0)) && isMark(words.get(1));
        return numbered ? words.subList(2, words.size()) : words;
    }

    private static boolean isMark(String word) {
        return word.equals(".") || word.equals(")");
    }

    private static boolean isItemNumber(String word) {
        return word.length() <= 2 && (ActWords.hasDigit(word) || word.length() == 1);
    }

    /** What is quoted is the matter of the act; a mark that nothing closes stays. */
    private static List<String> withoutQuotations(List<String> words) {
        List<String> bare = new ArrayList<>();
        Predicate<String> mark = word -> word.length() == 1 && "\"“”«»".contains(word);
        int open = -1;
        for (String word : words) {
            if (!mark.test(word)) {
                bare.add(word);
            } else if (open < 0) {
                open = bare.size();
                bare.add(word);
            } else {
                bare.subList(open, bare.size()).clear();
                open = -1;
            }
        }
        return bare;
    }
}
