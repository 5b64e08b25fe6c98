package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.costanalyzer.focus.Tags;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags in a cell: a JSON object of texts as FOCUS writes its column Tags, its keys in order; an empty cell for none. */
final class TagCell {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private TagCell() {}

    static @Nullable String format(Tags tags) {
        if (tags.isEmpty()) {
            return null;
        }
        try {
            return MAPPER.writeValueAsString(tags.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    /** @throws IllegalArgumentException if it is not what {@link #format} writes */
    static Tags parse(String cell) {
        try {
            TreeMap<String, String> values = MAPPER.readValue(cell, TEXTS);
            if (values == null || values.isEmpty() || values.containsValue(null)) {
                throw new IllegalArgumentException("no tags");
            }
            return new Tags(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object of texts", e);
        }
    }
}
