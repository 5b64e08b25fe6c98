package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.savings.investment.ReturnOnInvestment;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the work brings in, by verified savings alone.
 *
 * @param hours what it took
 * @param cost what that cost; absent without the price of an hour
 * @param perMonth what is saved
 * @param lowPerMonth the lower end of its interval
 * @param highPerMonth the upper end
 * @param perYear twelve average months
 * @param paybackMonths after how many months the work is paid for; absent without a cost or a saving
 */
public record ReturnLine(
        BigDecimal hours,
        Optional<Money> cost,
        Money perMonth,
        Money lowPerMonth,
        Money highPerMonth,
        Money perYear,
        Optional<BigDecimal> paybackMonths) {

    static ReturnLine of(ReturnOnInvestment investment) {
        return new ReturnLine(
                investment.effort().hours(),
                investment.effort().cost(),
                investment.perMonth(),
                investment.lowPerMonth(),
                investment.highPerMonth(),
                investment.perYear(),
                investment.paybackMonths());
    }
}
