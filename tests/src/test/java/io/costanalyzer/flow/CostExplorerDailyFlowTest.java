package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** The whole daily job against a Cost Explorer that counts what it is asked: three environments, a bill of fourteen months. */
class CostExplorerDailyFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String CONFIG = House.CONFIG
            .replace(
                    "  - name: dev\n",
                    "  - name: staging\n    tag: {key: Environment, values: [staging]}\n  - name: dev\n")
            .replace("from: 2025-01, to: 2025-03", "from: 2025-12, to: 2026-02");

    private static CostExplorerStandIn standIn;
    private static CostExplorerClient client;
    private static List<BillLine> bill;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        standIn = new CostExplorerStandIn();
        client = CostExplorerClients.connect(Optional.of(standIn.uri()), BackoffStrategy.retryImmediately());
        bill = new ArrayList<>();
        ChargeRequest all = ChargeRequest.of(ChargePeriod.of(LocalDate.of(2025, 11, 1), TODAY.plusDays(1)));
        new SampleSource(SampleAccount.named("clinnet-emr").orElseThrow(), TODAY.plusDays(1))
                .read(all, charge -> bill.add(BillLine.of(charge)));
    }

    @AfterAll
    static void stop() {
        client.close();
        standIn.close();
    }

    /** Pitfall 14: every request and every page is paid for. */
    @Test
    void aWarmDailyRunMakesAtMostFiveRequests() {
        Today source = new Today();
        House house = new House(folder, source, CONFIG);
        standIn.holding(bill);
        standIn.estimatedFrom(LocalDate.of(2026, 11, 1));
        source.isOn(TODAY.minusDays(2));
        house.backfill(TODAY.minusDays(2), YearMonth.of(2025, 11));
        source.isOn(TODAY.minusDays(1));
        house.daily(TODAY.minusDays(1));
        int before = standIn.answered().size();

        source.isOn(TODAY);
        RunSummary run = house.daily(TODAY);

        List<JsonNode> asked =
                standIn.answered().subList(before, standIn.answered().size());
        assertThat(run.outcome()).as(run.warnings().toString()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(asked).hasSizeLessThanOrEqualTo(5).isNotEmpty();
        assertThat(run.requests()).isEqualTo(asked.size());
        assertThat(run.requestsPrice()).isEqualByComparingTo(new BigDecimal(asked.size()).movePointLeft(2));
        assertThat(asked)
                .as("October is closed: only the open month is asked for")
                .allSatisfy(request ->
                        assertThat(request.at("/TimePeriod/Start").textValue()).isEqualTo("2026-11-01"));
        assertThat(archivedBill(house, YearMonth.of(2026, 11)))
                .isEqualByComparingTo(billed(ChargePeriod.of(LocalDate.of(2026, 11, 1), TODAY)));
    }

    /** A service that rested for half a year, in an account of which Cost Explorer keeps three months. */
    @Test
    void anOlderOpenMonthThatIsKeptNoMoreStopsNoDay() {
        Today source = new Today(CostExplorerSettings.usual().withHistoryMonths(3));
        House house =
                new House(folder, source, CONFIG.replace("cost-explorer: {}", "cost-explorer: {history-months: 3}"));
        standIn.holding(bill);
        standIn.estimatedFrom(LocalDate.of(2026, 11, 1));
        source.isOn(LocalDate.of(2026, 4, 5));
        house.daily(LocalDate.of(2026, 4, 5));

        source.isOn(TODAY);
        RunSummary run = house.daily(TODAY);

        assertThat(run.outcome()).as(run.warnings().toString()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(archivedBill(house, YearMonth.of(2026, 8)))
                .isEqualByComparingTo(billed(ChargePeriod.ofMonth(YearMonth.of(2026, 8))));
        assertThat(house.files())
                .containsKey("data/dataset=charges/year=2026/month=03/part-0.csv")
                .doesNotContainKey("data/dataset=charges/year=2026/month=07/part-0.csv");
    }

    private static BigDecimal archivedBill(House house, YearMonth month) {
        return house.file("data/dataset=charges/year=%d/month=%02d/part-0.csv"
                        .formatted(month.getYear(), month.getMonthValue()))
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.substring(0, line.indexOf(','))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal billed(ChargePeriod days) {
        return bill.stream()
                .filter(line -> days.contains(line.day()))
                .map(line -> line.costs().get("UnblendedCost"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The real source on a day that moves. */
    private static final class Today implements ChargeSource {

        private final CostExplorerSettings settings;
        private LocalDate day = TODAY;

        Today() {
            this(CostExplorerSettings.usual());
        }

        Today(CostExplorerSettings settings) {
            this.settings = settings;
        }

        void isOn(LocalDate other) {
            day = other;
            standIn.today(other);
        }

        @Override
        public String name() {
            return source().name();
        }

        @Override
        public Ingestion read(ChargeRequest request, ChargeSink sink) {
            return source().read(request, sink);
        }

        private CostExplorerSource source() {
            return new CostExplorerSource(
                    client, settings, Clock.fixed(day.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        }
    }
}
