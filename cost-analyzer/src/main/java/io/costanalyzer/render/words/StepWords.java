package io.costanalyzer.render.words;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.NextStep;
import io.costanalyzer.report.programme.AdviceLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;

/** Says what to do, and from which figure that follows. */
public final class StepWords {

    private final CostFormat format;
    private final MonthlyReport report;
    private final YearMonth month;

    public StepWords(CostFormat format, MonthlyReport report) {
        this.format = format;
        this.report = report;
        this.month = report.identity().month();
    }

    /** What to do: an imperative without a full stop. */
    public String title(NextStep step) {
        return switch (step.kind()) {
            case READ_MISSING_DAYS ->
                step.count() == 1
                        ? "Read the day that is missing"
                        : "Read the " + step.count() + " days that are missing";
            case RECONCILE -> "Find the difference of " + money(step) + " to the bill";
            case CHECK_ALLOCATION -> "Check how charges get to " + where(step);
            case CLOSE_TARGET_GAP -> "Save " + money(step) + " a month more to meet the target " + quoted(step);
            case RETURN_TO_BUDGET -> "Return to the budget " + quoted(step);
            case HEAD_OFF_BUDGET -> "Keep within the budget " + quoted(step);
            case EXAMINE_ANOMALY -> "Find out what " + what(step) + " is doing";
            case EXPLAIN_RISE -> "Ask whether the rise of " + what(step) + " was wanted";
            case ASSIGN_UNALLOCATED -> "Find an owner for " + money(step);
            case CORRECT_BASELINE -> "Agree on the baseline";
            case REVIEW_CONFIGURATION -> "Review the configuration";
        };
    }

    /** Why, and where to look: one or two sentences. */
    public String detail(NextStep step) {
        String name = ReportDates.name(month.getMonth());
        return switch (step.kind()) {
            case READ_MISSING_DAYS ->
                "No source has answered for " + day(step)
                        + (step.count() == 1 ? "" : " and others") + ". Until it is read, every sum of " + name
                        + " is too small.";
            case RECONCILE ->
                "The charges do not add up to the total that the source gives of its own accord. Do not"
                        + " rely on this report before that is explained.";
            case CHECK_ALLOCATION ->
                "Not one charge of " + name + " belongs to it"
                        + (step.count() > 1 ? " (nor to others: " + step.count() + " environments in all)" : "")
                        + ". Most often its cost allocation tag is not activated, or the value in the rule is not in use.";
            case CLOSE_TARGET_GAP ->
                format.points(step.share().orElse(BigDecimal.ZERO)) + " of its baseline are"
                        + " lacking."
                        + step.serviceName()
                                .map(service -> " Most of what is left there is " + DisplayName.of(service) + ".")
                                .orElse("")
                        + possible(step);
            case RETURN_TO_BUDGET ->
                money(step) + " beyond the limit ("
                        + format.used(step.share()) + " of it)"
                        + step.day()
                                .map(day -> ", spent by " + ReportDates.day(day))
                                .orElse("") + ".";
            case HEAD_OFF_BUDGET ->
                "If " + name + " goes on as forecast, it ends " + money(step) + " beyond the limit"
                        + step.day()
                                .map(day -> ", passed on " + ReportDates.day(day))
                                .orElse("")
                        + ".";
            case EXAMINE_ANOMALY ->
                money(step) + " more than expected since " + day(step) + ", and still going on" + atTheEndOf(name)
                        + step.subject()
                                .map(driver -> "; driven by " + DisplayName.of(driver))
                                .orElse("")
                        + "." + lost(step);
            case EXPLAIN_RISE ->
                "It adds " + money(step) + ", more than anything else"
                        + step.subject()
                                .map(type -> " (" + DisplayName.of(type) + ")")
                                .orElse("")
                        + "." + lost(step);
            case ASSIGN_UNALLOCATED ->
                format.percent(step.share()) + " of the cost belongs to no environment. Tag the"
                        + " resources, or add a rule.";
            case CORRECT_BASELINE ->
                (step.count() == 1 ? "A stated amount differs" : step.count() + " stated amounts differ")
                        + " from the bill by more than a tenth; a saving is judged by it. See Baseline.";
            case REVIEW_CONFIGURATION ->
                step.subject().map(DisplayName::visible).orElse("")
                        + (step.count() > 1 ? " There are " + (step.count() - 1) + " more; see Data quality." : "");
        };
    }

    /** What could be done there, if the advice knows anything. */
    private String possible(NextStep step) {
        return report.programme().stream()
                .flatMap(programme -> programme.advice().lines().stream())
                .filter(line ->
                        step.environment().isEmpty() || step.environment().get().equals(line.environment()))
                .filter(line -> line.high().signum() > 0)
                .max(Comparator.comparing(AdviceLine::high))
                .map(line -> " To look at first: " + DisplayName.of(line.title()) + ", up to "
                        + format.amountWithCode(line.high()) + " a month (see What could still be done).")
                .orElse("");
    }

    private String lost(NextStep step) {
        return new LostSavings(report)
                .behind(step.environment(), step.serviceName(), step.subject())
                .map(words -> " Note that " + words + ".")
                .orElse("");
    }

    private String money(NextStep step) {
        return step.amount().map(Money::abs).map(format::amountWithCode).orElse(CostFormat.UNKNOWN);
    }

    private static String quoted(NextStep step) {
        return "\u201c" + step.subject().map(DisplayName::of).orElse("") + "\u201d";
    }

    private static String where(NextStep step) {
        return step.environment().map(one -> DisplayName.of(one.name())).orElse("");
    }

    private static String what(NextStep step) {
        return AboutWords.of(step.environment(), step.serviceName());
    }

    private static String day(NextStep step) {
        return step.day().map(ReportDates::day).orElse(CostFormat.UNKNOWN);
    }

    /** A report speaks of its month: what ended since is told by the incidents. */
    private String atTheEndOf(String name) {
        return report.identity().status() == MonthStatus.OPEN ? "" : " at the end of " + name;
    }
}
