package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something to do, with the facts that it follows from. What each kind fills in stands with the kind.
 *
 * @param kind what to do
 * @param subject the name of the target, budget, usage type or sentence that it is about
 * @param environment where
 * @param serviceName of what
 * @param amount how much money is at stake
 * @param share a part: 0.05 for 5 %
 * @param day since when, or when
 * @param count how many things of the kind there are
 */
public record NextStep(
        Kind kind,
        Optional<String> subject,
        Optional<Environment> environment,
        Optional<String> serviceName,
        Optional<Money> amount,
        Optional<BigDecimal> share,
        Optional<LocalDate> day,
        int count) {

    /** What to do, most urgent first. */
    public enum Kind {
        /** Days are missing: {@code count} of them, the first on {@code day}. */
        READ_MISSING_DAYS,
        /** The figures do not add up to the source's own sums: {@code amount} is the largest difference. */
        RECONCILE,
        /** Nothing was charged to {@code environment}, the first of {@code count}: most often its tag is not activated. */
        CHECK_ALLOCATION,
        /**
         * The target {@code subject} is missed or at risk: {@code amount} a month and {@code share} of the baseline are
         * lacking; {@code serviceName} costs most there.
         */
        CLOSE_TARGET_GAP,
        /** The budget {@code subject} is exceeded by {@code amount}, since {@code day}. */
        RETURN_TO_BUDGET,
        /** The budget {@code subject} will be exceeded by {@code amount}, on {@code day}. */
        HEAD_OFF_BUDGET,
        /** {@code serviceName} in {@code environment} costs {@code amount} too much since {@code day}: {@code subject}. */
        EXAMINE_ANOMALY,
        /** {@code serviceName} ({@code subject}) in {@code environment} explains most of a rise: {@code amount}. */
        EXPLAIN_RISE,
        /** {@code share} of the cost, {@code amount}, belongs to no environment. */
        ASSIGN_UNALLOCATED,
        /** {@code count} stated amounts are not what the bill said. */
        CORRECT_BASELINE,
        /** {@code count} things in the configuration do not add up; {@code subject} is the first. */
        REVIEW_CONFIGURATION
    }

    static NextStep of(Kind kind) {
        return new NextStep(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    NextStep about(Optional<String> what) {
        return new NextStep(kind, what, environment, serviceName, amount, share, day, count);
    }

    NextStep in(Optional<Environment> where, Optional<String> service) {
        return new NextStep(kind, subject, where, service, amount, share, day, count);
    }

    NextStep worth(Optional<Money> money, Optional<BigDecimal> part) {
        return new NextStep(kind, subject, environment, serviceName, money, part, day, count);
    }

    NextStep on(Optional<LocalDate> when) {
        return new NextStep(kind, subject, environment, serviceName, amount, share, when, count);
    }

    NextStep times(int number) {
        return new NextStep(kind, subject, environment, serviceName, amount, share, day, number);
    }
}
