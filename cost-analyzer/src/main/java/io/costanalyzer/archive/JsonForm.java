package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type stand in the archive's JSON. */
abstract class JsonForm {

    /** Writes a value. */
    abstract void write(Object value, JsonGenerator json) throws IOException;

    /** Reads the value that begins at the parser's token, which is not {@code null}. */
    abstract Object read(JsonParser json) throws IOException;

    /** What a property is that is not there, or {@code null}. */
    @Nullable
    Object absent(JsonParser json) throws IOException {
        return null;
    }

    /** Whether a property with this value is left out. */
    boolean isAbsent(@Nullable Object value) {
        return value == null;
    }

    /** Reads the value at the parser's token, be it {@code null}. */
    final @Nullable Object value(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? absent(json) : read(json);
    }

    static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw refusal(json, "found " + json.currentToken() + " where " + token + " was expected");
        }
    }

    static JsonParseException refusal(JsonParser json, String problem) {
        return new JsonParseException(json, problem);
    }
}
