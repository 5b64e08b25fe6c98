package io.costanalyzer.entry.cli;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.math.BigDecimal;
import java.util.Optional;

/** Cells of figures: exact for programs, rounded for people. */
final class Figures {

    private Figures() {}

    static Screen.Figure amount(Optional<Money> amount, CostFormat format) {
        return new Screen.Figure(
                amount.map(one -> one.amount().toPlainString()).orElse(""),
                amount.map(format::amountWithCode).orElse(CostFormat.UNKNOWN));
    }

    static Screen.Figure percent(Optional<BigDecimal> share, CostFormat format) {
        return new Screen.Figure(share.map(BigDecimal::toPlainString).orElse(""), format.percent(share));
    }

    /** How much of a limit is used. */
    static Screen.Figure used(Optional<BigDecimal> share, CostFormat format) {
        return new Screen.Figure(share.map(BigDecimal::toPlainString).orElse(""), format.used(share));
    }
}
