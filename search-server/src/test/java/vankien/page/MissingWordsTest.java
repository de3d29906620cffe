package vankien.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vankien.query.SearchRequest;
import vankien.search.SearchResult;
import vankien.search.UnderstoodQuery;

/** What is said where no document holds all words. */
class MissingWordsTest {
    private static final List<Set<String>> DOCUMENTS = List.of(
            Set.of("kiểm", "tra", "giám"), Set.of("kiểm", "tra", "sát"), Set.of("kiểm", "tra"), Set.of("đê", "điều"));

    private static SearchResult search(SearchRequest request) {
        List<String> words = Arrays.asList(request.text().split(" ", -1));
        int any = (int) DOCUMENTS.stream()
                .filter(document -> words.stream().anyMatch(document::contains))
                .count();
        int all = (int) DOCUMENTS.stream()
                .filter(document -> document.containsAll(words))
                .count();
        return new SearchResult(
                new UnderstoodQuery("", new UnderstoodQuery.Understood(List.of(), Map.of(), List.of(), false), null),
                "g",
                0,
                new SearchResult.Total(any, "eq", all),
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    private static MissingWords of(String text) {
        SearchRequest request = SearchRequest.of(text);
        return MissingWords.of(request, search(request), MissingWordsTest::search);
    }

    @Test
    void aWordThatNoDocumentHasIsNamedAndTakenOut() {
        assertEquals(
                new MissingWords(List.of("xyz"), List.of(new MissingWords.Shorter("kiểm tra", 3))), of("kiểm xyz tra"));
    }

    @Test
    void wordsThatNeverStandTogetherAreTakenOutInTurn() {
        assertEquals(
                new MissingWords(
                        List.of(),
                        List.of(
                                new MissingWords.Shorter("kiểm tra sát", 1),
                                new MissingWords.Shorter("kiểm tra giám", 1))),
                of("kiểm tra giám sát"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiểm tra",
                "xyz",
                "",
                "kiểm -xyz",
                "\"kiểm xyz\"",
                "kiểm OR xyz",
                "kiểm xy*",
                "year:2020 xyz",
                "một hai ba bốn năm sáu bảy"
            })
    void nothingIsSaidOtherwise(String text) {
        assertEquals(MissingWords.NONE, of(text));
    }
}
