package io.costanalyzer.app;

import io.costanalyzer.alert.Findings;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.IncidentBook.DeliveryFailure;
import io.costanalyzer.alert.IncidentJudge;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.archive.IncidentStore;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.DispatchReport;
import io.costanalyzer.delivery.Dispatched;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The incidents as the archive remembers them: judged by each run, muted and read by people. */
public final class IncidentDesk {

    private final IncidentStore store;
    private final IncidentJudge judge;
    private final List<Mute> configured;
    private final AlertWords words;

    @Inject
    IncidentDesk(IncidentStore store, CostAnalyzerConfig config, CostFormat format) {
        this.words = new AlertWords(format);
        this.store = store;
        this.judge = new IncidentJudge(
                config.alerts().policy(config.costMetric().currency()),
                config.alerts().owners());
        this.configured = config.alerts().mutes();
    }

    /** Everything that is remembered, with the mutes of the configuration. */
    public IncidentBook book() {
        return withConfigured(store.read());
    }

    /** An incident as it is now, in one line. */
    public String headline(Incident incident) {
        return words.headline(incident);
    }

    IncidentBook judge(Findings findings) {
        return store.update(before -> judge.judge(withConfigured(before), findings));
    }

    /** Writes down what reached everybody, and what did not. */
    IncidentBook delivered(DispatchReport report, LocalDate asOf) {
        Map<String, Boolean> reached = new HashMap<>();
        List<DeliveryFailure> failures = new ArrayList<>();
        for (Dispatched entry : report.entries()) {
            reached.merge(entry.messageId(), entry.end().good(), Boolean::logicalAnd);
            boolean failed = entry.end() == Dispatched.End.FAILED || entry.end() == Dispatched.End.PARTLY;
            if (failed && !entry.channel().isEmpty()) {
                failures.add(new DeliveryFailure(
                        entry.channel(),
                        entry.messageId(),
                        asOf,
                        entry.problems().stream().findFirst().orElse("It gave no reason.")));
            }
        }
        Set<String> good = new HashSet<>();
        reached.forEach((message, whole) -> {
            if (whole) {
                good.add(message);
            }
        });
        return store.update(book -> book.delivered(good, failures));
    }

    /** Adds a mute. */
    public IncidentBook mute(Mute mute) {
        return store.update(book -> book.muted(mute));
    }

    /**
     * Ends a mute.
     *
     * @return the mute; nothing when there is none of this name, or it stands in the configuration
     */
    public Optional<Mute> unmute(String muteId) {
        Optional<Mute> found = store.read().mutes().stream()
                .filter(mute -> mute.id().equals(muteId))
                .filter(mute ->
                        configured.stream().noneMatch(other -> other.id().equals(muteId)))
                .findFirst();
        found.ifPresent(mute -> store.update(book -> book.unmuted(mute.id())));
        return found;
    }

    private IncidentBook withConfigured(IncidentBook book) {
        IncidentBook all = book;
        for (Mute mute : configured) {
            all = all.muted(mute);
        }
        return all;
    }
}
