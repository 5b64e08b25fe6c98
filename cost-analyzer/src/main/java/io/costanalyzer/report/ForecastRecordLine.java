package io.costanalyzer.report;

import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the forecasts of a month said, and what came.
 *
 * @param record the figures; a day that is missing in it had not enough history for a forecast
 * @param madeLater the days of which no forecast is archived: theirs were made later out of what was complete by then
 * @param byAws what AWS's own forecast said, oldest first; nothing unless it was asked for, and of the total alone
 */
public record ForecastRecordLine(ForecastTrackRecord record, List<LocalDate> madeLater, List<Said> byAws) {

    public ForecastRecordLine {
        madeLater = List.copyOf(madeLater);
        byAws = List.copyOf(byAws);
    }

    /** What was said on a day of the month; absent when there was not enough history. */
    public Optional<Said> on(int dayOfMonth) {
        return record.said().stream()
                .filter(said -> said.asOf().getDayOfMonth() == dayOfMonth)
                .findFirst();
    }
}
