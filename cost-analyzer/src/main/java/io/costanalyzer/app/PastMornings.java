package io.costanalyzer.app;

import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthClosing;
import io.costanalyzer.ledger.MonthStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;

/** What was known on mornings of the past, one after the other. */
final class PastMornings {

    private final KnownCosts all;
    private final CostLedgerBuilder builder;
    private final Optional<CostLedgerBuilder> taggedBuilder;
    private final int lagDays;
    private final int mornings;
    private LocalDate knownTo;

    PastMornings(CostHistory history, LocalDate from, LocalDate to, int lagDays) {
        YearMonth first = YearMonth.from(from).minusMonths(CostHistory.MONTHS - 1L);
        this.all = history.of(first, YearMonth.from(to));
        this.lagDays = lagDays;
        this.mornings = (int) ChronoUnit.DAYS.between(from, to) + 1;
        this.knownTo = first.atDay(1);
        ChargePeriod whole =
                ChargePeriod.of(knownTo, YearMonth.from(to).plusMonths(1).atDay(1));
        this.builder = new CostLedgerBuilder(all.ledger().currency(), whole);
        this.taggedBuilder = all.ledger().equals(all.tagged())
                ? Optional.empty()
                : Optional.of(new CostLedgerBuilder(all.ledger().currency(), whole));
    }

    int mornings() {
        return mornings;
    }

    /** What was known on a morning. Mornings must be asked for in their order. */
    KnownCosts on(LocalDate morning) {
        LocalDate endExclusive = morning.minusDays(lagDays);
        ChargePeriod.between(knownTo, endExclusive).ifPresent(more -> {
            builder.addAll(all.ledger(), more);
            taggedBuilder.ifPresent(tagged -> tagged.addAll(all.tagged(), more));
        });
        knownTo = endExclusive.isAfter(knownTo) ? endExclusive : knownTo;
        TreeMap<YearMonth, CatalogMonth> months = new TreeMap<>();
        all.months().forEach((month, known) -> {
            if (month.atDay(1).isBefore(endExclusive)) {
                months.put(month, known.as(status(month, morning)));
            }
        });
        CostLedger ledger = builder.build();
        return new KnownCosts(
                ledger,
                taggedBuilder.map(CostLedgerBuilder::build).orElse(ledger),
                all.since(),
                Optional.empty(),
                months);
    }

    private static MonthStatus status(YearMonth month, LocalDate morning) {
        LocalDate next = month.plusMonths(1).atDay(1);
        if (morning.isBefore(next)) {
            return MonthStatus.OPEN;
        }
        return morning.isBefore(next.withDayOfMonth(MonthClosing.FINAL_FROM_DAY))
                ? MonthStatus.PRELIMINARY
                : MonthStatus.FINAL;
    }
}
