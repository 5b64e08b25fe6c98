package io.costanalyzer.render.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.LocalDate;

/** Writes flat records of plain values as JSON: dates as ISO text, absent values as null. */
public final class SummaryJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private SummaryJson() {}

    /** On several lines, for people who look at it. */
    public static String pretty(Record summary) {
        return text(MAPPER.writerWithDefaultPrettyPrinter(), summary);
    }

    /** On one line, for logs and answers. */
    public static String line(Record summary) {
        return text(MAPPER.writer(), summary);
    }

    private static String text(ObjectWriter writer, Record summary) {
        try {
            return writer.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A summary is made of plain values", e);
        }
    }
}
