package vankien.browser;

import java.util.List;
import java.util.stream.Stream;

/** Addresses of every kind of page, with what is most likely to break it. */
final class EveryPage {
    private static final String DOCUMENT = "/documents/210-bc-duk-binh-an-2024-11-18";
    /** Another document says that this one is replaced. */
    static final String REPLACED = "47-qd-tu-binh-an-2021-05-12";

    /** One of each template. */
    private static final List<String> TEMPLATES = List.of(
            "/",
            "/search?q=ket+nap+dang+vien",
            "/search?q=zzzz+xxxx&year=1999",
            DOCUMENT + "?q=ket+nap+dang+vien",
            "/documents/" + HostileDocuments.ID + "?q=ki%E1%BB%83m+tra",
            "/documents/" + REPLACED,
            "/codes/12-CT~TU",
            "/compare?a=" + REPLACED + "&b=112-qd-tu-binh-an-2024-04-09",
            "/browse",
            "/batch?q=12-CT/TU&q=21-KL/TW&q=05-NQ/XX",
            "/quality?list=no_number",
            "/help",
            "/docs",
            "/nope");

    /** The same templates with other contents. */
    private static final List<String> VARIANTS = List.of(
            "/search",
            "/search?q=12-CT/TU&type=-BC&from=2010-01-01",
            "/search?q=ki%E1%BB%83m+tra+qwertyu",
            "/search?q=ngih+quyet+dai+hoi",
            "/search?q=ket+nap+dang+vien&lang=en",
            DOCUMENT + "?find=doanh+nghi%E1%BB%87p",
            "/documents/" + HostileDocuments.LONG_ID + "?part=2",
            "/codes/21-KL~TW",
            "/compare",
            "/compare?a=" + HostileDocuments.ID + "&b=" + HostileDocuments.LONG_ID,
            "/compare?a=12-CT/TU&b=" + REPLACED,
            "/quality");

    private EveryPage() {}

    /** One address of each template, for parameterised tests. */
    static Stream<String> templates() {
        return TEMPLATES.stream();
    }

    /** All others. */
    static Stream<String> variants() {
        return VARIANTS.stream();
    }

    /** All of them. */
    static Stream<String> all() {
        return Stream.concat(templates(), variants());
    }
}
