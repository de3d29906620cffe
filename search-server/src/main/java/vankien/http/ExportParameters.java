package vankien.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vankien.export.ExportFormat;
import vankien.query.FilterField;
import vankien.query.SearchRequest;

/**
 * What a request for an export asks for: the parameters of a search but those of a page, and the format of the file. The
 * filter by the format of the documents is called {@value #FILE_FORMAT} here.
 *
 * @param search the search; its passages are none unless they are asked for
 * @param format the kind of file
 */
record ExportParameters(SearchRequest search, ExportFormat format) {
    private static final String FORMAT = FilterField.FORMAT.parameter();
    private static final String FILE_FORMAT = "file_format";
    private static final String PASSAGES = "passages";
    private static final List<String> OF_A_PAGE = List.of("size", "cursor", "facets");
    private static final List<String> NAMES = Stream.concat(
                    SearchParameters.NAMES.stream().filter(name -> !OF_A_PAGE.contains(name)), Stream.of(FILE_FORMAT))
            .toList();

    /** Reads all parameters; a bad one is refused with all others that are. */
    static ExportParameters read(QueryParameters sent) {
        List<ParameterError> errors = new ArrayList<>(RequestErrors.unknownOrMalformed(sent, NAMES));
        List<String> formats = sent.all(FORMAT);
        String allowed =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::symbol).collect(Collectors.joining(", "));
        if (formats.isEmpty()) {
            errors.add(ParameterError.of(FORMAT, "format_missing", "", allowed));
        } else if (formats.size() > 1) {
            errors.add(ParameterError.of(FORMAT, "repeated", String.valueOf(formats.size())));
        } else if (ExportFormat.ofSymbol(formats.getFirst()).isEmpty()) {
            errors.add(ParameterError.of(FORMAT, "format_of_export", formats.getFirst(), allowed));
        }
        SearchParameters.Reading reading = SearchParameters.read(search(sent));
        for (ParameterError error : reading.errors()) {
            String name = error.parameter().equals(FORMAT) ? FILE_FORMAT : error.parameter();
            errors.add(new ParameterError(name, error.key(), error.values()));
        }
        RequestErrors.refuse(errors);
        SearchRequest request = reading.request();
        return new ExportParameters(
                sent.all(PASSAGES).isEmpty() ? request.withPassages(0) : request,
                ExportFormat.ofSymbol(formats.getFirst()).orElseThrow());
    }

    /** The same as a search has them. */
    private static QueryParameters search(QueryParameters sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.values().forEach((name, all) -> {
            if (name.equals(FILE_FORMAT)) {
                values.put(FORMAT, all);
            } else if (!name.equals(FORMAT) && NAMES.contains(name)) {
                values.put(name, all);
            }
        });
        return new QueryParameters(values, List.of());
    }
}
