package io.costanalyzer.report;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Composes the report of a month. A pure function of its arguments: it asks nobody and rounds nothing. Thread-safe. */
public final class ReportComposer {

    /**
     * The report of a month.
     *
     * @param request which report
     * @param ledger the costs of the month and, where known, of the twelve before it
     * @param accountView the same bill by account, where the source tells it a second time; absent otherwise
     * @param findings what the analysis says about the month
     * @throws IllegalArgumentException if the findings are about another month
     */
    public MonthlyReport compose(
            ReportRequest request, CostLedger ledger, Optional<CostLedger> accountView, ReportFindings findings) {
        if (!findings.quality().month().equals(ChargePeriod.ofMonth(request.month()))) {
            throw new IllegalArgumentException("A report of " + request.month() + " cannot tell the quality of "
                    + findings.quality().month());
        }
        List<YearMonth> months = Frame.monthsTo(request.month());
        Optional<ComparedPeriods> periods = ComparedPeriods.of(
                ledger, request.month(), request.asOf(), findings.quality().status());
        MonthlyReport draft = new MonthlyReport(
                MonthlyReport.MODEL_VERSION,
                identity(request, ledger, findings),
                Optional.empty(),
                periods.map(known -> costs(request, new Frame(ledger, known, months), accountView, findings)),
                List.of(),
                MonthPoints.of(request, ledger, periods, findings),
                findings.targets().stream().map(TargetLine::of).toList(),
                findings.budgets().stream().map(BudgetLine::of).toList(),
                findings.forecasts(),
                findings.anomalies().stream()
                        .sorted(Comparator.comparing(
                                        (Anomaly one) -> one.excess().abs())
                                .reversed())
                        .toList(),
                findings.baseline().map(baseline -> used(baseline, request, findings)),
                findings.quality(),
                findings.warnings(),
                Optional.empty(),
                MonthWatch.none());
        return draft.suggesting(new NextSteps(draft).list());
    }

    private static Identity identity(ReportRequest request, CostLedger ledger, ReportFindings findings) {
        return new Identity(
                request.title(),
                request.month(),
                findings.quality().status(),
                request.version(),
                ledger.currency(),
                request.metric(),
                findings.quality().dataThrough(),
                request.generatedAt(),
                request.environments(),
                request.only(),
                request.softwareVersion(),
                request.url());
    }

    private static MonthCosts costs(
            ReportRequest request, Frame frame, Optional<CostLedger> accountView, ReportFindings findings) {
        List<SeriesSums> sums = SeriesSums.of(frame, Scope.spending(), request.metric());
        TableComposer tables = new TableComposer(frame, request.metric(), sums);
        CostTable environments =
                request.only().map(tables::environment).orElseGet(() -> tables.environments(request.environments()));
        Invoice invoice = InvoiceComposer.invoice(frame);
        Optional<Money> difference = environments.total().cost().difference();
        return new MonthCosts(
                frame.periods(),
                environments,
                tables.table(Dimension.SERVICE_NAME, true),
                AccountComposer.accounts(frame, accountView, invoice),
                tables.table(Dimension.REGION, false),
                tables.table(
                        Dimension.USAGE_TYPE,
                        key -> new TableComposer.Name(
                                Optional.ofNullable(key.usageType()), Optional.of(key.serviceName())),
                        false),
                invoice,
                difference.map(any -> BridgeComposer.bridge(frame, sums, findings.drivers())),
                difference.map(total -> Drivers.of(findings.drivers(), total)),
                InvoiceComposer.detail(frame));
    }

    private static BaselineUsed used(Baseline baseline, ReportRequest request, ReportFindings findings) {
        return new BaselineUsed(
                baseline.name(),
                baseline.origin(),
                baseline.perDay(request.spending()),
                findings.baselineChecks().stream()
                        .map(BaselineUsed.StatedCheck::of)
                        .toList());
    }
}
