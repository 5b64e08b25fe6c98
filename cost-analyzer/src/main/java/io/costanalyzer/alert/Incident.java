package io.costanalyzer.alert;

import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A matter with what became of it.
 *
 * @param id its own name, that stays: letters, digits and hyphens, with a short part at the end that is unique enough to
 *     be typed
 * @param matter as it was looked at last
 * @param state how it stands
 * @param severity as of the last look
 * @param owner who answers for it; absent when nobody is configured
 * @param openedOn the day of the run that saw it first
 * @param seenOn the day of the run that saw it last
 * @param endedOn the day of the run that saw that it was over; present unless it is open
 * @param told what was told of it last; absent as long as nobody was told
 * @param history what happened, oldest first
 */
public record Incident(
        String id,
        Matter matter,
        State state,
        Severity severity,
        Optional<String> owner,
        LocalDate openedOn,
        LocalDate seenOn,
        Optional<LocalDate> endedOn,
        Optional<Told> told,
        List<Step> history) {

    private static final int SHORT = 10;

    public Incident {
        history = List.copyOf(history);
        if ((state == State.OPEN) != endedOn.isEmpty()) {
            throw new IllegalArgumentException(id + " is " + state + " and ended on " + endedOn);
        }
    }

    /** How an incident stands. */
    public enum State {
        /** It goes on, or it is not known yet that it is over. */
        OPEN,
        /** It is over. */
        RESOLVED,
        /** The bill was restated: it was not there. */
        CORRECTED,
        /** What it is about has left the configuration, so that nobody looks at it any more. */
        CLOSED
    }

    /**
     * What was told of an incident last.
     *
     * @param severity by which severity
     * @param size the matter's {@linkplain Matter#size() size} at that time
     * @param marks thresholds that were told, each once; those of before an end that was told do not count
     * @param end whether it was told that it is over
     */
    public record Told(Severity severity, Optional<Money> size, SortedSet<String> marks, boolean end) {
        public Told {
            marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
        }
    }

    /**
     * Something that happened.
     *
     * @param on the day of the run that saw it
     * @param told whether somebody was told, and not muted or too small for a word
     */
    public record Step(LocalDate on, Change change, Severity severity, boolean told) {}

    public boolean open() {
        return state == State.OPEN;
    }

    /** The end of the id, to be typed. */
    public String shortId() {
        return id.substring(Math.max(0, id.length() - SHORT));
    }

    Incident seen(Matter now, Severity nowSeverity, Optional<String> nowOwner, LocalDate asOf) {
        return new Incident(
                id, now, State.OPEN, nowSeverity, nowOwner, openedOn, asOf, Optional.empty(), told, history);
    }

    /** The same with other figures of its matter; how it stands and how severe it is stays. */
    Incident about(Matter now) {
        return new Incident(id, now, state, severity, owner, openedOn, seenOn, endedOn, told, history);
    }

    Incident ended(Matter last, State how, LocalDate asOf) {
        return new Incident(
                id, last, how, severity, owner, openedOn, seenOn, open() ? Optional.of(asOf) : endedOn, told, history);
    }

    /** The same with a step more; the same step of the same day stands once. */
    Incident with(Step step, Optional<Told> nowTold) {
        List<Step> all = new ArrayList<>(history);
        if (!all.contains(step)) {
            all.add(step);
        }
        return new Incident(id, matter, state, severity, owner, openedOn, seenOn, endedOn, nowTold, all);
    }
}
