package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * A part of the bill that measures act on, with what each of them saves on it day by day: no other part shares a series
 * with it, and no two of its measures the same dollar.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Attribution {

    private static final int DECIMALS = 6;

    private final Environment environment;
    private final Set<SeriesKey> series;
    private final ChargePeriod days;
    private final List<Saved> savings;
    private final double[] usage;
    private final boolean priceNeutral;

    Attribution(
            Environment environment,
            Set<SeriesKey> series,
            ChargePeriod days,
            List<Saved> savings,
            double[] usage,
            boolean priceNeutral) {
        this.environment = environment;
        this.series = Set.copyOf(series);
        this.days = days;
        this.savings = List.copyOf(savings);
        this.usage = usage.clone();
        this.priceNeutral = priceNeutral;
    }

    /** What measures that cannot be told apart save on the part, by day from the day on which they are in force. */
    public static final class Saved {

        private final Set<String> measureIds;
        private final LocalDate inForce;
        private final double[] byDay;

        Saved(Set<String> measureIds, LocalDate inForce, double[] byDay) {
            this.measureIds = Set.copyOf(measureIds);
            this.inForce = inForce;
            this.byDay = byDay.clone();
        }

        public Set<String> measureIds() {
            return measureIds;
        }

        /** The first day after the roll-out; nothing is claimed for earlier ones. */
        public LocalDate inForce() {
            return inForce;
        }
    }

    public Environment environment() {
        return environment;
    }

    /** The series of the part; no other part has any of them. */
    public Set<SeriesKey> series() {
        return series;
    }

    /** Whether prices that change in the part are no measure's doing. */
    public boolean isPriceNeutral() {
        return priceNeutral;
    }

    /** What was saved, in order of the measures' dates. */
    public List<Saved> savings() {
        return savings;
    }

    /** What was saved over those days of a period that the study knows, an estimate; zero before it was in force. */
    public Money saved(Saved saving, ChargePeriod period, CurrencyUnit currency) {
        double sum = 0;
        for (LocalDate date = period.start(); date.isBefore(period.endExclusive()); date = date.plusDays(1)) {
            if (days.contains(date) && !date.isBefore(saving.inForce)) {
                sum += saving.byDay[index(date)];
            }
        }
        return Money.of(currency, BigDecimal.valueOf(sum).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * By what the drivers of use make the cost of a day of one period differ from that of another: 1.1 for a tenth more. An
     * estimate; absent when the study does not know one of the periods.
     */
    public Optional<BigDecimal> usageFactor(ChargePeriod from, ChargePeriod to) {
        if (!days.contains(from) || !days.contains(to)) {
            return Optional.empty();
        }
        double factor = Math.exp(mean(to) - mean(from));
        return Optional.of(BigDecimal.valueOf(factor).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private double mean(ChargePeriod period) {
        return period.dates().mapToDouble(date -> usage[index(date)]).average().orElse(0);
    }

    private int index(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(days.start(), date));
    }
}
