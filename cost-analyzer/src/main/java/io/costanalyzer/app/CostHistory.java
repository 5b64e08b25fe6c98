package io.costanalyzer.app;

import io.costanalyzer.archive.ArchivedLedger;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedgerBuilder;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Brings the months that an analysis looks at out of the archive. */
final class CostHistory {

    /** A month, the twelve before it, and one more to compare the first of them with. */
    static final int MONTHS = 14;

    private final LedgerArchive archive;
    private final CurrencyUnit currency;

    @Inject
    CostHistory(LedgerArchive archive, CostAnalyzerConfig config) {
        this.archive = archive;
        this.currency = config.costMetric().currency();
    }

    /** The first day that is looked at where a month is the last one. */
    static LocalDate firstDay(YearMonth last) {
        return last.minusMonths(MONTHS - 1L).atDay(1);
    }

    /** A month and the {@value #MONTHS} months that end with it, as far as the archive has them. */
    KnownCosts upTo(YearMonth last) {
        return of(YearMonth.from(firstDay(last)), last);
    }

    /** As {@link #upTo}, for the daily job: what is final is packed, so that the next day reads it fast. */
    KnownCosts packedUpTo(YearMonth last) {
        ChargePeriod period = period(YearMonth.from(firstDay(last)), last);
        return known(archive.loadAndPack(period), period);
    }

    /** The months from one to another, as far as the archive has them. */
    KnownCosts of(YearMonth first, YearMonth last) {
        ChargePeriod period = period(first, last);
        return known(archive.load(period), period);
    }

    private static ChargePeriod period(YearMonth first, YearMonth last) {
        return ChargePeriod.of(first.atDay(1), last.plusMonths(1).atDay(1));
    }

    private KnownCosts known(Optional<ArchivedLedger> archived, ChargePeriod period) {
        return archived.map(known -> KnownCosts.of(known.ledger(), archive.loadAccountView(period), known.months()))
                .orElseGet(() -> KnownCosts.of(
                        new CostLedgerBuilder(currency, period).build(), Optional.empty(), new TreeMap<>()));
    }
}
