package io.costanalyzer.flow;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bill that a test writes, told as a source tells it: up to yesterday, the running month estimated, its own sums beside
 * the charges. It can refuse, and it can change its mind about the past.
 */
final class Account implements ChargeSource {

    /** From this day of the next month on, nothing of a month is an estimate any more. */
    private static final int BILL_OUT_ON_DAY = 6;

    private final List<Charge> charges = new ArrayList<>();
    private final List<ChargePeriod> asked = new ArrayList<>();
    private final LocalDate opened;
    private LocalDate today;
    private Optional<SourceUnavailableException> refusal = Optional.empty();
    private int answersLeft = Integer.MAX_VALUE;
    private BigDecimal sumsOffBy = BigDecimal.ZERO;

    /** An account whose first day is this one. */
    Account(LocalDate opened) {
        this.opened = opened;
        this.today = opened;
    }

    /** A charge of each day of a period, in an environment or, with an empty name, in none. */
    Account billing(ChargePeriod days, String environment, String service, Function<LocalDate, String> cost) {
        days.dates()
                .map(day -> Charge.builder(day, service, Money.of("USD", cost.apply(day)))
                        .usageType("EU-" + service.replaceAll("[^A-Za-z]", ""))
                        .regionId("eu-west-1")
                        .tags(environment.isEmpty() ? Tags.none() : Tags.of(Map.of("Environment", environment)))
                        .build())
                .forEach(charges::add);
        return this;
    }

    Account billing(Charge charge) {
        charges.add(charge);
        return this;
    }

    /** It is this day for the account. */
    void today(LocalDate day) {
        today = day;
    }

    /** Answers so many more reads, and then refuses. */
    void refusingAfter(int answers, String problem) {
        answersLeft = answers;
        refusal = Optional.of(new SourceUnavailableException(
                "ce:GetCostAndUsage", problem, "Give the role the permission ce:GetCostAndUsage.", null));
    }

    void answering() {
        refusal = Optional.empty();
        answersLeft = Integer.MAX_VALUE;
    }

    /** Gives sums of its own that are wrong by this much. */
    void sumsOffBy(String amount) {
        sumsOffBy = new BigDecimal(amount);
    }

    /** Every period that it was asked for. */
    List<ChargePeriod> asked() {
        return List.copyOf(asked);
    }

    /** What it has billed in a period so far. */
    Money billed(ChargePeriod days) {
        return charges.stream()
                .filter(charge -> days.contains(charge.day()) && charge.day().isBefore(today))
                .map(Charge::billedCost)
                .reduce(Money.of("USD", "0"), Money::plus);
    }

    @Override
    public String name() {
        return "test account";
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        asked.add(request.period());
        if (answersLeft-- <= 0) {
            throw refusal.orElseThrow();
        }
        Optional<ChargePeriod> covered = opened.isBefore(today)
                ? request.period().intersection(ChargePeriod.of(opened, today))
                : Optional.empty();
        List<Charge> read = covered.stream()
                .flatMap(days -> charges.stream().filter(charge -> days.contains(charge.day())))
                .map(this::asKnownToday)
                .toList();
        read.forEach(sink::accept);
        return new Ingestion(
                name(),
                request.period(),
                covered,
                read.size(),
                read.size(),
                IngestionProblems.none(),
                List.of(),
                sums(read),
                RequestCount.of(1, Money.of("USD", "0.01")),
                today.atTime(6, 0).toInstant(ZoneOffset.UTC));
    }

    @Override
    public MonthTotals monthTotals(List<YearMonth> months) {
        return new MonthTotals(
                months.stream()
                        .map(month -> new MonthTotal(
                                month, billed(ChargePeriod.ofMonth(month)), billed(ChargePeriod.ofMonth(month))))
                        .toList(),
                RequestCount.of(1, Money.of("USD", "0.01")));
    }

    private Charge asKnownToday(Charge charge) {
        LocalDate billOut = YearMonth.from(charge.day()).plusMonths(1).atDay(BILL_OUT_ON_DAY);
        if (!today.isBefore(billOut)) {
            return charge;
        }
        return new Charge(
                charge.chargePeriod(),
                charge.chargeCategory(),
                charge.serviceName(),
                charge.usageType(),
                charge.regionId(),
                charge.subAccountId(),
                charge.subAccountName(),
                charge.environmentName(),
                charge.billedCost(),
                charge.effectiveCost(),
                charge.consumedQuantity(),
                charge.consumedUnit(),
                charge.tags(),
                charge.costCategories(),
                true);
    }

    private List<ControlTotal> sums(List<Charge> read) {
        Map<ChargeCategory, Money> sums = new EnumMap<>(ChargeCategory.class);
        read.forEach(charge -> sums.merge(charge.chargeCategory(), charge.billedCost(), Money::plus));
        Money off = Money.of("USD", sumsOffBy.toPlainString());
        return sums.entrySet().stream()
                .map(sum -> new ControlTotal(
                        sum.getKey(), sum.getValue().plus(off), sum.getValue().plus(off)))
                .toList();
    }
}
