package io.costanalyzer.ingestion.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a roll-up, asked by column. */
@FunctionalInterface
public interface RollUpRow {

    /** The text of a column; absent where the engine has NULL or an empty one. */
    @Nullable
    String text(RollUpColumn column);

    /** A count. */
    default long count(RollUpColumn column) {
        String text = text(column);
        return text == null ? 0 : Long.parseLong(text);
    }

    /** An exact sum; absent where there is none. */
    default @Nullable BigDecimal sum(RollUpColumn column) {
        String text = text(column);
        return text == null ? null : new BigDecimal(text);
    }

    /** Whether a mark stands there. */
    default boolean isMarked(RollUpColumn column) {
        return "yes".equals(text(column));
    }

    /** The day of the charges, when it can be read. */
    default Optional<LocalDate> day(RollUpDates dates) {
        return isMarked(RollUpColumn.TIME_READABLE) ? dates.read(text(RollUpColumn.CHARGE_DAY)) : Optional.empty();
    }

    /** The month in which they are billed, when it can be read. */
    default Optional<YearMonth> billingMonth(RollUpDates dates) {
        return dates.read(text(RollUpColumn.BILLING_MONTH)).map(YearMonth::from);
    }
}
