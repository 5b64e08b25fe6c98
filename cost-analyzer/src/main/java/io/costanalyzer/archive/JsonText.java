package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Function;

/** Values that are one text, and so may be names of a map's properties as well. */
final class JsonText<T> extends JsonForm {

    private final Class<T> type;
    private final Function<T, String> print;
    private final Function<String, T> parse;

    JsonText(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        this.type = type;
        this.print = print;
        this.parse = parse;
    }

    String print(Object value) {
        return print.apply(type.cast(value));
    }

    Object parse(String text, JsonParser json) throws IOException {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw refusal(json, "\"" + text + "\" is no " + type.getSimpleName());
        }
    }

    @Override
    void write(Object value, JsonGenerator json) throws IOException {
        json.writeString(print(value));
    }

    @Override
    Object read(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_STRING);
        return parse(json.getText(), json);
    }
}
