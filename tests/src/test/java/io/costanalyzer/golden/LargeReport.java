package io.costanalyzer.golden;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** The report of a large bill with a large programme behind it. */
public final class LargeReport {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);

    private final List<Environment> environments;
    private final int pairs;
    private final int size;
    private final IntFunction<String> names;
    private final CostLedger ledger;

    /**
     * @param environments how many
     * @param pairs of service and usage type in each
     * @param size of everything that is counted in the programme
     * @param months of the bill, October 2026 the last
     * @param names of everything
     */
    public LargeReport(int environments, int pairs, int size, int months, IntFunction<String> names) {
        this.environments = IntStream.range(0, environments)
                .mapToObj(i -> Environment.of(names.apply(i)))
                .toList();
        this.pairs = pairs;
        this.size = size;
        this.names = names;
        this.ledger = ledger(months);
    }

    /** The report, composed anew. */
    public MonthlyReport compose() {
        LargeProgramme programme = new LargeProgramme(environments, size, names);
        ReportRequest request = new ReportRequest(
                names.apply(0),
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                environments,
                Optional.empty(),
                Map.of(),
                OCTOBER.plusMonths(1).atDay(9),
                Instant.EPOCH,
                "1",
                Optional.of(URI.create("https://costs.example.org/reports/2026/10/v1/index.html")));
        return new ReportComposer()
                .compose(request, ledger, Optional.empty(), findings(programme))
                .watching(programme.programme())
                .following(programme.watch());
    }

    private ReportFindings findings(LargeProgramme programme) {
        return new ReportFindings(
                Optional.empty(),
                List.of(),
                list(this::target),
                List.of(),
                List.of(),
                programme.anomalies(),
                IntStream.range(0, 7)
                        .mapToObj(i -> new CostDriver(
                                Optional.of(environments.get(0)),
                                Optional.of(names.apply(i)),
                                Optional.of(names.apply(i)),
                                Money.of("USD", "1"),
                                Cause.added()))
                        .toList(),
                quality(),
                list(i -> "The configuration says " + names.apply(i)));
    }

    private TargetStatus target(int i) {
        Scope scope = i == 0
                ? Scope.spending()
                : Scope.spending().in(environments.get(i % environments.size())).ofServices(Set.of(names.apply(i)));
        return new TargetStatus(
                new Target(names.apply(i), scope, new BigDecimal("0.4"), Optional.empty()),
                MONTH,
                Optional.of(MONTH),
                Optional.of(Money.of("USD", "2")),
                Optional.of(Money.of("USD", "1.2")),
                Optional.of(Money.of("USD", "1.9")),
                Optional.of(new BigDecimal("0.05")),
                Optional.empty(),
                TargetVerdict.MISSED);
    }

    private DataQuality quality() {
        return new DataQuality(
                MONTH,
                MonthStatus.FINAL,
                Optional.of(MONTH.lastDay()),
                List.of(),
                0,
                Optional.empty(),
                environments,
                list(i -> new TagKey(TagActivation.unknown(names.apply(i)), List.of(), List.of())),
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                list(i -> new LeftOut(names.apply(i), 1, Money.of("USD", "1"))),
                RequestCount.free(),
                names.apply(0),
                Optional.empty());
    }

    private CostLedger ledger(int months) {
        ChargePeriod period = ChargePeriod.of(OCTOBER.minusMonths(months - 1L).atDay(1), MONTH.endExclusive());
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
        for (Environment environment : environments) {
            for (int pair = 0; pair < pairs; pair++) {
                String service = names.apply(pair % 40);
                String usageType = names.apply(pair);
                String region = names.apply(pair % 20);
                Money cost = Money.of(CurrencyUnit.USD, BigDecimal.valueOf(123_456_789L + pair * 7_919L, 10));
                period.dates().forEach(day -> builder.add(environment, charge(day, service, usageType, region, cost)));
            }
        }
        return builder.build();
    }

    private static Charge charge(LocalDate day, String service, String usageType, String region, Money cost) {
        return Charge.builder(day, service, cost)
                .usageType(usageType)
                .regionId(region)
                .subAccount("1111222233" + (10 + Math.floorMod(usageType.hashCode(), 20)), service)
                .consumed(BigDecimal.valueOf(day.getDayOfMonth(), 4), "GB-Mo")
                .build();
    }

    private <T> List<T> list(IntFunction<T> one) {
        return IntStream.range(0, size).mapToObj(one).toList();
    }
}
