package vankien.browser;

import java.util.List;
import java.util.stream.Stream;

/** One address of each kind of page, with what is most likely to break it. */
final class EveryPage {
    private static final String DOCUMENT = "/documents/210-bc-duk-binh-an-2024-11-18";
    /** Another document says that this one is replaced. */
    static final String REPLACED = "47-qd-tu-binh-an-2021-05-12";

    static final List<String> ADDRESSES = List.of(
            "/",
            "/search",
            "/search?q=ket+nap+dang+vien",
            "/search?q=12-CT/TU&type=-BC&from=2010-01-01",
            "/search?q=zzzz+xxxx&year=1999",
            "/search?q=ki%E1%BB%83m+tra+qwertyu",
            DOCUMENT + "?q=ket+nap+dang+vien",
            DOCUMENT + "?find=doanh+nghi%E1%BB%87p",
            "/documents/" + HostileDocuments.ID + "?q=ki%E1%BB%83m+tra",
            "/documents/" + HostileDocuments.LONG_ID + "?part=2",
            "/codes/12-CT~TU",
            "/codes/21-KL~TW",
            "/documents/" + REPLACED,
            "/compare",
            "/compare?a=" + REPLACED + "&b=112-qd-tu-binh-an-2024-04-09",
            "/compare?a=" + HostileDocuments.ID + "&b=" + HostileDocuments.LONG_ID,
            "/compare?a=12-CT/TU&b=" + REPLACED,
            "/browse",
            "/batch?q=12-CT/TU&q=21-KL/TW&q=05-NQ/XX",
            "/quality",
            "/quality?list=no_number",
            "/help",
            "/docs",
            "/search?q=ngih+quyet+dai+hoi",
            "/search?q=ket+nap+dang+vien&lang=en",
            "/nope");

    private EveryPage() {}

    /** The addresses, for parameterised tests. */
    static Stream<String> addresses() {
        return ADDRESSES.stream();
    }
}
