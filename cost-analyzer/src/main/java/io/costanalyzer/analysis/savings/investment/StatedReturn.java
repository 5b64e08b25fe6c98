package io.costanalyzer.analysis.savings.investment;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a programme says that its work brings in, to be checked against itself.
 *
 * @param effort what it is said to take
 * @param perMonth what is said to be saved in a month
 * @param perYear what is said to be saved in a year
 * @param paybackMonths after how many months at most it is said to be paid for
 */
public record StatedReturn(
        Effort effort, Optional<Money> perMonth, Optional<Money> perYear, Optional<BigDecimal> paybackMonths) {

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    /** What does not add up, a sentence with the sums each; none when all of it does. */
    public List<String> contradictions() {
        List<String> sentences = new ArrayList<>();
        perMonth.ifPresent(month -> perYear.ifPresent(year -> {
            Money twelve = month.times(AverageMonth.MONTHS_A_YEAR);
            if (!near(twelve, year)) {
                sentences.add(
                        "12 months at " + month + " are " + twelve + ", not the " + year + " a year that are stated.");
            }
        }));
        monthly()
                .ifPresent(month ->
                        paybackMonths.ifPresent(months -> check(month, months).ifPresent(sentences::add)));
        return List.copyOf(sentences);
    }

    private Optional<Money> monthly() {
        return perMonth.or(() -> perYear.map(year -> year.perUnit(AverageMonth.MONTHS_A_YEAR)));
    }

    private Optional<String> check(Money month, BigDecimal months) {
        Optional<BigDecimal> payback = ReturnOnInvestment.payback(effort, month);
        if (payback.isPresent()) {
            BigDecimal real = payback.get();
            return real.compareTo(months) <= 0
                    ? Optional.empty()
                    : Optional.of(effort.hours().toPlainString() + " hours cost "
                            + effort.cost().orElseThrow() + "; at " + month + " a month they are paid for after "
                            + real.setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " months, not after "
                            + months.toPlainString() + ".");
        }
        if (effort.hourlyRate().isPresent() || effort.hours().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal rate = month.amount().multiply(months).divide(effort.hours(), MathContext.DECIMAL64);
        return Optional.of("Paid for within " + months.toPlainString() + " months at " + month
                + " a month means that an hour costs "
                + rate.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " "
                + month.currency().getCode()
                + " at most, " + effort.hours().toPlainString() + " hours in all; no hourly rate is stated.");
    }

    private static boolean near(Money one, Money other) {
        return one.minus(other).abs().compareTo(other.abs().times(ONE_PERCENT)) <= 0;
    }
}
