package io.costanalyzer.render.xlsx;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a cell of a workbook holds, with its type. */
sealed interface SheetCell {

    /** Nothing is known, or nothing is to be said. */
    SheetCell EMPTY = new Blank();

    /** An empty cell. */
    record Blank() implements SheetCell {}

    /** Words; never a formula. */
    record Words(String text) implements SheetCell {}

    /** An amount of money in the currency of the report, every digit of it. */
    record Amount(BigDecimal value) implements SheetCell {
        public Amount {
            value = plain(value);
        }
    }

    /** A part of a whole: 0.4 for 40 %. */
    record Share(BigDecimal value) implements SheetCell {
        public Share {
            value = plain(value);
        }
    }

    /** A quantity or a number of things. */
    record Quantity(BigDecimal value) implements SheetCell {
        public Quantity {
            value = plain(value);
        }
    }

    /** A calendar day. */
    record Day(LocalDate value) implements SheetCell {}

    /** Equal numbers are written alike, whatever zeros they carry at their end. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static SheetCell words(String text) {
        return text.isEmpty() ? EMPTY : new Words(text);
    }

    static SheetCell words(Optional<String> text) {
        return text.map(SheetCell::words).orElse(EMPTY);
    }

    static SheetCell amount(Money amount) {
        return new Amount(amount.amount());
    }

    static SheetCell amount(Optional<Money> amount) {
        return amount.map(SheetCell::amount).orElse(EMPTY);
    }

    static SheetCell share(Optional<BigDecimal> share) {
        return share.<SheetCell>map(Share::new).orElse(EMPTY);
    }

    static SheetCell number(Optional<BigDecimal> number) {
        return number.<SheetCell>map(Quantity::new).orElse(EMPTY);
    }

    static SheetCell number(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    static SheetCell day(Optional<LocalDate> day) {
        return day.<SheetCell>map(Day::new).orElse(EMPTY);
    }
}
