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
 * What a request for an export asks for: the parameters of a search but those of a page, and the format of the file, which
 * is put behind them: of several values of {@code format} the last one. The filter by the format of the documents is also
 * called {@value #FILE_FORMAT} here.
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
        } else if (ExportFormat.ofSymbol(formats.getLast()).isEmpty()) {
            errors.add(ParameterError.of(FORMAT, "format_of_export", formats.getLast(), allowed));
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
                ExportFormat.ofSymbol(formats.getLast()).orElseThrow());
    }

    /** The same as a search has them. */
    private static QueryParameters search(QueryParameters sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.values().forEach((name, all) -> {
            if (!name.equals(FORMAT) && !name.equals(FILE_FORMAT) && NAMES.contains(name)) {
                values.put(name, all);
            }
        });
        List<String> filters = new ArrayList<>(sent.all(FILE_FORMAT));
        List<String> formats = sent.all(FORMAT);
        filters.addAll(formats.subList(0, Math.max(0, formats.size() - 1)));
        if (!filters.isEmpty()) {
            values.put(FORMAT, filters);
        }
        return new QueryParameters(values, List.of());
    }
}
