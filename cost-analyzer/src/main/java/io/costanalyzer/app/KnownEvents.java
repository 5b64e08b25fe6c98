package io.costanalyzer.app;

import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.KnownEvent;
import io.costanalyzer.analysis.anomaly.KnownEvent.Direction;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ledger.Scope;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was announced and so explains days that would else be odd: measures that come into force, and what was muted as planned. */
final class KnownEvents {

    private final CostAnalyzerConfig config;
    private final IncidentDesk incidents;

    @Inject
    KnownEvents(CostAnalyzerConfig config, IncidentDesk incidents) {
        this.config = config;
        this.incidents = incidents;
    }

    /** What is known to this day. */
    List<KnownEvent> now() {
        return of(config, incidents.book());
    }

    /** What a configuration and a book announce; a mute that is not planned announces nothing. */
    static List<KnownEvent> of(CostAnalyzerConfig config, IncidentBook book) {
        return Stream.concat(
                        config.programme().plainMeasures().stream().flatMap(measure -> of(measure).stream()),
                        book.mutes().stream().filter(Mute::planned).flatMap(mute -> of(mute, book).stream()))
                .toList();
    }

    /**
     * A measure lets the costs of its scope fall from its first day to the end of its roll-out; nothing while it is only
     * promised. Odd days are found whatever the tags of the charges, so the tags that it acts on are left out.
     */
    private static Optional<KnownEvent> of(Measure measure) {
        return measure.applied()
                .map(first -> new KnownEvent(
                        "measure " + measure.id(),
                        measure.scope().ofTags(NamedTags.none()),
                        ChargePeriod.of(
                                first, first.plusDays(1L + measure.rollOutDays().orElse(0))),
                        Direction.DOWN));
    }

    /**
     * A planned mute is a window of its environment or service. One of an incident begins where the incident's days do, so
     * that they stay explained when the mute is over; an incident without odd days has nothing to explain.
     */
    private static Optional<KnownEvent> of(Mute mute, IncidentBook book) {
        String name = "planned: " + mute.reason();
        if (mute.incidentId().isEmpty()) {
            return Optional.of(new KnownEvent(
                    name,
                    spending(mute.environment(), mute.service()),
                    window(mute.from(), mute.until()),
                    Direction.ANY));
        }
        return book.find(mute.incidentId().get())
                .map(incident -> incident.matter() instanceof OddDays odd ? odd : null)
                .map(odd -> new KnownEvent(
                        name,
                        spending(odd.environment(), Optional.of(odd.service())),
                        window(odd.since().isBefore(mute.from()) ? odd.since() : mute.from(), mute.until()),
                        odd.rising() ? Direction.UP : Direction.DOWN));
    }

    private static ChargePeriod window(LocalDate first, LocalDate last) {
        return ChargePeriod.of(first, last.plusDays(1));
    }

    private static Scope spending(Optional<Environment> environment, Optional<String> service) {
        Scope everywhere = Scope.spending();
        Scope there = environment.map(everywhere::in).orElse(everywhere);
        return service.map(name -> there.ofServices(Set.of(name))).orElse(there);
    }
}
