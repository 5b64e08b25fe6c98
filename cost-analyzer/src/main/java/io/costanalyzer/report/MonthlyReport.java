package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a report of one month says, as numbers. Each figure stands once; what follows from others is computed
 * where it is read.
 *
 * @param modelVersion the shape of this tree: {@value #MODEL_VERSION} for reports composed today
 * @param identity which month, how far it can be relied on, and who made the report
 * @param correction what a new version of a final month has changed; absent otherwise
 * @param costs what the month cost; absent when no day of it is covered, which is not the same as zero
 * @param nextSteps what to do, most urgent first, at most three
 * @param months thirteen months, oldest first, the month of the report last
 * @param targets the promises, as they stand
 * @param budgets the limits of the configuration, as they stand
 * @param forecasts for a running month, what it will have cost in the end
 * @param anomalies days of this month that do not fit those before them, largest difference first
 * @param baseline what the promises are held against
 * @param quality how far the figures can be trusted
 * @param warnings sentences on the configuration: what in it does not add up
 * @param programme what became of the savings programme; absent when nobody looked
 * @param watch what watching over the month has brought
 */
public record MonthlyReport(
        int modelVersion,
        Identity identity,
        Optional<Correction> correction,
        Optional<MonthCosts> costs,
        List<NextStep> nextSteps,
        List<MonthPoint> months,
        List<TargetLine> targets,
        List<BudgetLine> budgets,
        List<ForecastLine> forecasts,
        List<Anomaly> anomalies,
        Optional<BaselineUsed> baseline,
        DataQuality quality,
        List<String> warnings,
        Optional<ProgrammeReport> programme,
        MonthWatch watch) {

    /** The shape that this code writes. Raised when a report can no longer be read by the code before. */
    public static final int MODEL_VERSION = 6;

    public MonthlyReport {
        nextSteps = List.copyOf(nextSteps);
        months = List.copyOf(months);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        forecasts = List.copyOf(forecasts);
        anomalies = List.copyOf(anomalies);
        warnings = List.copyOf(warnings);
    }

    /** The promise for all that the report is about, the first one when there are several. */
    public Optional<TargetLine> overallTarget() {
        return targets.stream().filter(line -> isAll(line.about())).findFirst();
    }

    /** The promise for exactly this environment. */
    public Optional<TargetLine> targetOf(Environment environment) {
        return targets.stream()
                .filter(line -> line.about().isExactly(environment))
                .findFirst();
    }

    /** The limit for all that the report is about, the first one when there are several. */
    public Optional<BudgetLine> overallBudget() {
        return budgets.stream().filter(line -> isAll(line.about())).findFirst();
    }

    /** The limit for exactly this environment. */
    public Optional<BudgetLine> budgetOf(Environment environment) {
        return budgets.stream()
                .filter(line -> line.about().isExactly(environment))
                .findFirst();
    }

    /** The forecast for all that the report is about. */
    public Optional<ForecastLine> overallForecast() {
        return forecasts.stream()
                .filter(line -> line.environment().equals(identity.only()))
                .findFirst();
    }

    private boolean isAll(About about) {
        return identity.only().map(about::isExactly).orElse(about.isEverything());
    }

    /** The same report with what became of the savings programme. */
    public MonthlyReport watching(ProgrammeReport found) {
        return new MonthlyReport(
                modelVersion,
                identity,
                correction,
                costs,
                nextSteps,
                months,
                targets,
                budgets,
                forecasts,
                anomalies,
                baseline,
                quality,
                warnings,
                Optional.of(found),
                watch);
    }

    /** The same report with what watching over the month has brought. */
    public MonthlyReport following(MonthWatch found) {
        return new MonthlyReport(
                modelVersion,
                identity,
                correction,
                costs,
                nextSteps,
                months,
                targets,
                budgets,
                forecasts,
                anomalies,
                baseline,
                quality,
                warnings,
                programme,
                found);
    }

    /** The same report with a word on top about what it corrects. */
    public MonthlyReport correcting(Correction made) {
        return with(Optional.of(made), nextSteps);
    }

    /**
     * What the report says, without the occasion on which it says it: version, times, the run's own requests, the software.
     * Two reports that are equal in this say the same.
     */
    public MonthlyReport withoutOccasion() {
        return new MonthlyReport(
                modelVersion,
                identity.withoutOccasion(),
                Optional.empty(),
                costs,
                nextSteps,
                months,
                targets,
                budgets,
                forecasts,
                anomalies,
                baseline,
                quality.withoutOccasion(),
                warnings,
                programme,
                watch.withoutOccasion());
    }

    /**
     * What the report says of the bill alone: {@linkplain #withoutOccasion() without the occasion} and without the figures
     * beside the bill, which are asked for anew each time and are not always given out.
     */
    public MonthlyReport ofTheBill() {
        MonthlyReport bare = withoutOccasion().with(Optional.empty(), List.of());
        return bare.programme()
                .map(ProgrammeReport::withoutFiguresBesideTheBill)
                .map(bare::watching)
                .orElse(bare);
    }

    /** How many sentences tell what could not be asked for. */
    public int gaps() {
        return programme.map(found -> found.notes().size()).orElse(0);
    }

    MonthlyReport suggesting(List<NextStep> steps) {
        return with(correction, steps);
    }

    private MonthlyReport with(Optional<Correction> made, List<NextStep> steps) {
        return new MonthlyReport(
                modelVersion,
                identity,
                made,
                costs,
                steps,
                months,
                targets,
                budgets,
                forecasts,
                anomalies,
                baseline,
                quality,
                warnings,
                programme,
                watch);
    }
}
