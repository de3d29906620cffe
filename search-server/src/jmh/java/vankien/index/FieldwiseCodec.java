package vankien.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;

/** Lucene's own formats, but files of its own for each field: Lucene puts fields with the same format object together. */
final class FieldwiseCodec extends Lucene104Codec {
    private final Map<String, PostingsFormat> postings = new ConcurrentHashMap<>();
    private final Map<String, DocValuesFormat> docValues = new ConcurrentHashMap<>();

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
        return postings.computeIfAbsent(field, name -> new Lucene104PostingsFormat());
    }

    @Override
    public DocValuesFormat getDocValuesFormatForField(String field) {
        return docValues.computeIfAbsent(field, name -> new Lucene90DocValuesFormat());
    }
}
