package io.costanalyzer.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {

    record Part(String name, boolean there) {}

    record Summary(
            LocalDate day,
            DayOfWeek weekday,
            long many,
            int few,
            BigDecimal price,
            Optional<Part> part,
            Optional<Part> none,
            List<String> words) {}

    private static final Summary SUMMARY = new Summary(
            LocalDate.of(2026, 11, 20),
            DayOfWeek.FRIDAY,
            1L << 40,
            -3,
            new BigDecimal("0.050"),
            Optional.of(new Part("a \"b\"\n", true)),
            Optional.empty(),
            List.of("ü", "</script>"));

    @Test
    void aLineHoldsEveryComponentInItsOrder() {
        assertThat(SummaryJson.line(SUMMARY))
                .isEqualTo(
                        "{\"day\":\"2026-11-20\",\"weekday\":\"FRIDAY\",\"many\":1099511627776,\"few\":-3,\"price\":0.050,"
                                + "\"part\":{\"name\":\"a \\\"b\\\"\\n\",\"there\":true},\"none\":null,\"words\":[\"ü\",\"</script>\"]}");
    }

    @Test
    void severalLinesSayTheSame() {
        assertThat(SummaryJson.pretty(SUMMARY).replaceAll("\\R *", "").replace(" : ", ":"))
                .hasLineCount(1)
                .contains("\"price\":0.050,\"part\":{\"name\":");
    }
}
