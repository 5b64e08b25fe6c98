package io.costanalyzer.report;

import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What the promises are held against.
 *
 * @param name of the baseline
 * @param origin where its figures come from, a clause for people
 * @param perDay what a day of everything cost; absent when the baseline does not say
 * @param checks stated amounts held against the bill; empty for a captured baseline
 */
public record BaselineUsed(String name, String origin, Optional<Money> perDay, List<StatedCheck> checks) {

    public BaselineUsed {
        checks = List.copyOf(checks);
    }

    /**
     * A stated amount held against the bill.
     *
     * @param about of what
     * @param perMonth as stated, for an average month
     * @param statedPerDay the same by the day
     * @param compared the final months it was compared with
     * @param billPerDay what a day of these months cost
     * @param deviates whether the two differ by more than a tenth
     */
    public record StatedCheck(
            About about,
            Money perMonth,
            Money statedPerDay,
            Optional<ChargePeriod> compared,
            Optional<Money> billPerDay,
            boolean deviates) {

        /** What an average month of the compared ones cost, by the same twelfth of a year as the stated amount. */
        public Optional<Money> billPerMonth() {
            return billPerDay.map(bill -> bill.times(perMonth.shareOf(statedPerDay)));
        }

        static StatedCheck of(BaselineCheck check) {
            About about = new About(
                    check.stated().environment().stream().toList(),
                    check.stated().serviceNames().stream().sorted().toList(),
                    List.of());
            return new StatedCheck(
                    about,
                    check.stated().perMonth(),
                    check.stated().perDay(),
                    check.compared(),
                    check.billPerDay(),
                    check.deviates());
        }
    }
}
