package io.costanalyzer.config;

import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/** {@code anomalies}: from when on a difference is worth a word. */
final class AnomaliesSection {

    private static final Key<Money> MINIMUM_PER_DAY = Key.optional(
                    "minimum-per-day",
                    new Amount(),
                    "Differences of a day from what was expected that are smaller than this amount are not told.")
            .orElse("5");
    private static final Key<BigDecimal> MINIMUM_PERCENT = Key.optional(
                    "minimum-percent",
                    Percentages.RISE,
                    "Differences that are a smaller part of what was expected are not told either.")
            .orElse("30 %");

    static final Key<AnomalySettings> ANOMALIES = Key.optional(
                    "anomalies",
                    Section.of(AnomaliesSection::settings, MINIMUM_PER_DAY, MINIMUM_PERCENT),
                    "From when on an unusual day is worth a word.")
            .orElseEmpty();

    private AnomaliesSection() {}

    private static AnomalySettings settings(Values values) {
        return new AnomalySettings(values.get(MINIMUM_PER_DAY), values.get(MINIMUM_PERCENT));
    }
}
