package io.costanalyzer.render.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.costanalyzer.report.MonthlyReport;
import org.jspecify.annotations.Nullable;

/** Writes a report's model as JSON and reads it back without loss. Thread-safe. */
public final class ReportJson {

    private static final String VERSION_FIELD = "modelVersion";

    /** Made at first use and once for all: a day on which no report is read or written does without. */
    private static final class Mapper {
        private static final ObjectMapper JSON = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new MoneyModule())
                // Records are their components; what they compute from them is not written.
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The model, indented. */
    public String write(MonthlyReport report) {
        try {
            return Mapper.JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }

    /**
     * The report of a model.
     *
     * @param json as {@link #write} has written it
     * @param place where it was found, for messages
     * @throws UnreadableReportException if it is no such model, or one of another version
     */
    public MonthlyReport read(String json, String place) {
        try {
            JsonNode tree = Mapper.JSON.readTree(json);
            JsonNode version = tree == null ? null : tree.get(VERSION_FIELD);
            requireKnown(version, place);
            return Mapper.JSON.treeToValue(tree, MonthlyReport.class);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableReportException(
                    place + " is not the model of a report: " + reason(e)
                            + ". Take another version of the report, or compose the month again.",
                    e);
        }
    }

    private static void requireKnown(@Nullable JsonNode version, String place) {
        if (version == null || !version.isInt()) {
            throw new UnreadableReportException(place + " is not the model of a report: it has no \"" + VERSION_FIELD
                    + "\". Name the model.json of a report in the archive.");
        }
        if (version.intValue() != MonthlyReport.MODEL_VERSION) {
            throw new UnreadableReportException(place + " holds a model of version " + version.intValue()
                    + "; this software reads version " + MonthlyReport.MODEL_VERSION
                    + ". Use the software that the report names as its origin.");
        }
    }

    private static String reason(Exception problem) {
        return problem instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(problem.getMessage());
    }
}
