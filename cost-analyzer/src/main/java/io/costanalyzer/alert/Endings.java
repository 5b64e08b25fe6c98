package io.costanalyzer.alert;

import io.costanalyzer.alert.Incident.State;
import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When an incident is over, and whether it ever was: days that were not judged end nothing. */
final class Endings {

    private final AlertPolicy policy;

    Endings(AlertPolicy policy) {
        this.policy = policy;
    }

    /** Odd days that are seen again: runs that have left the lookback stay as they were, the others are as they are now. */
    OddDays merged(OddDays old, OddDays now, Findings findings) {
        LocalDate from =
                findings.lookedAt().map(ChargePeriod::start).orElse(now.period().start());
        LocalDate first = now.period().start().isBefore(from) ? now.period().start() : from;
        List<Run> runs = new ArrayList<>(old.runs().stream()
                .filter(run -> !run.period().endExclusive().isAfter(first))
                .toList());
        runs.addAll(now.runs());
        runs.sort(Comparator.comparing(Run::period));
        return now.withRuns(runs, now.ongoing());
    }

    /** An incident whose matter was found: open, unless its odd days are followed by enough ordinary ones. */
    Incident ofSeen(Incident before, Incident seen, Findings findings) {
        if (seen.matter() instanceof OddDays odd && !odd.ongoing() && quietDays(odd, findings) >= policy.quietDays()) {
            return before.open()
                    ? seen.ended(odd, State.RESOLVED, findings.asOf())
                    : before.ended(odd, before.state(), findings.asOf());
        }
        return seen;
    }

    /** An incident whose matter was not found. */
    Incident ofUnseen(Incident incident, Findings findings) {
        if (!incident.open()) {
            return incident;
        }
        Matter matter = incident.matter();
        if (findings.gone().contains(matter.key())) {
            return incident.ended(matter, State.CLOSED, findings.asOf());
        }
        if (matter instanceof OddDays odd) {
            return ofUnseen(incident, odd, findings);
        }
        // A budget that is within its thresholds again was not corrected: a forecast recedes, and a limit is raised.
        boolean over = findings.fine().contains(matter.key())
                || (matter instanceof BudgetUse use && use.isOver(findings.asOf()));
        return over
                ? incident.ended(matter, State.RESOLVED, findings.asOf())
                : incident.about(findings.asOfToday(matter));
    }

    private Incident ofUnseen(Incident incident, OddDays odd, Findings findings) {
        LocalDate last = odd.period().lastDay();
        Optional<ChargePeriod> lookedAt = findings.lookedAt();
        if (!odd.seenHere()) {
            return findings.fine().contains(odd.key())
                    ? incident.ended(odd.withRuns(odd.runs(), false), State.RESOLVED, findings.asOf())
                    : incident;
        }
        if (lookedAt.isEmpty()
                || last.isAfter(lookedAt.get().lastDay())
                || findings.notJudged().contains(last)) {
            return incident;
        }
        List<Run> restated = odd.runs().stream()
                .map(run -> findings.costNow(odd.key(), run.period())
                        .map(cost -> new Run(run.period(), cost, run.expected(), run.low(), run.high()))
                        .orElse(run))
                .toList();
        OddDays over = odd.withRuns(restated, false);
        boolean gone = odd.runs().stream()
                .noneMatch(run ->
                        run.period().endExclusive().isBefore(lookedAt.get().start()));
        if (!restated.equals(odd.runs()) && gone) {
            return incident.ended(over, State.CORRECTED, findings.asOf());
        }
        return quietDays(odd, findings) >= policy.quietDays()
                ? incident.ended(over, State.RESOLVED, findings.asOf())
                : incident;
    }

    /** How many judged days have passed since the last odd one. */
    private static long quietDays(OddDays odd, Findings findings) {
        LocalDate last = odd.period().lastDay();
        if (!odd.seenHere()) {
            return ChronoUnit.DAYS.between(last, findings.asOf()) - 1;
        }
        return findings.lookedAt()
                .flatMap(period -> ChargePeriod.between(last.plusDays(1), period.endExclusive()))
                .map(after -> after.dates()
                        .filter(day -> !findings.notJudged().contains(day))
                        .count())
                .orElse(0L);
    }
}
