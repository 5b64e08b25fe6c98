package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Series that share a row, added up.
 *
 * @param frame what is compared with what
 * @param series the series of the row
 */
record RowSums(Frame frame, List<SeriesSums> series) {

    RowSums {
        series = List.copyOf(series);
    }

    Money actual() {
        return sum(SeriesSums::actual);
    }

    Money previous() {
        return sum(SeriesSums::previous);
    }

    /** What the row cost, and what it cost before as far as that is known. */
    Compared cost() {
        return new Compared(actual(), frame.periods().previousKnown() ? Optional.of(previous()) : Optional.empty());
    }

    /** Month by month; absent where no day of the month is known. */
    List<Optional<Money>> history() {
        List<Boolean> known = frame.known();
        List<Optional<Money>> months = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int month = i;
            months.add(known.get(i) ? Optional.of(sum(one -> one.history().get(month))) : Optional.empty());
        }
        return months;
    }

    /** Nothing when a series gives none or when they count in different units. */
    Optional<Quantity> quantity() {
        Set<Optional<String>> units = series.stream().map(SeriesSums::unit).collect(Collectors.toSet());
        if (units.size() != 1) {
            return Optional.empty();
        }
        Optional<BigDecimal> before =
                frame.periods().previousKnown() ? total(SeriesSums::usedBefore) : Optional.empty();
        return units.iterator()
                .next()
                .flatMap(unit -> total(SeriesSums::used).map(used -> new Quantity(used, before, unit)));
    }

    private Money sum(Function<SeriesSums, Money> part) {
        return Money.of(
                frame.ledger().currency(),
                series.stream().map(part).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Nothing when one series does not tell it: a part of the quantities is no quantity. */
    private Optional<BigDecimal> total(Function<SeriesSums, Optional<BigDecimal>> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SeriesSums one : series) {
            Optional<BigDecimal> amount = part.apply(one);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }
}
