package io.costanalyzer.golden;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A report in which one name stands wherever a name can stand. */
public final class ReportOfOneName {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);

    private ReportOfOneName() {}

    public static MonthlyReport of(String name) {
        Environment environment = Environment.of(name);
        CostLedger ledger = new CostLedgerBuilder(
                        CurrencyUnit.USD, ChargePeriod.of(LocalDate.of(2026, 9, 1), MONTH.endExclusive()))
                .cover(ChargePeriod.of(LocalDate.of(2026, 9, 1), MONTH.endExclusive()))
                .add(
                        environment,
                        Charge.builder(OCTOBER.atDay(2), name, usd("12"))
                                .usageType(name)
                                .regionId(name)
                                .subAccount("111122223333", name)
                                .consumed(BigDecimal.TEN, name)
                                .build())
                .build();
        ReportRequest request = new ReportRequest(
                name,
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                List.of(environment),
                Optional.empty(),
                Map.of(),
                OCTOBER.plusMonths(1).atDay(9),
                Instant.EPOCH,
                name,
                Optional.empty());
        LargeProgramme programme = new LargeProgramme(List.of(environment), 2, any -> name);
        return new ReportComposer()
                .compose(request, ledger, Optional.empty(), findings(name, environment))
                .watching(programme.programme())
                .following(programme.watch());
    }

    private static ReportFindings findings(String name, Environment environment) {
        Scope scope = Scope.spending().in(environment).ofServices(Set.of(name));
        TargetStatus target = new TargetStatus(
                new Target(name, scope, new BigDecimal("0.4"), Optional.empty()),
                MONTH,
                Optional.of(MONTH),
                Optional.of(usd("2")),
                Optional.of(usd("1.2")),
                Optional.of(usd("1.9")),
                Optional.of(new BigDecimal("0.05")),
                Optional.empty(),
                TargetVerdict.MISSED);
        Anomaly anomaly = new Anomaly(
                environment,
                name,
                MONTH,
                usd("9"),
                usd("2"),
                usd("1"),
                usd("3"),
                List.of(new Anomaly.Contributor(name, usd("7"))),
                true);
        CostDriver driver = new CostDriver(
                Optional.of(environment), Optional.of(name), Optional.of(name), usd("12"), Cause.added());
        return new ReportFindings(
                Optional.empty(),
                List.of(),
                List.of(target),
                List.of(),
                List.of(),
                List.of(anomaly),
                List.of(driver),
                quality(name, environment),
                List.of("The configuration says " + name));
    }

    private static DataQuality quality(String name, Environment environment) {
        return new DataQuality(
                MONTH,
                MonthStatus.FINAL,
                Optional.of(MONTH.lastDay()),
                List.of(),
                0,
                Optional.empty(),
                List.of(environment),
                List.of(new TagKey(
                        new TagActivation(name, TagActivation.State.INACTIVE, Optional.empty()),
                        List.of(environment),
                        List.of())),
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of(new LeftOut(name, 1, usd("1"))),
                RequestCount.free(),
                name,
                Optional.empty());
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
