package io.costanalyzer.analysis;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeBuilder;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** A ledger in USD, drawn with a few strokes. Every day of the period is covered unless another coverage is asked for. */
public final class LedgerSketch {

    private final ChargePeriod period;
    private final CostLedgerBuilder builder;

    private LedgerSketch(ChargePeriod period) {
        this.period = period;
        this.builder = new CostLedgerBuilder(CurrencyUnit.USD, period);
    }

    /** From the first day of one month to the last day of another. */
    public static LedgerSketch of(String firstMonth, String lastMonth) {
        return new LedgerSketch(ChargePeriod.ofMonth(YearMonth.parse(firstMonth))
                .span(ChargePeriod.ofMonth(YearMonth.parse(lastMonth))));
    }

    public static LedgerSketch of(ChargePeriod period) {
        return new LedgerSketch(period);
    }

    /** A usage type that costs the same every day. */
    public LedgerSketch daily(String environment, String serviceName, String usageType, String cost) {
        return daily(environment, serviceName, usageType, day -> cost);
    }

    /** A usage type whose cost depends on the day; "" is a day without a charge. */
    public LedgerSketch daily(
            String environment, String serviceName, String usageType, Function<LocalDate, String> cost) {
        return charges(environment, serviceName, cost, charge -> charge.usageType(usageType));
    }

    /** As {@link #daily(String, String, String, Function)}, with a quantity that depends on the day. */
    public LedgerSketch daily(
            String environment,
            String serviceName,
            String usageType,
            Function<LocalDate, String> cost,
            Function<LocalDate, String> quantity,
            String unit) {
        period.dates()
                .filter(day -> !cost.apply(day).isEmpty())
                .forEach(day -> add(
                        environment,
                        charge(day, serviceName, cost.apply(day))
                                .usageType(usageType)
                                .consumed(new BigDecimal(quantity.apply(day)), unit)
                                .build()));
        return this;
    }

    /** Charges of a category without a usage type. */
    public LedgerSketch charges(
            String environment, String serviceName, ChargeCategory category, Function<LocalDate, String> cost) {
        return charges(environment, serviceName, cost, charge -> charge.chargeCategory(category));
    }

    public LedgerSketch add(String environment, Charge charge) {
        builder.add(Environment.of(environment), charge);
        return this;
    }

    /** Adds a charge of which these tags are told apart. */
    public LedgerSketch add(String environment, Tags tags, Charge charge) {
        builder.add(Environment.of(environment), tags, charge);
        return this;
    }

    /** Says that charges of an environment were read with these tags told apart. */
    public LedgerSketch tagged(String environment, NamedTags tags, ChargePeriod days) {
        builder.tagged(Environment.of(environment), tags, days);
        return this;
    }

    /** The ledger with every day covered. */
    public CostLedger build() {
        return builder.cover(period).build();
    }

    /** The ledger with these days covered alone. */
    public CostLedger covering(ChargePeriod... covered) {
        for (ChargePeriod days : covered) {
            builder.cover(days);
        }
        return builder.build();
    }

    public static ChargeBuilder charge(LocalDate day, String serviceName, String cost) {
        return Charge.builder(day, serviceName, usd(cost));
    }

    public static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    public static ChargePeriod days(String start, String endExclusive) {
        return ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(endExclusive));
    }

    public static ChargePeriod month(String month) {
        return ChargePeriod.ofMonth(YearMonth.parse(month));
    }

    private LedgerSketch charges(
            String environment,
            String serviceName,
            Function<LocalDate, String> cost,
            UnaryOperator<ChargeBuilder> more) {
        period.dates()
                .filter(day -> !cost.apply(day).isEmpty())
                .forEach(day -> add(
                        environment,
                        more.apply(charge(day, serviceName, cost.apply(day))).build()));
        return this;
    }
}
