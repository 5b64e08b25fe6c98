package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.costanalyzer.focus.Tags;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags in a cell: a JSON object of texts as FOCUS writes its column Tags, its keys in order; an empty cell for none. */
final class TagCell {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            TreeMap<String, String> values = new TreeMap<>();
            for (Map.Entry<String, JsonNode> one : MAPPER.readTree(cell).properties()) {
                if (!one.getValue().isTextual()) {
                    throw new IllegalArgumentException("a tag that is no text");
                }
                values.put(one.getKey(), one.getValue().textValue());
            }
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no tags");
            }
            return new Tags(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object of texts", e);
        }
    }
}
