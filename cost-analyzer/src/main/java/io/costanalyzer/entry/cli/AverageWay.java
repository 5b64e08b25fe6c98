package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.programme.SavingsSpan;
import io.costanalyzer.report.programme.SavingsSpan.Kind;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * A way from the baseline to the actual cost in an average month: baseline − the sum of the steps = actual, exactly. Amounts
 * are cut to {@value #DECIMALS} decimals; what that rounds off is unexplained.
 */
record AverageWay(Money baseline, Map<Kind, Money> steps, Money actual) {

    private static final int DECIMALS = 12;

    AverageWay {
        steps = new EnumMap<>(steps);
    }

    static AverageWay of(SavingsSpan span) {
        Money baseline = month(span, span.baseline());
        Money actual = month(span, span.actual());
        Map<Kind, Money> steps = new EnumMap<>(Kind.class);
        Money rest = baseline.minus(actual);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.UNEXPLAINED) {
                Money saved = month(span, span.saved(kind));
                steps.put(kind, saved);
                rest = rest.minus(saved);
            }
        }
        steps.put(Kind.UNEXPLAINED, rest);
        return new AverageWay(baseline, steps, actual);
    }

    /** What the steps of a kind save. */
    Money saved(Kind kind) {
        return steps.getOrDefault(kind, baseline.minus(baseline));
    }

    /** Both together. */
    AverageWay plus(AverageWay other) {
        Map<Kind, Money> both = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            both.put(kind, saved(kind).plus(other.saved(kind)));
        }
        return new AverageWay(baseline.plus(other.baseline), both, actual.plus(other.actual));
    }

    private static Money month(SavingsSpan span, Money amount) {
        Money month = AverageMonth.ofDays(amount, span.days());
        return Money.of(month.currency(), month.amount().setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
