package io.costanalyzer.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.Bridge;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.CostTable;
import io.costanalyzer.report.DetailLine;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;

/** What holds for every report, whatever the bill. */
class ReportLawsTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod LEDGER = ChargePeriod.of(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1));

    /**
     * A charge and whose it is.
     *
     * @param environment whose
     * @param charge the charge
     */
    record Owned(Environment environment, Charge charge) {}

    @Provide
    Arbitrary<List<Owned>> bills() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("900"))
                .ofScale(10);
        Arbitrary<Charge> charges = Combinators.combine(
                        Arbitraries.integers().between(0, LEDGER.days() - 1),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 3),
                        amounts,
                        amounts,
                        Arbitraries.of(ChargeCategory.class))
                .as((day, service, type, billed, effective, category) -> Charge.builder(
                                LEDGER.start().plusDays(day), "service " + service, usd(billed))
                        .effectiveCost(usd(effective))
                        .usageType(category == ChargeCategory.TAX ? null : "EU-Type-" + type)
                        .regionId(type == 3 ? null : "eu-west-" + type)
                        .subAccount(service % 2 == 0 ? "111122223333" : null, null)
                        .consumed(type == 2 ? null : BigDecimal.valueOf(service), type == 2 ? null : "GB")
                        .chargeCategory(category)
                        .build());
        Arbitrary<Environment> environments =
                Arbitraries.of("prod", "dev", "surprise", "UNALLOCATED").map(Environment::of);
        return Combinators.combine(environments, charges).as(Owned::new).list().ofMaxSize(120);
    }

    /** Σ of every table equals its headline, before rounding. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyTableAddsUp(@ForAll("bills") List<Owned> bill, @ForAll boolean whole) {
        CostLedger ledger = ledger(bill, whole);
        MonthlyReport report = compose(ledger);
        MonthCosts costs = report.costs().orElseThrow();
        ChargePeriod days = costs.periods().current();
        Money spending = ledger.knownCost(Scope.spending(), CostMetric.EFFECTIVE_COST, days);
        Money payable = ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, days);
        assertThat(costs.total().actual()).isEqualTo(spending);
        assertThat(costs.invoice().payable()).isEqualTo(payable);
        assertThat(costs.invoice().effectiveSpending()).isEqualTo(spending);
        assertThat(costs.invoice().net().plus(costs.invoice().tax())).isEqualTo(payable);
        List.of(costs.environments(), costs.services(), costs.regions(), costs.usageTypes())
                .forEach(table -> assertAddsUp(table, spending));
        costs.accounts().ifPresent(table -> assertAddsUp(table, payable));
        assertThat(sum(costs.detail().stream().map(DetailLine::billedCost).toList()))
                .isEqualTo(payable);
        Bridge bridge = costs.bridge().orElseThrow();
        assertThat(sum(bridge.steps().stream().map(Bridge.Step::difference).toList())
                        .plus(bridge.from())
                        .plus(bridge.calendar())
                        .plus(bridge.other()))
                .isEqualTo(bridge.to());
        assertThat(bridge.to()).isEqualTo(spending);
        assertThat(sum(costs.drivers().orElseThrow().shown().stream()
                                .map(CostDriver::difference)
                                .toList())
                        .plus(costs.drivers().orElseThrow().other()))
                .isEqualTo(costs.total().difference().orElseThrow());
    }

    private static void assertAddsUp(CostTable table, Money headline) {
        List<CostRow> rows = new ArrayList<>(table.rows());
        table.other().ifPresent(rows::add);
        assertThat(sum(rows.stream().map(row -> row.cost().actual()).toList()))
                .as(table.dimension().displayName())
                .isEqualTo(headline);
        assertThat(table.total().cost().actual()).isEqualTo(headline);
        assertThat(sum(rows.stream()
                        .map(row -> row.cost().previous().orElseThrow())
                        .toList()))
                .isEqualTo(table.total().cost().previous().orElseThrow());
    }

    /** The order in which charges come does not matter, not even to the last byte of the page. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfChargesDoesNotMatter(@ForAll("bills") List<Owned> bill, @ForAll long seed) {
        List<Owned> shuffled = new ArrayList<>(bill);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(render(ledger(shuffled, true))).isEqualTo(render(ledger(bill, true)));
    }

    /** The data file has every digit: its rows add up to what the ledger says. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theDataFileAddsUp(@ForAll("bills") List<Owned> bill) throws IOException {
        CostLedger ledger = ledger(bill, true);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(render(ledger).csv()))
                .getRecords();
        for (CostMetric metric : CostMetric.values()) {
            Money sum = sum(rows.stream()
                    .map(row -> Money.of("USD", row.get(metric.focusColumn())))
                    .toList());
            assertThat(sum).isEqualTo(ledger.knownCost(Scope.bill(), metric, ChargePeriod.ofMonth(OCTOBER)));
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    private static RenderedReport render(CostLedger ledger) {
        return RENDERER.render(compose(ledger));
    }

    private static CostLedger ledger(List<Owned> bill, boolean whole) {
        LocalDate end = whole ? LEDGER.endExclusive() : LocalDate.of(2026, 10, 12);
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, LEDGER);
        builder.cover(ChargePeriod.of(LEDGER.start(), end));
        bill.stream()
                .filter(owned -> owned.charge().day().isBefore(end))
                .forEach(owned -> builder.add(owned.environment(), owned.charge()));
        return builder.build();
    }

    private static MonthlyReport compose(CostLedger ledger) {
        DataQuality quality = new DataQuality(
                ChargePeriod.ofMonth(OCTOBER),
                MonthStatus.FINAL,
                Optional.empty(),
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of(),
                RequestCount.free(),
                "a law",
                Optional.empty());
        ReportRequest request = new ReportRequest(
                "AWS cost",
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                List.of(Environment.of("prod"), Environment.of("dev")),
                Optional.empty(),
                Map.of(),
                OCTOBER.plusMonths(1).atDay(9),
                Instant.EPOCH,
                "1",
                Optional.empty());
        return new ReportComposer().compose(request, ledger, Optional.empty(), ReportFindings.none(quality));
    }

    private static Money usd(BigDecimal amount) {
        return Money.of(CurrencyUnit.USD, amount);
    }
}
