package io.costanalyzer.report;

import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise and how it stands, by effective cost of usage and purchases, per day.
 *
 * @param name of the target
 * @param about of what
 * @param wanted the part of the baseline that is to go: 0.4 for 40 %
 * @param by when it must be reached; absent for at once
 * @param month the whole month that is judged
 * @param judged the days of it that were looked at
 * @param baselinePerDay what a day cost before
 * @param targetPerDay what a day may cost at most
 * @param actualPerDay what a judged day cost
 * @param saving the part of the baseline that is gone, negative when the cost has risen
 * @param allowedPerDay for a running month, what each remaining day may cost
 * @param verdict how it stands
 */
public record TargetLine(
        String name,
        About about,
        BigDecimal wanted,
        Optional<LocalDate> by,
        ChargePeriod month,
        Optional<ChargePeriod> judged,
        Optional<Money> baselinePerDay,
        Optional<Money> targetPerDay,
        Optional<Money> actualPerDay,
        Optional<BigDecimal> saving,
        Optional<Money> allowedPerDay,
        TargetVerdict verdict) {

    static TargetLine of(TargetStatus status) {
        return new TargetLine(
                status.target().name(),
                About.of(status.target().scope()),
                status.target().saving(),
                status.target().by(),
                status.month(),
                status.judged(),
                status.baselinePerDay(),
                status.targetPerDay(),
                status.actualPerDay(),
                status.saving(),
                status.allowedPerDay(),
                status.verdict());
    }

    /** Wanted minus reached, as a part of the baseline: 0.059 when 5.9 points are missing, negative when surpassed. */
    public Optional<BigDecimal> shortfall() {
        return saving.map(wanted::subtract);
    }

    /** What a whole month of the judged days costs beyond the target; negative when it costs less. */
    public Optional<Money> excessPerMonth() {
        return actualPerDay.flatMap(
                actual -> targetPerDay.map(target -> actual.minus(target).times(month.days())));
    }

    /** The day from which on it is judged, where that is not the 1st: in the month in which it is to be reached. */
    public Optional<LocalDate> judgedFrom() {
        return judged.map(ChargePeriod::start)
                .filter(day -> by.filter(day::equals).isPresent() && !day.equals(month.start()));
    }

    /** A figure per day for a whole month of this length. */
    public Money perMonth(Money perDay) {
        return perDay.times(month.days());
    }

    /** Whether the promise is broken or in danger. */
    public boolean isBehind() {
        return verdict == TargetVerdict.MISSED || verdict == TargetVerdict.AT_RISK;
    }
}
