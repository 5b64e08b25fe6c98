package io.costanalyzer.bench.speed;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;

/** Charges of three environments with a week in them and a step now and then, drawn from one seed. */
final class Ledgers {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    static final ChargePeriod YEAR = ChargePeriod.of(AS_OF.minusDays(420), AS_OF);
    static final List<Environment> ENVIRONMENTS =
            List.of(Environment.of("dev"), Environment.of("staging"), Environment.of("prod"));

    private Ledgers() {}

    /** The charges of so many series on every day of a period. */
    static List<Charge> charges(int series, ChargePeriod period) {
        Random random = new Random(7);
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            double level = Math.exp(random.nextGaussian() - 2);
            int step = random.nextInt(4) == 0 ? random.nextInt(period.days()) : period.days();
            int number = i;
            List<LocalDate> days = period.dates().toList();
            for (int day = 0; day < days.size(); day++) {
                double usage = level * (day >= step ? 0.6 : 1) * (1 + 0.1 * random.nextGaussian());
                BigDecimal cost = BigDecimal.valueOf(Math.max(0, usage)).setScale(10, RoundingMode.HALF_EVEN);
                charges.add(Charge.builder(days.get(day), "Service " + number % 25, Money.of(CurrencyUnit.USD, cost))
                        .usageType("EU-UsageType-" + number / 3)
                        .consumed(cost.movePointRight(3), "GB")
                        .environmentName(ENVIRONMENTS.get(number % 3).name())
                        .build());
            }
        }
        return charges;
    }

    static CostLedger ledger(List<Charge> charges, ChargePeriod period) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
        charges.forEach(charge -> builder.add(Environment.of(String.valueOf(charge.environmentName())), charge));
        return builder.build();
    }
}
