package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.OutsideForecastDesk;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.ForecastRecordLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's own forecast beside ours, over some mornings of August. */
class OutsideForecastFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final YearMonth AUGUST = YearMonth.of(2025, 8);
    private static final String WANTED = House.CONFIG.replace("budgets:\n", "budgets:\n  aws-forecast: true\n");

    @TempDir
    Path folder;

    private final List<ChargePeriod> asked = new ArrayList<>();

    private House house(String config, OutsideForecast outside) {
        Account account = new Account(OPENED)
                .billing(ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1)), "prod", "AWS Lambda", day -> "10");
        House house = new House(folder, account, config);
        house.backfill(LocalDate.of(2025, 8, 3), YearMonth.of(2025, 1));
        house.askingForForecasts(days -> {
            asked.add(days);
            return outside.read(days);
        });
        return house;
    }

    private static Optional<ForeignForecast> tenADay(ChargePeriod days) {
        Money expected = Money.of("USD", "10").times(days.days());
        return Optional.of(new ForeignForecast(
                days,
                expected,
                Optional.of(expected.minus(Money.of("USD", "20"))),
                Optional.of(expected.plus(Money.of("USD", "30")))));
    }

    private static Optional<OutsideForecastDesk.Line> newest(House house) {
        return house.on(LocalDate.of(2025, 8, 12)).outsideForecasts().newest(AUGUST);
    }

    @Test
    void itIsAskedForOnTheDaysThatAreKeptAndArchivedWithWhatIsBilledSoFar() {
        House house = house(WANTED, OutsideForecastFlowTest::tenADay);
        List<Long> requests = new ArrayList<>();
        for (int day = 4; day <= 11; day++) {
            RunSummary run = house.daily(LocalDate.of(2025, 8, day));
            requests.add(run.requests());
        }
        assertThat(asked)
                .containsExactly(
                        ChargePeriod.of(LocalDate.of(2025, 8, 5), LocalDate.of(2025, 9, 1)),
                        ChargePeriod.of(LocalDate.of(2025, 8, 10), LocalDate.of(2025, 9, 1)));
        assertThat(requests.get(1)).as("paid for on the 5th").isEqualTo(requests.get(0) + 1);
        OutsideForecastDesk.Line line = newest(house).orElseThrow();
        assertThat(line.madeOn()).isEqualTo("2025-08-10");
        assertThat(line.knownDays()).isEqualTo(9);
        assertThat(line.expected()).isEqualTo(line.knownCost().plus(Money.of("USD", "220")));
        assertThat(line.low()).isEqualTo(line.expected().minus(Money.of("USD", "20")));
        assertThat(line.high()).isEqualTo(line.expected().plus(Money.of("USD", "30")));
        assertThat(house.file("data/dataset=forecasts/year=2025/month=08/part-0.csv"))
                .contains("everything, as AWS forecasts it");
    }

    @Test
    void theReportShowsWhatItSaidBesideOurs() {
        House house = house(WANTED, OutsideForecastFlowTest::tenADay);
        house.daily(LocalDate.of(2025, 8, 5));
        house.daily(LocalDate.of(2025, 8, 10));
        house.daily(LocalDate.of(2025, 9, 8));
        house.monthly(LocalDate.of(2025, 9, 10), AUGUST);
        List<ForecastRecordLine> lines = new ReportJson()
                .read(house.file("reports/2025/08/v1/model.json"), "model.json")
                .watch()
                .forecasts();
        assertThat(lines.get(0).record().environment()).isEmpty();
        assertThat(lines.get(0).byAws())
                .extracting(said -> said.asOf().getDayOfMonth())
                .containsExactly(5, 10);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.byAws().isEmpty());
        assertThat(lines.get(0).record().said())
                .as("it is no day of our own record")
                .extracting(said -> said.asOf().getDayOfMonth())
                .containsExactly(5, 10, 15, 20);
        assertThat(house.file("reports/2025/08/v1/index.html"))
                .contains("What AWS&#39;s own forecast of August 2025 said", "Ours off by");
    }

    @Test
    void whereNobodyWantsItNobodyAsks() {
        House house = house(House.CONFIG, OutsideForecastFlowTest::tenADay);
        assertThat(house.daily(LocalDate.of(2025, 8, 5)).outcome()).isNotEqualTo(Outcome.FAILED);
        assertThat(asked).isEmpty();
        assertThat(newest(house)).isEmpty();
    }

    /** Pitfall 29: a new account has no forecast; that is an answer, and our own goes on. */
    @Test
    void notEnoughHistoryIsSaidAndIsNoZero() {
        House house = house(WANTED, days -> Optional.empty());
        RunSummary run = house.daily(LocalDate.of(2025, 8, 5));
        assertThat(run.warnings()).contains("AWS has not enough history to forecast 2025-08.");
        assertThat(newest(house)).isEmpty();
    }

    @Test
    void aRefusalIsTold() {
        House house = house(WANTED, days -> {
            throw new SourceUnavailableException("ce:GetCostForecast", "permission refused", "Allow it.", null);
        });
        RunSummary run = house.daily(LocalDate.of(2025, 8, 5));
        assertThat(run.warnings()).anyMatch(warning -> warning.startsWith("AWS's own forecast could not be read."));
        assertThat(newest(house)).isEmpty();
    }
}
