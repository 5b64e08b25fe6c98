package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/** Folds charges into a ledger and keeps count of the days they fall on, until it is known which of them are covered. */
final class ChargeFolding {

    private final CurrencyUnit currency;
    private final ChargePeriod period;
    private final Function<Charge, Environment> allocation;
    private final Function<Environment, NamedTags> tags;
    private final CostLedgerBuilder builder;
    private final SortedMap<LocalDate, Long> chargesByDay = new TreeMap<>();

    /**
     * @param allocation whose a charge is
     * @param tags the tags by which charges of an environment are told apart; all others are dropped here
     */
    ChargeFolding(
            CurrencyUnit currency,
            ChargePeriod period,
            Function<Charge, Environment> allocation,
            Function<Environment, NamedTags> tags) {
        this.currency = currency;
        this.period = period;
        this.allocation = allocation;
        this.tags = tags;
        this.builder = new CostLedgerBuilder(currency, period);
    }

    /** A sink that folds the charges here and the account view there. */
    ChargeSink and(ChargeFolding accountView) {
        return new ChargeSink() {
            @Override
            public void accept(Charge charge) {
                add(charge);
            }

            @Override
            public void acceptAccountView(Charge charge) {
                accountView.add(charge);
            }
        };
    }

    private void add(Charge charge) {
        Environment environment = allocation.apply(charge);
        builder.add(environment, tags.apply(environment).among(charge.tags()), charge);
        chargesByDay.merge(charge.day(), 1L, Long::sum);
    }

    /** Every charge, covered or not. */
    CostLedger all() {
        return builder.build();
    }

    /** The charges of the days that the source vouches for. */
    CostLedger covered(Optional<ChargePeriod> covered) {
        if (chargesOutside(covered) == 0) {
            covered.ifPresent(builder::cover);
            return builder.build();
        }
        CostLedgerBuilder known = new CostLedgerBuilder(currency, period);
        covered.ifPresent(days -> known.addAll(all(), days).cover(days));
        return known.build();
    }

    /** What lies on days that the source does not vouch for, such as those before a gap in an export. */
    Optional<LeftOut> leftOut(Optional<ChargePeriod> covered) {
        long outside = chargesOutside(covered);
        if (outside == 0) {
            return Optional.empty();
        }
        CostLedger everything = all();
        return Optional.of(new LeftOut(
                "days before a gap in the source",
                outside,
                everything
                        .knownCost(Scope.bill(), CostMetric.BILLED_COST, period)
                        .minus(covered(covered).knownCost(Scope.bill(), CostMetric.BILLED_COST, period))));
    }

    private long chargesOutside(Optional<ChargePeriod> covered) {
        Predicate<LocalDate> inside =
                day -> covered.filter(days -> days.contains(day)).isPresent();
        return chargesByDay.entrySet().stream()
                .filter(day -> !inside.test(day.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
