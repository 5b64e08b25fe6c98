package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.ChargePeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was announced is not told; the same bill without the announcement is, and so is the opposite of what was announced. */
class KnownEventsFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 8, 13);
    private static final String QUIET = House.CONFIG.replaceAll("(?s)targets:.*?anomalies:", "anomalies:");
    private static final String PLANNED = """
            alerts:
              mutes:
                - {environment: prod, service: AWS Lambda, author: lea, reason: load test of the new release, from: 2025-08-12, until: 2025-08-15, planned: %s}
            """;
    private static final String MEASURE = """
            measures:
              list:
                - id: lambda-savings
                  kind: rate
                  environments: [prod]
                  services: [AWS Lambda]
                  applied: 2025-08-13
                  roll-out-days: 0
            """;

    @TempDir
    Path folder;

    private List<String> told(String more, Function<LocalDate, String> lambda) {
        ChargePeriod year = ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1));
        Account account = new Account(OPENED)
                .billing(year, "prod", "AWS Lambda", lambda)
                .billing(year, "dev", "Amazon S3", day -> "2");
        House house = new House(folder, account, QUIET + more);
        house.backfill(LocalDate.of(2025, 8, 5), YearMonth.of(2025, 1));
        for (LocalDate day = LocalDate.of(2025, 8, 6); day.isBefore(LocalDate.of(2025, 8, 28)); day = day.plusDays(1)) {
            house.daily(day);
        }
        return house.sent.stream().map(Message::subject).toList();
    }

    @Test
    void aPlannedWindowExplainsWhatBeginsInItAlsoWhenItIsOver() {
        assertThat(told(PLANNED.formatted("true"), day -> day.isBefore(CHANGE) ? "30" : "90"))
                .isEmpty();
    }

    @Test
    void aMuteThatIsNotPlannedOnlyDelaysTheWord() {
        assertThat(told(PLANNED.formatted("false"), day -> day.isBefore(CHANGE) ? "30" : "90"))
                .isNotEmpty()
                .allMatch(subject -> subject.contains("AWS Lambda in prod"));
    }

    @Test
    void aMeasureExplainsTheFallThatBeginsWithIt() {
        assertThat(told(MEASURE, day -> day.isBefore(CHANGE) ? "30" : "10")).isEmpty();
    }

    @Test
    void withoutTheMeasureTheSameFallIsTold() {
        assertThat(told("", day -> day.isBefore(CHANGE) ? "30" : "10"))
                .isNotEmpty()
                .first()
                .asString()
                .contains("AWS Lambda in prod");
    }

    /** A catalogue measure names usage types and no service: what falls elsewhere on its day is still told. */
    @Test
    void aMeasureOnOtherUsageTypesExplainsNothing() {
        String elsewhere = MEASURE.replace("services: [AWS Lambda]", "usage-types: [DataProcessing-Bytes]");
        assertThat(told(elsewhere, day -> day.isBefore(CHANGE) ? "30" : "10"))
                .anyMatch(subject -> subject.contains("AWS Lambda in prod"));
    }

    @Test
    void aMeasureDoesNotExplainARise() {
        assertThat(told(MEASURE, day -> day.isBefore(CHANGE) ? "30" : "90"))
                .anyMatch(subject -> subject.contains("AWS Lambda in prod: +60.00"));
    }
}
