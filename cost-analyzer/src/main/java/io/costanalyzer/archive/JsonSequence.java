package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;

/** Values one after the other. */
final class JsonSequence extends JsonForm {

    private final JsonForm of;
    private final Supplier<Collection<Object>> maker;

    JsonSequence(JsonForm of, Supplier<Collection<Object>> maker) {
        this.of = of;
        this.maker = maker;
    }

    @Override
    void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object one : (Collection<?>) value) {
            of.write(one, json);
        }
        json.writeEndArray();
    }

    @Override
    Object read(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        Collection<Object> values = maker.get();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                throw refusal(json, "nothing stands where a value was expected");
            }
            values.add(of.read(json));
        }
        return values;
    }
}
