package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value, or no property at all. */
final class JsonOptional extends JsonForm {

    private final JsonForm of;

    JsonOptional(JsonForm of) {
        this.of = of;
    }

    @Override
    void write(Object value, JsonGenerator json) throws IOException {
        of.write(((Optional<?>) value).orElseThrow(), json);
    }

    @Override
    Object read(JsonParser json) throws IOException {
        return Optional.of(of.read(json));
    }

    @Override
    @Nullable
    Object absent(JsonParser json) {
        return Optional.empty();
    }

    @Override
    boolean isAbsent(@Nullable Object value) {
        return !(value instanceof Optional<?> optional) || optional.isEmpty();
    }
}
