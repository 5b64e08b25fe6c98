package io.costanalyzer.ingestion.focuscsv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ProblemReason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds a map: tags or cost categories.
 *
 * <p>A JSON object of plain values, as exports have it, or {@code {env=prod, org=trey}}, as query engines print a map. Keys
 * and values are kept as they are, blanks included, with one exception: AWS may write {@code user:} in front of the keys that
 * people chose, and no configuration names them so; it is dropped unless the key is there without it too. AWS's own keys
 * ({@code aws:createdBy}) stay. A key without a value has the empty one.
 */
final class TagColumn {

    private static final String USER = "user:";
    private static final JsonFactory JSON = new JsonFactory();

    private TagColumn() {}

    /**
     * Reads the column.
     *
     * @throws BrokenRow when it is no such map, or says two things of one key
     */
    static Tags read(FocusRow row, FocusColumn column) throws BrokenRow {
        String text = row.text(column);
        if (text == null) {
            return Tags.none();
        }
        Map<String, String> raw = text.startsWith("{") && text.indexOf('"') < 0 ? printedMap(text) : json(text);
        if (raw == null) {
            throw new BrokenRow(ProblemReason.MALFORMED_TAGS, column, text);
        }
        return Tags.of(withoutUserPrefix(raw));
    }

    private static @Nullable Map<String, String> json(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!value.isScalarValue() || contradicts(values, key, json(parser, value))) {
                    return null;
                }
            }
            return parser.nextToken() == null ? values : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    private static String json(JsonParser parser, JsonToken value) throws IOException {
        return value == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private static @Nullable Map<String, String> printedMap(String text) {
        if (!text.endsWith("}")) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        String inside = text.substring(1, text.length() - 1);
        for (String entry : inside.isBlank() ? new String[0] : inside.split(", ", -1)) {
            int sign = entry.indexOf('=');
            if (sign < 1 || contradicts(values, entry.substring(0, sign), entry.substring(sign + 1))) {
                return null;
            }
        }
        return values;
    }

    private static boolean contradicts(Map<String, String> values, String key, String value) {
        String before = values.putIfAbsent(key, value);
        return before != null && !before.equals(value);
    }

    private static Map<String, String> withoutUserPrefix(Map<String, String> raw) {
        Map<String, String> values = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            String plain = key.startsWith(USER) ? key.substring(USER.length()) : key;
            values.put(raw.containsKey(plain) ? key : plain, value);
        });
        return values;
    }
}
