package io.costanalyzer.entry.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the function is asked to do: {@code {"job":"daily"|"monthly"|"backfill"|"canary","asOf":"YYYY-MM-DD"?,
 * "month":"YYYY-MM"?}}. Other members are ignored, so that a schedule may send more.
 *
 * @param job which job
 * @param asOf the day that counts as today, in UTC; absent for today
 * @param month for the monthly job the month to report on, for a back-fill the first month to load
 */
record JobRequest(Job job, Optional<LocalDate> asOf, Optional<YearMonth> month) {

    /** The jobs. */
    enum Job {
        DAILY,
        MONTHLY,
        BACKFILL,
        CANARY;

        /** As it stands in the payload. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> KNOWN = Set.of("job", "asOf", "month");
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads a payload.
     *
     * @throws IllegalArgumentException if it asks for nothing that the function knows; the message says what to send
     */
    static JobRequest read(InputStream payload) throws IOException {
        Map<String, String> members = members(payload);
        return new JobRequest(
                job(members.get("job")),
                Optional.ofNullable(members.get("asOf")).map(JobRequest::day),
                Optional.ofNullable(members.get("month")).map(JobRequest::month));
    }

    private static Map<String, String> members(InputStream payload) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(
                        "The payload is no JSON object; send {\"job\":\"daily\"}, for example.");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getText());
                } else if (value != JsonToken.VALUE_NULL && KNOWN.contains(name)) {
                    throw new IllegalArgumentException(
                            "\"" + name
                                    + "\" must be a text in quotation marks, such as {\"job\":\"monthly\",\"month\":\"2026-10\"}.");
                } else {
                    parser.skipChildren();
                }
            }
            return members;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The payload is no JSON object; send {\"job\":\"daily\"}, for example.", e);
        }
    }

    private static Job job(@Nullable String word) {
        for (Job job : Job.values()) {
            if (job.word().equals(word)) {
                return job;
            }
        }
        throw new IllegalArgumentException(
                "The payload names no job; \"job\" must be \"daily\", \"monthly\", \"backfill\" or \"canary\".");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"asOf\" must be a day such as \"2026-11-20\".", e);
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"month\" must be a month such as \"2026-10\".", e);
        }
    }
}
