package io.costanalyzer.app;

import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.report.ExplainedDays;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MuteLine;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a report what watching over its month has brought. */
final class MonthWatches {

    private final IncidentDesk incidents;
    private final ForecastRecords forecasts;

    @Inject
    MonthWatches(IncidentDesk incidents, ForecastRecords forecasts) {
        this.incidents = incidents;
        this.forecasts = forecasts;
    }

    MonthWatch of(KnownCosts known, MonthReview review, LocalDate asOf) {
        IncidentBook book = incidents.book();
        return new MonthWatch(
                incidents(book, review.month()),
                mutes(book, review.month(), asOf),
                review.explained().stream()
                        .map(finding -> new ExplainedDays(
                                finding.anomaly(),
                                finding.explainedBy().orElseThrow().name()))
                        .toList(),
                forecasts.of(known, review.month(), asOf));
    }

    /** Those with a day in the month: begun in it or before, and not over before it began. */
    static List<IncidentLine> incidents(IncidentBook book, YearMonth month) {
        return book.incidents().stream()
                .filter(one -> !one.matter().since().isAfter(month.atEndOfMonth()))
                .filter(one -> !lastDay(one).isBefore(month.atDay(1)))
                .sorted(Comparator.comparing(Incident::severity)
                        .thenComparing(one -> one.matter().since())
                        .thenComparing(Incident::id))
                .map(MonthWatches::line)
                .toList();
    }

    private static LocalDate lastDay(Incident incident) {
        Matter matter = incident.matter();
        if (matter instanceof OddDays odd && !incident.open()) {
            return odd.period().lastDay();
        }
        if (matter instanceof BudgetUse use) {
            return use.month().lastDay();
        }
        return incident.endedOn().orElse(incident.seenOn());
    }

    private static IncidentLine line(Incident one) {
        Matter matter = one.matter();
        return new IncidentLine(
                one.id(),
                matter.kind().word(),
                one.severity().name(),
                matter.environment(),
                matter.serviceName(),
                name(matter),
                matter.since(),
                one.openedOn(),
                one.endedOn(),
                one.state() == Incident.State.CORRECTED,
                matter instanceof OddDays ? matter.soFar() : Optional.empty(),
                one.owner());
    }

    private static Optional<String> name(Matter matter) {
        if (matter instanceof BudgetUse use) {
            return Optional.of(use.name());
        }
        if (matter instanceof TargetGap gap) {
            return Optional.of(gap.name());
        }
        if (matter instanceof UnitCostRise rise) {
            return Optional.of(rise.name());
        }
        if (matter instanceof LostSaving lost) {
            return Optional.of(lost.measure());
        }
        if (matter instanceof Trouble trouble) {
            String flaw = trouble.flaw().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Optional.of(flaw + (trouble.subject().isEmpty() ? "" : ": " + trouble.subject()));
        }
        return Optional.empty();
    }

    /** Those with a day between the first of the month and today. */
    static List<MuteLine> mutes(IncidentBook book, YearMonth month, LocalDate asOf) {
        ChargePeriod days = ChargePeriod.of(month.atDay(1), asOf.plusDays(1));
        return book.mutes().stream()
                .filter(mute -> ChargePeriod.of(mute.from(), mute.until().plusDays(1))
                        .intersection(days)
                        .isPresent())
                .sorted(Comparator.comparing(Mute::until).thenComparing(Mute::id))
                .map(mute -> new MuteLine(
                        mute.author(),
                        mute.reason(),
                        mute.from(),
                        mute.until(),
                        mute.planned(),
                        mute.environment(),
                        mute.service(),
                        mute.incidentId()))
                .toList();
    }
}
