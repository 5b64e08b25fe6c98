package io.costanalyzer.alert;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/** One thing that somebody has to know. */
public sealed interface Alert {

    /** The same for the same matter, run after run, so that it is told once: letters, digits, {@code .}, {@code -}, {@code _}. */
    String fingerprint();

    Severity severity();

    /**
     * Days of a service that do not fit.
     *
     * @param fingerprint by environment, service and first day
     * @param severity by the cost to the end of the month
     * @param anomaly what was found
     * @param byMonthEnd the excess so far and, if it goes on, what the rest of the month adds at the same rate
     */
    record AnomalyFound(String fingerprint, Severity severity, Anomaly anomaly, Money byMonthEnd) implements Alert {}

    /**
     * A threshold of a budget that is reached.
     *
     * @param fingerprint by budget, month, kind and threshold
     * @param severity HIGH when the whole limit is spent, MEDIUM before
     * @param status how the budget stands
     * @param percent the highest threshold of its kind that is reached
     * @param forecast whether the forecast reaches it, and not yet the cost so far
     */
    record BudgetReached(String fingerprint, Severity severity, BudgetStatus status, int percent, boolean forecast)
            implements Alert {}

    /**
     * A threshold of a budget that AWS keeps.
     *
     * @param fingerprint by budget, month, kind
     * @param severity HIGH when the whole limit is spent, MEDIUM when the forecast says it will be
     * @param budget as AWS tells it
     * @param month the month it was seen in
     * @param forecast whether the forecast reaches the limit, and not yet the cost so far
     */
    record ExternalBudgetReached(
            String fingerprint, Severity severity, ExternalBudget budget, YearMonth month, boolean forecast)
            implements Alert {}

    /**
     * A promise that will not be kept in a month.
     *
     * @param fingerprint by target, month and verdict
     * @param severity MEDIUM
     * @param status how the target stands
     */
    record TargetMissed(String fingerprint, Severity severity, TargetStatus status) implements Alert {}

    /**
     * A measure that saved and no longer does.
     *
     * @param fingerprint by measure and the day from which on nothing is saved
     * @param severity by what it promised a month, MEDIUM at least
     * @param saving what became of it
     * @param perMonth what it promised or saved in an average month; absent when neither is known
     */
    record SavingLost(String fingerprint, Severity severity, VerifiedSaving saving, Optional<Money> perMonth)
            implements Alert {}

    /**
     * Figures that cannot be trusted as they should.
     *
     * @param fingerprint by flaw and day
     * @param severity HIGH when the figures do not add up, MEDIUM otherwise
     * @param flaw what is wrong
     * @param quality the whole of it
     */
    record QualityLost(String fingerprint, Severity severity, Flaw flaw, DataQuality quality) implements Alert {}

    /** What can be wrong with the data. */
    enum Flaw {
        /** The charges do not add up to the source's own sums. */
        DOES_NOT_RECONCILE,
        /** Rows could not be read. */
        ROWS_UNREADABLE,
        /** The newest covered day is older than it should be. */
        DATA_LATE,
        /** An environment has no charge at all: its tag is probably not activated. */
        ENVIRONMENT_SILENT
    }
}
