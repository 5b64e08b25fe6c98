package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeBuilder;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Makes a charge of a row. What a charge cannot be without breaks the row: billed cost, currency, charge period, service.
 * Anything else that cannot be read is a flaw: it is told of and stands aside, so that the cost stays on the bill.
 */
final class RowReader {

    /** Takes the flaws of a row. */
    @FunctionalInterface
    interface Flaws {
        void note(BrokenRow flaw, String consequence);
    }

    /** A value that its row can be without. */
    @FunctionalInterface
    private interface Value<T> {
        T read() throws BrokenRow;
    }

    private final FocusRow row;
    private final Flaws flaws;

    RowReader(FocusRow row, Flaws flaws) {
        this.row = row;
        this.flaws = flaws;
    }

    /** The exact billed cost in the row's own currency. */
    Money billedCost() throws BrokenRow {
        String code = row.required(FocusColumn.BILLING_CURRENCY);
        try {
            return Money.of(CurrencyUnit.of(code), row.decimal(FocusColumn.BILLED_COST));
        } catch (IllegalCurrencyException unknown) {
            throw new BrokenRow(ProblemReason.UNKNOWN_WORD, FocusColumn.BILLING_CURRENCY, code);
        }
    }

    /** The whole days in UTC that the charge is for: one for an hour or a day, more for the fee of a month. */
    ChargePeriod chargePeriod() throws BrokenRow {
        Instant start = row.time(FocusColumn.CHARGE_PERIOD_START);
        Instant end = row.time(FocusColumn.CHARGE_PERIOD_END);
        if (end.isBefore(start)) {
            throw row.broken(ProblemReason.MALFORMED_TIME, FocusColumn.CHARGE_PERIOD_END);
        }
        LocalDate first = FocusTime.day(start);
        LocalDate last = end.equals(start) ? first : FocusTime.day(end.minusNanos(1));
        return ChargePeriod.of(first, last.plusDays(1));
    }

    /** The billing period, where it can be read. */
    Optional<ChargePeriod> billingPeriod() {
        return value("its billing period is not counted as read", () -> {
            LocalDate start = FocusTime.day(row.time(FocusColumn.BILLING_PERIOD_START));
            LocalDate end = FocusTime.day(row.time(FocusColumn.BILLING_PERIOD_END));
            return ChargePeriod.between(start, end)
                    .orElseThrow(() -> row.broken(ProblemReason.MALFORMED_TIME, FocusColumn.BILLING_PERIOD_END));
        });
    }

    /** The service: its name, or its code where it has no name. */
    String serviceName() throws BrokenRow {
        String name = row.text(FocusColumn.SERVICE_NAME);
        if (name != null) {
            return name;
        }
        String code = row.text(FocusColumn.X_SERVICE_CODE);
        if (code != null) {
            return code;
        }
        throw row.broken(ProblemReason.MISSING_VALUE, FocusColumn.SERVICE_NAME);
    }

    /** The charge, with what was read of it already. */
    Charge charge(String serviceName, Money billedCost, ChargePeriod chargePeriod, boolean estimated) {
        ChargeCategory category = category(serviceName, billedCost.amount());
        ChargeBuilder charge = Charge.builder(chargePeriod.start(), serviceName, billedCost)
                .chargePeriod(chargePeriod)
                .chargeCategory(category)
                .effectiveCost(effectiveCost(billedCost))
                .usageType(UsageTypeName.of(row, category))
                .regionId(row.text(FocusColumn.REGION_ID))
                .subAccount(row.text(FocusColumn.SUB_ACCOUNT_ID), row.text(FocusColumn.SUB_ACCOUNT_NAME))
                .tags(map(FocusColumn.TAGS, "read as untagged"))
                .costCategories(map(FocusColumn.X_COST_CATEGORIES, "read as in no cost category"))
                .estimated(estimated);
        consume(charge);
        return charge.build();
    }

    private ChargeCategory category(String serviceName, BigDecimal billedCost) {
        return value("read as Adjustment", () -> {
                    String word = row.required(FocusColumn.CHARGE_CATEGORY);
                    return FocusCategory.of(word, row, serviceName, billedCost)
                            .orElseThrow(() -> row.broken(ProblemReason.UNKNOWN_WORD, FocusColumn.CHARGE_CATEGORY));
                })
                .orElse(ChargeCategory.ADJUSTMENT);
    }

    private Money effectiveCost(Money billedCost) {
        return value("the billed cost stands in for it", () -> row.decimal(FocusColumn.EFFECTIVE_COST))
                .map(amount -> Money.of(billedCost.currency(), amount))
                .orElse(billedCost);
    }

    private void consume(ChargeBuilder charge) {
        if (row.text(FocusColumn.CONSUMED_QUANTITY) != null) {
            value("its quantity is not read", () -> row.decimal(FocusColumn.CONSUMED_QUANTITY))
                    .ifPresent(
                            quantity -> value("its quantity is not read", () -> row.required(FocusColumn.CONSUMED_UNIT))
                                    .ifPresent(unit -> charge.consumed(quantity, unit)));
        }
    }

    private Tags map(FocusColumn column, String consequence) {
        return value(consequence, () -> TagColumn.read(row, column)).orElse(Tags.none());
    }

    private <T> Optional<T> value(String consequence, Value<T> value) {
        try {
            return Optional.of(value.read());
        } catch (BrokenRow flaw) {
            flaws.note(flaw, consequence);
            return Optional.empty();
        }
    }
}
