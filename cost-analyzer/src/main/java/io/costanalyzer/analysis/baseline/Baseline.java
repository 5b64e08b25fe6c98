package io.costanalyzer.analysis.baseline;

import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.Optional;

/** What the bill was before: the effective cost of usage and purchases, per day. */
public sealed interface Baseline permits CapturedBaseline, StatedBaseline {

    /** Unique in the archive; letters, digits, {@code -} and {@code _}. */
    String name();

    /**
     * What a day of the scope cost on average.
     *
     * @return nothing when the baseline says nothing about this scope: unknown, not zero
     */
    Optional<Money> perDay(Scope scope);

    /** Where the figure comes from, a clause for people: {@code captured from 2026-01-01 to 2026-03-31 (UTC)}. */
    String origin();
}
