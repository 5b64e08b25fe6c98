package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A generated customer: a bill and, apart from it, the truth about its measures.
 *
 * @param seed what it was drawn from
 * @param first its first day
 * @param days how many
 * @param difficulty what makes it hard
 * @param usages what was used, measures in place
 * @param truths what the measures really did
 */
record Portfolio(
        long seed, LocalDate first, int days, Difficulty difficulty, List<GeneratedUsage> usages, List<Truth> truths) {

    private static final CurrencyUnit DOLLARS = CurrencyUnit.USD;
    private static final MathContext CENTS_OF_CENTS = new MathContext(12);

    /** The bill as it was known on a day: nothing later, and the last two days short. */
    CostLedger asOf(int day) {
        ChargePeriod period = ChargePeriod.of(first, first.plusDays(day));
        CostLedgerBuilder builder = new CostLedgerBuilder(DOLLARS, period).cover(period);
        for (GeneratedUsage usage : usages) {
            double[] cost = usage.cost(first);
            for (int i = 0; i < day; i++) {
                double complete = i == day - 1 ? .4 : i == day - 2 ? .85 : 1;
                if (usage.quantity[i] > 0) {
                    builder.add(usage.environment, charge(usage, i, cost[i] * complete, usage.quantity[i] * complete));
                }
            }
        }
        addOtherCharges(builder, day);
        return builder.build();
    }

    private Charge charge(GeneratedUsage usage, int day, double dollars, double quantity) {
        return Charge.builder(first.plusDays(day), usage.template.service(), money(dollars))
                .usageType("EU-" + usage.usageType)
                .consumed(
                        difficulty.quantities() ? new BigDecimal(quantity, CENTS_OF_CENTS) : null,
                        difficulty.quantities() ? usage.template.unit() : null)
                .build();
    }

    /** Tax dated the 1st, a support fee, credits and refunds: what savings must not look at. */
    private void addOtherCharges(CostLedgerBuilder builder, int day) {
        Environment home = usages.get(0).environment;
        for (int i = 0; i < day; i++) {
            LocalDate date = first.plusDays(i);
            if (date.getDayOfMonth() == 1) {
                builder.add(home, other(date, "Tax", "180", ChargeCategory.TAX));
                builder.add(home, other(date, "AWS Support (Business)", "100", ChargeCategory.SUPPORT));
                builder.add(home, other(date, "AWS Lambda", "-75", ChargeCategory.CREDIT));
            }
            if (date.getDayOfMonth() == 17 && date.getMonthValue() % 3 == 0) {
                builder.add(home, other(date, "Amazon Relational Database Service", "-40", ChargeCategory.REFUND));
            }
        }
    }

    private static Charge other(LocalDate date, String service, String dollars, ChargeCategory category) {
        return Charge.builder(date, service, Money.of("USD", dollars))
                .chargeCategory(category)
                .build();
    }

    private static Money money(double dollars) {
        return Money.of(DOLLARS, new BigDecimal(dollars, CENTS_OF_CENTS));
    }
}
