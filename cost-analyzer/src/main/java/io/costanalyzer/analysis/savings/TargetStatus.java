package io.costanalyzer.analysis.savings;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A target held against a month. Everything is effective cost of usage and purchases, per day, so that months of any
 * length compare.
 *
 * @param target what was promised
 * @param month the whole month that is judged
 * @param judged from the first to the last day of it that was looked at: covered and complete ones, in the month of
 *     {@code by} those from that day on; absent when there is none
 * @param baselinePerDay what a day cost before; absent when the baseline says nothing about this scope
 * @param targetPerDay what a day may cost at most in the end; absent with the baseline, and when that is not above zero
 * @param actualPerDay what a judged day cost on average; absent with {@code judged}
 * @param saving the part of the baseline that is gone, negative when the cost has risen; absent when it cannot be said,
 *     as of a baseline of nothing
 * @param allowedPerDay for a running month, what each day that was not judged yet may cost for the month to meet the
 *     target or, before {@code by}, the straight way to it; negative when even nothing would not do; absent for a month
 *     that is over
 * @param verdict how it stands
 */
public record TargetStatus(
        Target target,
        ChargePeriod month,
        Optional<ChargePeriod> judged,
        Optional<Money> baselinePerDay,
        Optional<Money> targetPerDay,
        Optional<Money> actualPerDay,
        Optional<BigDecimal> saving,
        Optional<Money> allowedPerDay,
        TargetVerdict verdict) {}
