package io.costanalyzer.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of plain values, lists and other such records as JSON: dates as ISO text, absent values as null. Component by
 * component, since the machinery that binds any object costs a function that has just started more than all of its answer.
 */
public final class SummaryJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private SummaryJson() {}

    /** On several lines, for people who look at it. */
    public static String pretty(Record summary) {
        return text(summary, true);
    }

    /** On one line, for logs and answers. */
    public static String line(Record summary) {
        return text(summary, false);
    }

    private static String text(Record summary, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (pretty) {
                json.useDefaultPrettyPrinter();
            }
            write(summary, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null || (value instanceof Optional<?> optional && optional.isEmpty())) {
            json.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(optional.get(), json);
        } else if (value instanceof String || value instanceof LocalDate) {
            json.writeString(value.toString());
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(one, json);
            }
            json.writeEndArray();
        } else if (value instanceof Record parts) {
            write(parts, json);
        } else {
            throw new IllegalArgumentException(
                    "Has no place in a summary: " + value.getClass().getName());
        }
    }

    private static void write(Record parts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            json.writeFieldName(component.getName());
            try {
                component.getAccessor().setAccessible(true);
                write(component.getAccessor().invoke(parts), json);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot be read: " + component, e);
            }
        }
        json.writeEndObject();
    }
}
