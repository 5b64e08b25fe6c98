package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by what is one text, in the order of their keys. */
final class JsonMap extends JsonForm {

    private final JsonText<?> keys;
    private final JsonForm values;

    JsonMap(JsonText<?> keys, JsonForm values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    void write(Object value, JsonGenerator json) throws IOException {
        Map<?, ?> map = (Map<?, ?>) value;
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : (map instanceof SortedMap ? map : new TreeMap<>(map)).entrySet()) {
            json.writeFieldName(keys.print(entry.getKey()));
            values.write(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    @Override
    Object read(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        Map<Object, Object> map = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Object key = keys.parse(json.currentName(), json);
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                throw refusal(json, "nothing stands where a value was expected");
            }
            map.put(key, values.read(json));
        }
        return map;
    }
}
