package io.costanalyzer.ingestion.sample;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Support, credits and tax of a month, all dated the 1st. Support is posted on the 7th of the next month and not there
 * before; the tax of a running month grows with it.
 */
final class SampleFeeCharges {

    private static final int SUPPORT_POSTED_ON_DAY = 7;

    private final SamplePlan plan;
    private final String name;
    private final ChargePeriod history;
    private final LocalDate asOf;

    SampleFeeCharges(SamplePlan plan, String name, ChargePeriod history, LocalDate asOf) {
        this.plan = plan;
        this.name = name;
        this.history = history;
        this.asOf = asOf;
    }

    /** Adds them to a month's usage. */
    void add(YearMonth month, boolean estimated, List<Charge> charges) {
        BigDecimal usage = sum(charges);
        LocalDate posted = month.plusMonths(1).atDay(SUPPORT_POSTED_ON_DAY);
        plan.fees().supportPlan().filter(service -> !asOf.isBefore(posted)).ifPresent(service -> {
            BigDecimal fee =
                    usage.multiply(plan.fees().supportShare()).max(plan.fees().supportAtLeast());
            charges.add(
                    charge(month, service, ChargeCategory.SUPPORT, fee.setScale(2, RoundingMode.HALF_UP), estimated));
        });
        long age = ChronoUnit.MONTHS.between(YearMonth.from(history.start()), month);
        if (plan.fees().creditFrom() <= age && age < plan.fees().creditTo()) {
            charges.add(charge(
                    month,
                    "Amazon Relational Database Service",
                    ChargeCategory.CREDIT,
                    plan.fees().credit().negate(),
                    estimated));
        }
        BigDecimal tax = sum(charges).multiply(plan.fees().taxRate()).setScale(2, RoundingMode.HALF_UP);
        if (tax.signum() != 0) {
            charges.add(charge(month, "Tax", ChargeCategory.TAX, tax, estimated));
        }
    }

    private Charge charge(
            YearMonth month, String service, ChargeCategory category, BigDecimal amount, boolean estimated) {
        String account = plan.fees().account();
        return Charge.builder(month.atDay(1), service, Money.of("USD", amount.toPlainString()))
                .chargeCategory(category)
                .subAccount(plan.subAccountIds().get(account), name + "-" + account)
                .estimated(estimated)
                .build();
    }

    private static BigDecimal sum(List<Charge> charges) {
        return charges.stream().map(charge -> charge.billedCost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
