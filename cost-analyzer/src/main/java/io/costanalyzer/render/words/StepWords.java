package io.costanalyzer.render.words;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.NextStep;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Says what to do, and from which figure that follows. */
public final class StepWords {

    private final CostFormat format;
    private final YearMonth month;

    public StepWords(CostFormat format, YearMonth month) {
        this.format = format;
        this.month = month;
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
            case CLOSE_TARGET_GAP -> "Save " + money(step) + " a month more for the target " + subject(step);
            case RETURN_TO_BUDGET -> "Bring " + subject(step) + " back under its budget";
            case HEAD_OFF_BUDGET -> "Head off the budget of " + subject(step);
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
                                .orElse("");
            case RETURN_TO_BUDGET ->
                money(step) + " beyond the limit ("
                        + step.share().map(format::percent).orElse(CostFormat.UNKNOWN) + " of it)"
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
                money(step) + " more than expected since " + day(step) + ", and still going on"
                        + step.subject()
                                .map(driver -> "; driven by " + DisplayName.of(driver))
                                .orElse("")
                        + ".";
            case EXPLAIN_RISE ->
                "It adds " + money(step) + ", more than anything else"
                        + step.subject()
                                .map(type -> " (" + DisplayName.of(type) + ")")
                                .orElse("")
                        + ".";
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

    private String money(NextStep step) {
        return step.amount().map(Money::abs).map(format::amountWithCode).orElse(CostFormat.UNKNOWN);
    }

    private static String subject(NextStep step) {
        return step.subject().map(DisplayName::of).orElse("");
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
}
