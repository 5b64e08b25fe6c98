package io.costanalyzer.bench.portfolio;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Tax, support, fees, credits and refunds of a portfolio. */
final class OtherCharges {

    private final LocalDate first;
    private final List<Line> lines;
    private final double[] usage;
    private final double taxRate;
    private final double supportRate;
    private final List<Posted> posted = new ArrayList<>();

    /** A charge that is known from the morning after its day. */
    private record Posted(
            int day, Environment environment, String serviceName, ChargeCategory category, double dollars) {}

    /** A charge and whose it is. */
    record Owned(Environment environment, Charge charge) {}

    private OtherCharges(LocalDate first, List<Line> lines, double taxRate, double supportRate) {
        this.first = first;
        this.lines = lines;
        this.taxRate = taxRate;
        this.supportRate = supportRate;
        this.usage = new double[lines.get(0).days()];
        for (Line line : lines) {
            double[] cost = line.cost();
            for (int day = 0; day < usage.length; day++) {
                usage[day] += cost[day];
            }
        }
    }

    static OtherCharges draw(Dice dice, LocalDate first, List<Line> lines) {
        OtherCharges charges = new OtherCharges(
                first,
                lines,
                dice.chance(.3) ? 0 : dice.uniform(.05, .25),
                dice.chance(.5) ? 0 : dice.uniform(.03, .1));
        double level = charges.usage[0];
        int count = dice.whole(5, 12);
        for (int i = 0; i < count; i++) {
            Line line = dice.pick(lines);
            int day = dice.whole(0, line.days() - 1);
            double dollars = level * dice.logUniform(.02, 2);
            switch (dice.whole(0, 2)) {
                case 0 -> charges.post(day, line, "AWS Marketplace", ChargeCategory.PURCHASE, dollars);
                case 1 -> charges.post(day, line, line.serviceName(), ChargeCategory.CREDIT, -dollars);
                default -> charges.post(day, line, line.serviceName(), ChargeCategory.REFUND, -dollars);
            }
        }
        if (dice.chance(.4)) {
            Line line = dice.pick(lines);
            double fee = level * dice.uniform(.5, 4);
            for (int day = 0; day < line.days(); day++) {
                if (first.plusDays(day).getDayOfMonth() == 1) {
                    charges.post(day, line, "AWS Savings Plans for Compute", ChargeCategory.PURCHASE, fee);
                }
            }
        }
        return charges;
    }

    private void post(int day, Line line, String serviceName, ChargeCategory category, double dollars) {
        posted.add(new Posted(day, line.environment(), serviceName, category, dollars));
    }

    /** What is known of them on a morning: tax of the running month is that of its days so far. */
    List<Owned> asOf(int morning) {
        List<Owned> known = new ArrayList<>();
        posted.stream()
                .filter(one -> one.day() < morning)
                .forEach(one -> known.add(
                        owned(one.day(), one.environment(), one.serviceName(), one.category(), one.dollars())));
        Environment payer = lines.get(0).environment();
        for (int day = 0; day < morning; day++) {
            LocalDate date = first.plusDays(day);
            if (date.getDayOfMonth() == 1) {
                int end = Math.min(morning, day + date.lengthOfMonth());
                double sum = 0;
                for (int i = day; i < end; i++) {
                    sum += usage[i];
                }
                if (taxRate > 0) {
                    known.add(owned(day, payer, "Tax", ChargeCategory.TAX, taxRate * sum));
                }
                boolean closed = morning >= day + date.lengthOfMonth() + 6;
                if (supportRate > 0 && closed) {
                    known.add(owned(day, payer, "AWS Support (Business)", ChargeCategory.SUPPORT, supportRate * sum));
                }
            }
        }
        return known;
    }

    private Owned owned(int day, Environment environment, String serviceName, ChargeCategory category, double dollars) {
        Money cost = Money.of(CurrencyUnit.USD, new BigDecimal(dollars, new MathContext(12)));
        return new Owned(
                environment,
                Charge.builder(first.plusDays(day), serviceName, cost)
                        .chargeCategory(category)
                        .build());
    }
}
