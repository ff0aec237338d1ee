package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.crmkit.core.data.Data;

/** The settings of Jackson's streams that are ours alone. */
final class Grammar {

    private static final JsonFactory STANDARD = made(JsonLimits.standard());

    private Grammar() {}

    static JsonFactory factory(JsonLimits limits) {
        return limits.equals(JsonLimits.standard()) ? STANDARD : made(limits);
    }

    static JsonFactory factory() {
        return STANDARD;
    }

    private static JsonFactory made(JsonLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Data.MAX_DEPTH)
                        .maxStringLength(limits.string())
                        .maxNumberLength(TreeReader.LONGEST_NUMBER)
                        .maxDocumentLength(-1)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .build();
    }
}
