package io.costanalyzer.ingestion.sample;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One read of a sample account with all that came. */
record SampleReading(Ingestion ingestion, List<Charge> charges) {

    static SampleReading of(SampleAccount account, LocalDate asOf, ChargePeriod period) {
        List<Charge> charges = new ArrayList<>();
        Ingestion ingestion = new SampleSource(account, asOf).read(ChargeRequest.of(period), charges::add);
        return new SampleReading(ingestion, charges);
    }

    static SampleReading whole(SampleAccount account, LocalDate asOf) {
        return of(account, asOf, account.history(asOf));
    }

    /** The bill as it would be if one measure had never been applied. */
    static SampleReading without(String measure, SampleAccount account, LocalDate asOf, ChargePeriod period) {
        SamplePlan plan = account.plan(asOf);
        List<SampleMeasure> others = plan.measures().stream()
                .filter(one -> !one.id().equals(measure))
                .toList();
        SamplePlan otherPlan = new SamplePlan(
                plan.series(),
                plan.subAccountIds(),
                plan.traffic(),
                plan.fees(),
                plan.history(),
                others,
                plan.incidents());
        SampleBill bill = new SampleBill(account.id(), otherPlan, account.history(asOf), asOf);
        List<Charge> charges = new ArrayList<>();
        for (YearMonth month : period.months()) {
            bill.month(month).stream()
                    .filter(charge -> period.contains(charge.day()))
                    .forEach(charges::add);
        }
        return new SampleReading(null, charges);
    }

    BigDecimal billed(Predicate<Charge> which) {
        return charges.stream()
                .filter(which)
                .map(charge -> charge.billedCost().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Usage of an environment in a month, USD; the empty environment is what nobody tagged. */
    double usage(String environment, YearMonth month) {
        return billed(usageIn(environment)
                        .and(charge -> YearMonth.from(charge.day()).equals(month)))
                .doubleValue();
    }

    /** Usage a day in a period, USD. */
    double perDay(Predicate<Charge> which, ChargePeriod period) {
        return billed(which.and(charge -> period.contains(charge.day())))
                .divide(BigDecimal.valueOf(period.days()), MathContext.DECIMAL64)
                .doubleValue();
    }

    static Predicate<Charge> usageIn(String environment) {
        return usage().and(
                        charge -> charge.tags().value("Environment").orElse("").equals(environment));
    }

    static Predicate<Charge> usage() {
        return charge -> charge.chargeCategory() == ChargeCategory.USAGE;
    }

    static Predicate<Charge> service(String name) {
        return charge -> charge.serviceName().equals(name);
    }

    static Predicate<Charge> usageType(String name) {
        return charge -> name.equals(charge.usageType());
    }
}
