import java.util.ArrayList;
import java.util.List;
import vankien.client.ApiClient;
import vankien.client.ApiException;
import vankien.client.api.CodesApi;
import vankien.client.api.DocumentsApi;
import vankien.client.api.SearchApi;
import vankien.client.model.Document;
import vankien.client.model.Hit;
import vankien.client.model.SearchResult;

/** What a developer writes against the client that was made from the description of the API; run by GeneratedClientTest. */
public final class FindDocuments {
    private FindDocuments() {}

    /** Prints the number of the best hit, how many there are, what it is related to and what a wrong request gives. */
    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        SearchApi search = new SearchApi(client);
        SearchResult found = search(search, "12-CT/TU", null);
        Hit best = found.getHits().get(0);
        System.out.println("best " + best.getNumber());
        System.out.println("of " + found.getTotal().getValue());
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            SearchResult page = search(search, "chi bộ", cursor);
            page.getHits().forEach(hit -> ids.add(hit.getId()));
            cursor = page.getNext();
        } while (cursor != null);
        System.out.println("all " + ids.size() + " " + ids.stream().distinct().count());
        DocumentsApi documents = new DocumentsApi(client);
        Document document = documents.getDocument(best.getId(), "true");
        System.out.println("sections " + !document.getSections().isEmpty());
        System.out.println(
                "similar " + documents.getSimilarDocuments(best.getId(), 3, 0).getHits().size());
        System.out.println("code " + new CodesApi(client).getCode("12-CT~TU", null, null).getCode());
        try {
            documents.getDocument("khong-co", null);
        } catch (ApiException e) {
            System.out.println("problem " + e.getCode());
        }
    }

    private static SearchResult search(SearchApi search, String text, String cursor) throws ApiException {
        return search.search(
                text, null, null, null, null, null, null, null, null, null, null, null, null, null, 7, cursor, 1, "none");
    }
}
