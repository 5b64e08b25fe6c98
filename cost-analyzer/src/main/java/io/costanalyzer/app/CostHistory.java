package io.costanalyzer.app;

import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.archive.ArchivedLedger;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.BaselineSettings;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedgerBuilder;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Brings the months that an analysis looks at out of the archive. */
final class CostHistory {

    /** A month, the twelve before it, and one more to compare the first of them with. */
    static final int MONTHS = 14;

    private final LedgerArchive archive;
    private final CurrencyUnit currency;
    private final Optional<LocalDate> firstMeasure;
    private final Optional<ChargePeriod> baseline;

    @Inject
    CostHistory(LedgerArchive archive, CostAnalyzerConfig config) {
        this.archive = archive;
        this.currency = config.costMetric().currency();
        this.firstMeasure = config.programme().firstApplied();
        this.baseline = config.baseline().flatMap(BaselineSettings::captured);
    }

    /** The first day that is looked at where a month is the last one and no measure is older. */
    static LocalDate firstDay(YearMonth last) {
        return last.minusMonths(MONTHS - 1L).atDay(1);
    }

    /**
     * The {@value #MONTHS} months that end with a month, as far as the archive has them; and, for the savings programme alone,
     * those before, back to what it is held against: the days before its first measure and the frozen baseline. Without them
     * what was proven could not be told any more once it is a year old.
     */
    KnownCosts upTo(YearMonth last) {
        ChargePeriod period = period(first(last), last);
        return known(archive.load(period), usual(last));
    }

    /** As {@link #upTo}, for the daily job: what is final is packed, so that the next day reads it fast. */
    KnownCosts packedUpTo(YearMonth last) {
        ChargePeriod period = period(first(last), last);
        return known(archive.loadAndPack(period), usual(last));
    }

    private static ChargePeriod usual(YearMonth last) {
        return period(last.minusMonths(MONTHS - 1L), last);
    }

    private YearMonth first(YearMonth last) {
        YearMonth usual = YearMonth.from(firstDay(last));
        return firstMeasure.filter(applied -> !applied.isAfter(last.atEndOfMonth())).stream()
                .flatMap(applied -> Stream.concat(
                        Stream.of(applied.minusDays(VerificationPolicy.BEFORE_DAYS)),
                        baseline.stream().map(ChargePeriod::start)))
                .map(YearMonth::from)
                .filter(usual::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(usual);
    }

    /** The months from one to another, as far as the archive has them. */
    KnownCosts of(YearMonth first, YearMonth last) {
        ChargePeriod period = period(first, last);
        return known(archive.load(period), period);
    }

    private static ChargePeriod period(YearMonth first, YearMonth last) {
        return ChargePeriod.of(first.atDay(1), last.plusMonths(1).atDay(1));
    }

    private KnownCosts known(Optional<ArchivedLedger> archived, ChargePeriod lookedAt) {
        return archived.map(known -> new KnownCosts(
                        known.ledger().within(lookedAt).withoutTags(),
                        known.ledger(),
                        since(),
                        archive.loadAccountView(lookedAt),
                        known.months()))
                .orElseGet(() -> KnownCosts.of(
                        new CostLedgerBuilder(currency, lookedAt).build(), Optional.empty(), new TreeMap<>()));
    }

    private Optional<LocalDate> since() {
        return archive.catalog().months().values().stream()
                .flatMap(month -> month.coverage().span().stream())
                .map(ChargePeriod::start)
                .min(Comparator.naturalOrder());
    }
}
