package io.costanalyzer.config;

import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.MonthClosing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What savings are measured against: at least one of the two.
 *
 * @param name of the baseline in the archive
 * @param stated amounts that the customer states
 * @param captured whole months whose bill is to be frozen; targets are judged by it when both are there, and the stated
 *     amounts are held against it
 */
public record BaselineSettings(String name, Optional<StatedBaseline> stated, Optional<ChargePeriod> captured) {

    public BaselineSettings {
        if (stated.isEmpty() && captured.isEmpty()) {
            throw new IllegalArgumentException("The baseline " + name + " is neither stated nor captured");
        }
    }

    /**
     * That the months to be frozen are not over, and what to do.
     *
     * @param today in UTC
     * @return a sentence; nothing when they are over
     */
    public Optional<String> notOver(LocalDate today) {
        return captured.filter(months -> today.isBefore(months.endExclusive()))
                .map(months -> "The months of baseline.captured, " + months.start() + " to " + months.lastDay()
                        + ", are not over, and can be frozen from "
                        + months.endExclusive().withDayOfMonth(MonthClosing.FINAL_FROM_DAY)
                        + " on. Until then no target is judged by them: name months that are over, if there are any.");
    }
}
