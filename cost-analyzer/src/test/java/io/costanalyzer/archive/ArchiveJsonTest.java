package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveJsonTest {

    /** One of everything that the archive keeps. */
    record Sample(
            LocalDate day,
            YearMonth month,
            Instant at,
            ChargePeriod period,
            Money cost,
            CurrencyUnit currency,
            BigDecimal share,
            int count,
            boolean open,
            DayOfWeek weekday,
            String absent,
            List<String> names,
            TreeMap<YearMonth, Money> byMonth) {}

    private static final Sample SAMPLE = new Sample(
            LocalDate.of(2026, 10, 31),
            YearMonth.of(2026, 10),
            Instant.parse("2026-11-01T05:00:00Z"),
            ChargePeriod.ofMonth(YearMonth.of(2026, 10)),
            Money.of("USD", "-12.34567890123456789012345"),
            CurrencyUnit.USD,
            new BigDecimal("0.400"),
            3,
            true,
            DayOfWeek.FRIDAY,
            null,
            List.of("Überwachung </script>", "a\u0000b"),
            new TreeMap<>(Map.of(YearMonth.of(2026, 9), Money.of("USD", "1E+3"))));

    private static final String TEXT = """
            {
              "schemaVersion": 3,
              "day": "2026-10-31",
              "month": "2026-10",
              "at": "2026-11-01T05:00:00Z",
              "period": "2026-10-01/2026-11-01",
              "cost": "-12.34567890123456789012345 USD",
              "currency": "USD",
              "share": "0.4",
              "count": 3,
              "open": true,
              "weekday": "FRIDAY",
              "names": [
                "Überwachung </script>",
                "a\\u0000b"
              ],
              "byMonth": {
                "2026-09": "1000 USD"
              }
            }
            """;

    @Test
    void isExactAndReadableByPeople() {
        assertThat(new String(ArchiveJson.write(SAMPLE), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void takesFilesOfEarlierReleasesThatNameNoVersionAndRefusesThoseOfLaterOnes() {
        String first = TEXT.replaceFirst(" *\"schemaVersion\": 3,\n", "");
        assertThat(first).isNotEqualTo(TEXT);
        assertThat(ArchiveJson.read(first.getBytes(StandardCharsets.UTF_8), Sample.class, "state.json")
                        .cost())
                .isEqualTo(SAMPLE.cost());
        String later = TEXT.replaceFirst("\"schemaVersion\": 3", "\"schemaVersion\": 4");
        assertThatThrownBy(() -> ArchiveJson.read(later.getBytes(StandardCharsets.UTF_8), Sample.class, "state.json"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("it has schema version 4 and this release reads up to 3");
    }

    @Test
    void readsWhatItWrote() {
        Sample read = ArchiveJson.read(ArchiveJson.write(SAMPLE), Sample.class, "here");
        assertThat(read.cost()).isEqualTo(SAMPLE.cost());
        assertThat(read.absent()).isNull();
        assertThat(ArchiveJson.write(read)).isEqualTo(ArchiveJson.write(SAMPLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-10-31\"            | \"2026-10-32\"",
                "\"2026-10-31\"            | 20261031",
                "\"2026-10\",              | \"October\",",
                "\"2026-09\":             | \"September\":",
                "\"2026-10-01/2026-11-01\" | \"2026-11-01/2026-10-01\"",
                "\"1000 USD\"              | \"1000\"",
                "\"1000 USD\"              | \"1e3 USD\"",
                "\"1000 USD\"              | 1000",
                "\"count\": 3             | \"count\": \"3\"",
                "\"count\": 3             | \"count\": null",
                "\"count\": 3             | \"counts\": 3",
                "\"count\": 3             | \"count\": 3, \"count\": 4",
                "\"count\": 3             | \"count\": 3, \"@class\": \"java.lang.Runtime\"",
                "\"open\": true           | \"open\": 1",
                "\"count\": 3             | \"count\": 3.0",
                "\"weekday\": \"FRIDAY\"  | \"weekday\": 4",
                "\"a\\u0000b\"           | 7",
                "\"a\\u0000b\"           | true",
                "\"share\": \"0.4\"       | \"share\": 0.4",
            })
    void refusesWhatItWouldNotWrite(String right, String wrong) {
        String text = TEXT.replace(right.trim(), wrong.trim());
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageStartingWith("read state.json: the file is not what this service writes there (line ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "null", "{", "[]", "\"text\""})
    void refusesWhatIsNoRecord(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ArchiveUnavailableException.class);
        assertThatThrownBy(() -> read(TEXT + TEXT)).isInstanceOf(ArchiveUnavailableException.class);
    }

    private static Sample read(String text) {
        return ArchiveJson.read(text.getBytes(StandardCharsets.UTF_8), Sample.class, "state.json");
    }
}
