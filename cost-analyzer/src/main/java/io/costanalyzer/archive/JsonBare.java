package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whole numbers, yes and no: what stands in JSON without quotes. A text in their place is refused. */
enum JsonBare {
    INT(Integer.class, int.class) {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((int) value);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            JsonForm.expect(json, JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }
    },
    LONG(Long.class, long.class) {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((long) value);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            JsonForm.expect(json, JsonToken.VALUE_NUMBER_INT);
            return json.getLongValue();
        }
    },
    BOOLEAN(Boolean.class, boolean.class) {
        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            json.writeBoolean((boolean) value);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                throw JsonForm.refusal(json, "found " + token + " where true or false was expected");
            }
            return token == JsonToken.VALUE_TRUE;
        }
    };

    private final Class<?> type;
    private final Class<?> primitive;

    JsonBare(Class<?> type, Class<?> primitive) {
        this.type = type;
        this.primitive = primitive;
    }

    abstract void write(Object value, JsonGenerator json) throws IOException;

    abstract Object read(JsonParser json) throws IOException;

    Class<?> type() {
        return type;
    }

    Class<?> primitive() {
        return primitive;
    }

    /** The form of what may be absent. */
    JsonForm form() {
        return new Form(this, false);
    }

    /** The form of what must be there. */
    JsonForm required() {
        return new Form(this, true);
    }

    private static final class Form extends JsonForm {

        private final JsonBare kind;
        private final boolean required;

        private Form(JsonBare kind, boolean required) {
            this.kind = kind;
            this.required = required;
        }

        @Override
        void write(Object value, JsonGenerator json) throws IOException {
            kind.write(value, json);
        }

        @Override
        Object read(JsonParser json) throws IOException {
            return kind.read(json);
        }

        @Override
        @Nullable
        Object absent(JsonParser json) throws IOException {
            if (required) {
                throw refusal(json, "a " + kind.primitive + " is missing");
            }
            return null;
        }
    }
}
