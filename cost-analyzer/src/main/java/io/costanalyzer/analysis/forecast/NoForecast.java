package io.costanalyzer.analysis.forecast;

import java.util.Optional;

/**
 * There is no forecast, and this is no error.
 *
 * @param reason why
 */
public record NoForecast(Reason reason) implements ForecastAnswer {

    @Override
    public Optional<MonthEndForecast> forecast() {
        return Optional.empty();
    }

    /** The closed set of reasons. */
    public enum Reason {
        /** The month has ended: its cost is a fact or about to be one. */
        MONTH_OVER("the month is over"),
        /** The month has not begun. */
        MONTH_NOT_BEGUN("the month has not begun"),
        /** Not one day of the month is complete yet, as on the 1st. */
        NO_COMPLETE_DAY("no day of the month is complete yet"),
        /** A day of the month before its last complete one was not answered for; a gap is not a day without cost. */
        DAYS_MISSING("days of the month are missing"),
        /** Too few weeks to know the weekdays, or too few earlier months to know how wrong a forecast may be. */
        NOT_ENOUGH_HISTORY("not enough history");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Lower case, without a full stop, to stand inside a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
