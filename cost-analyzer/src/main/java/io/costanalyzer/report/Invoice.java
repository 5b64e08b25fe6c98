package io.costanalyzer.report;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The month by charge category: how the cost of the month becomes what is to be paid.
 *
 * <p>{@code gross + reductions = net} and {@code net + tax = payable}, by billed cost.
 *
 * @param lines one for each category that has a charge, in the order of {@link ChargeCategory}
 * @param zero nothing, in the invoice's currency
 */
public record Invoice(List<Line> lines, Money zero) {

    public Invoice {
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::chargeCategory))
                .toList();
    }

    /**
     * One charge category, over all environments.
     *
     * @param chargeCategory the category
     * @param billed billed cost of the month and before
     * @param effective effective cost of the month
     */
    public record Line(ChargeCategory chargeCategory, Compared billed, Money effective) {}

    /** Usage, purchases and support: what was charged before anything was taken off. */
    public Money gross() {
        return billed(ChargeCategory.USAGE, ChargeCategory.PURCHASE, ChargeCategory.SUPPORT);
    }

    /** Credits, refunds and adjustments, mostly negative. */
    public Money reductions() {
        return billed(ChargeCategory.CREDIT, ChargeCategory.REFUND, ChargeCategory.ADJUSTMENT);
    }

    /** Gross and reductions, before tax. */
    public Money net() {
        return gross().plus(reductions());
    }

    public Money tax() {
        return billed(ChargeCategory.TAX);
    }

    /** Everything: what the invoice asks for. */
    public Money payable() {
        return lines.stream().map(line -> line.billed().actual()).reduce(zero, Money::plus);
    }

    /** The same for the days before; absent when they are not known. */
    public Optional<Money> previousPayable() {
        return lines.stream().map(Line::billed).reduce(Compared::plus).flatMap(Compared::previous);
    }

    /** Billed cost of usage and purchases. */
    public Money billedSpending() {
        return billed(ChargeCategory.USAGE, ChargeCategory.PURCHASE);
    }

    /** Effective cost of usage and purchases: what the report calls the cost of the month. */
    public Money effectiveSpending() {
        return lines.stream()
                .filter(line -> line.chargeCategory().isSpending())
                .map(Line::effective)
                .reduce(zero, Money::plus);
    }

    private Money billed(ChargeCategory... categories) {
        List<ChargeCategory> wanted = List.of(categories);
        return lines.stream()
                .filter(line -> wanted.contains(line.chargeCategory()))
                .map(line -> line.billed().actual())
                .reduce(zero, Money::plus);
    }
}
