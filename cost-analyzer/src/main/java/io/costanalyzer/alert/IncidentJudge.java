package io.costanalyzer.alert;

import io.costanalyzer.alert.Incident.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run's findings mean for the incidents: which are new, which are worse, which are over, and what is to be told.
 *
 * <p>A pure function of the book, the findings and the policy. The same findings again change nothing, their order does not
 * count, and a run of an older day than the newest one changes nothing either: what is known by then is newer.
 */
public final class IncidentJudge {

    private final AlertPolicy policy;
    private final Owners owners;
    private final Endings endings;
    private final Telling telling;

    /**
     * @param policy what is told, how soon and how often
     * @param owners whom
     */
    public IncidentJudge(AlertPolicy policy, Owners owners) {
        this.policy = policy;
        this.owners = owners;
        this.endings = new Endings(policy);
        this.telling = new Telling(policy);
    }

    /** The book after a run; what is to be told are its {@linkplain IncidentBook#pending() pending} notices. */
    public IncidentBook judge(IncidentBook before, Findings findings) {
        if (before.asOf().filter(day -> day.isAfter(findings.asOf())).isPresent()) {
            return before;
        }
        Map<String, Incident> incidents = new TreeMap<>();
        before.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        Map<String, Matter> byKey = new TreeMap<>();
        findings.matters().forEach(matter -> byKey.put(matter.key(), matter));
        Set<String> found = new HashSet<>();
        byKey.values().forEach(matter -> {
            Incident seen = seen(matter, incidents, findings);
            incidents.put(seen.id(), seen);
            found.add(seen.id());
        });
        incidents.replaceAll((id, incident) -> found.contains(id) ? incident : endings.ofUnseen(incident, findings));
        IncidentBook now = new IncidentBook(
                Optional.of(findings.asOf()),
                List.copyOf(incidents.values()),
                before.mutes(),
                before.notices(),
                before.failures());
        return telling.tell(now).tidied();
    }

    private Incident seen(Matter found, Map<String, Incident> incidents, Findings findings) {
        LocalDate asOf = findings.asOf();
        Optional<Incident> known = known(found, incidents);
        Optional<String> owner = owners.of(found).map(Owners.Owner::name);
        if (known.isEmpty()) {
            Severity severity = policy.severity(found, YearMonth.from(asOf));
            Incident opened = new Incident(
                    newId(found, asOf),
                    found,
                    State.OPEN,
                    severity,
                    owner,
                    asOf,
                    asOf,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            return endings.ofSeen(opened, opened, findings);
        }
        Incident before = known.get();
        Matter merged = found instanceof OddDays now && before.matter() instanceof OddDays old
                ? endings.merged(old, now, findings)
                : found;
        YearMonth opened = YearMonth.from(before.openedOn());
        Severity severity = severity(before, merged, opened);
        return endings.ofSeen(before, before.seen(merged, severity, owner, asOf), findings);
    }

    /** What has paused is no less severe for it: it ends, or it goes on. */
    private Severity severity(Incident before, Matter merged, YearMonth opened) {
        Severity now = policy.severity(merged, opened, before.severity());
        boolean pauses = merged instanceof OddDays odd && !odd.ongoing();
        return pauses ? now.atLeast(before.severity()) : now;
    }

    /** The incident that a matter belongs to: the open one, or one that ended a few days ago. */
    private Optional<Incident> known(Matter found, Map<String, Incident> incidents) {
        return incidents.values().stream()
                .filter(incident -> incident.matter().key().equals(found.key()))
                .filter(incident -> isNear(incident, found) || (incident.open() && !(found instanceof OddDays)))
                .max(Comparator.comparing(Incident::open)
                        .thenComparing(incident -> incident.matter().since())
                        .thenComparing(Incident::id));
    }

    private boolean isNear(Incident incident, Matter found) {
        if (found instanceof OddDays now && incident.matter() instanceof OddDays old) {
            return !now.period().start().isAfter(old.period().endExclusive().plusDays(policy.sameWithinDays()))
                    && !old.period().start().isAfter(now.period().endExclusive().plusDays(policy.sameWithinDays()));
        }
        return found instanceof BudgetUse || incident.matter().since().equals(found.since());
    }

    private static String newId(Matter found, LocalDate asOf) {
        return found instanceof BudgetUse
                ? found.key()
                : Fingerprint.ofOccasion(
                        found.key(),
                        (found instanceof OddDays || found instanceof Trouble ? found.since() : asOf).toString());
    }
}
