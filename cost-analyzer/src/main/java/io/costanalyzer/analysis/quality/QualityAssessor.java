package io.costanalyzer.analysis.quality;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gathers what is known about the trustworthiness of a month. */
public final class QualityAssessor {

    private QualityAssessor() {}

    /**
     * How far a month's figures can be trusted.
     *
     * @param ledger what is known
     * @param month the month
     * @param status how far it can be relied on
     * @param asOf today, in UTC: what no environment answers for is the part of the complete days, of which reports speak
     * @param configured the environments of the configuration
     * @param facts where its charges come from
     */
    public static DataQuality assess(
            CostLedger ledger,
            YearMonth month,
            MonthStatus status,
            LocalDate asOf,
            Collection<Environment> configured,
            SourceFacts facts) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        Coverage known = ledger.coverage().within(whole);
        return new DataQuality(
                whole,
                status,
                known.lastDay(),
                missingDays(whole, known),
                (int) ledger.estimatedDays().stream().filter(whole::contains).count(),
                CompleteDays.USUAL
                        .of(ledger, month, asOf, status)
                        .lastDay()
                        .flatMap(last -> unallocatedShare(ledger, ChargePeriod.of(whole.start(), last.plusDays(1)))),
                silentEnvironments(ledger, whole, known, configured),
                List.of(),
                facts.reconciliation(),
                facts.problems(),
                facts.leftOut(),
                facts.requests(),
                facts.sourceName(),
                facts.retrievedAt());
    }

    private static List<LocalDate> missingDays(ChargePeriod month, Coverage known) {
        return known.lastDay().stream()
                .flatMap(
                        last -> ChargePeriod.of(month.start(), last.plusDays(1)).dates())
                .filter(day -> !known.covers(day))
                .toList();
    }

    private static Optional<BigDecimal> unallocatedShare(CostLedger ledger, ChargePeriod days) {
        Money all = ledger.knownCost(Scope.spending(), CostMetric.EFFECTIVE_COST, days);
        Money nobodys = ledger.knownCost(Scope.spending().in(Environment.UNALLOCATED), CostMetric.EFFECTIVE_COST, days);
        return all.isZero() ? Optional.empty() : Optional.of(nobodys.shareOf(all));
    }

    /** Of a month of which not a day is known, nobody is known to be silent. */
    private static List<Environment> silentEnvironments(
            CostLedger ledger, ChargePeriod month, Coverage known, Collection<Environment> configured) {
        if (known.isEmpty()) {
            return List.of();
        }
        List<Environment> heard = Heard.in(ledger, month);
        return configured.stream()
                .filter(environment -> !environment.isUnallocated() && !heard.contains(environment))
                .distinct()
                .sorted()
                .toList();
    }
}
