package io.costanalyzer.analysis.advice;

import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;

/** What the bill must show of an environment, beside a cost, for a rule to speak. */
public sealed interface Sign {

    /**
     * There is nothing of another kind of use.
     *
     * @param other the other kind
     */
    record Without(Scope other) implements Sign {}

    /**
     * A day of a weekend costs nearly as much as a working day.
     *
     * @param share at least this part of it
     */
    record WeekendsLikeWeekdays(BigDecimal share) implements Sign {}

    /**
     * The cheapest days cost nearly as much as the usual ones: it never falls to rest.
     *
     * @param share at least this part of them
     */
    record Steady(BigDecimal share) implements Sign {}

    /**
     * The dearest days stand out.
     *
     * @param factor at least so many times the usual day
     */
    record Peaks(BigDecimal factor) implements Sign {}

    /**
     * More is used than four weeks before.
     *
     * @param share at least by this part
     */
    record Growing(BigDecimal share) implements Sign {}

    /**
     * It is much, held against another kind of use.
     *
     * @param of what is counted
     * @param to what it is held against
     * @param share at least this part of it
     */
    record Ratio(Scope of, Scope to, BigDecimal share) implements Sign {}
}
