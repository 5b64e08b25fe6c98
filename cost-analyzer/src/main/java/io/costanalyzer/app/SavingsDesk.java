package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.report.programme.ProgrammeReport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;

/** How the savings programme stands, from the archive and the metrics alone: asks Cost Explorer nothing and writes nothing. */
public final class SavingsDesk {

    private final CostHistory history;
    private final ProgrammeReviewer reviewer;
    private final BaselineDesk baselines;
    private final LifeCycleKeeper lifeCycles;

    @Inject
    SavingsDesk(CostHistory history, ProgrammeReviewer reviewer, BaselineDesk baselines, LifeCycleKeeper lifeCycles) {
        this.history = history;
        this.reviewer = reviewer;
        this.baselines = baselines;
        this.lifeCycles = lifeCycles;
    }

    /**
     * How the programme stands.
     *
     * @param report in numbers and names, as a report has it
     * @param verification the verdicts that it rests on
     */
    public record Standing(ProgrammeReport report, Verification verification) {}

    /** How the programme stands on a day, by what the archive knows. */
    public ProgrammeReport standing(LocalDate asOf) {
        return explained(asOf).report();
    }

    /** The same with what each verdict rests on. */
    public Standing explained(LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf.minusDays(1));
        ProgrammeReview review = reviewer.review(history.upTo(month), month, asOf, baselines.baselines());
        return new Standing(review.report(), review.verification());
    }

    /** Where every measure stood and since when, as the daily runs have written it down. */
    public MeasureHistories histories() {
        return lifeCycles.read();
    }
}
