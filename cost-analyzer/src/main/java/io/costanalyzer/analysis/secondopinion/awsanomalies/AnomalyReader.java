package io.costanalyzer.analysis.secondopinion.awsanomalies;

import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly.RootCause;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.model.Anomaly;
import software.amazon.awssdk.services.costexplorer.model.AnomalyFeedbackType;
import software.amazon.awssdk.services.costexplorer.model.Impact;

/** Reads one anomaly of AWS. Its dates are inclusive, and come with or without a time of day. */
final class AnomalyReader {

    private static final int DATE = 10;

    private AnomalyReader() {}

    /** Nothing for what has no name, no day or no money yet. */
    static Optional<ForeignAnomaly> read(Anomaly anomaly, CurrencyUnit currency) {
        Impact impact = anomaly.impact();
        Optional<LocalDate> start = day(anomaly.anomalyStartDate());
        if (anomaly.anomalyId() == null || start.isEmpty() || impact == null || impact.totalImpact() == null) {
            return Optional.empty();
        }
        LocalDate last = day(anomaly.anomalyEndDate())
                .filter(day -> !day.isBefore(start.get()))
                .orElse(start.get());
        List<RootCause> causes = anomaly.rootCauses().stream()
                .map(cause -> new RootCause(
                        text(cause.service()),
                        text(cause.linkedAccount()),
                        text(cause.usageType()),
                        cause.impact() == null
                                ? Optional.empty()
                                : money(cause.impact().contribution(), currency)))
                .sorted(Comparator.comparing(
                        cause -> cause.impact().map(Money::amount).orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .toList();
        return Optional.of(new ForeignAnomaly(
                anomaly.anomalyId(),
                causes.stream()
                        .flatMap(cause -> cause.serviceName().stream())
                        .findFirst()
                        .or(() -> text(anomaly.dimensionValue())),
                ChargePeriod.of(start.get(), last.plusDays(1)),
                money(impact.totalImpact(), currency).orElseThrow(),
                money(impact.totalActualSpend(), currency),
                money(impact.totalExpectedSpend(), currency),
                causes,
                anomaly.feedback() == AnomalyFeedbackType.NO
                        || anomaly.feedback() == AnomalyFeedbackType.PLANNED_ACTIVITY));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return text == null || text.length() < DATE
                ? Optional.empty()
                : Optional.of(LocalDate.parse(text.substring(0, DATE)));
    }

    private static Optional<String> text(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The shortest decimal that is the same floating-point number. */
    private static Optional<Money> money(@Nullable Double amount, CurrencyUnit currency) {
        return amount == null || amount.isNaN() || amount.isInfinite()
                ? Optional.empty()
                : Optional.of(Money.of(currency, BigDecimal.valueOf(amount)));
    }
}
