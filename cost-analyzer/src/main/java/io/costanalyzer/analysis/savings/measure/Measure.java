package io.costanalyzer.analysis.savings.measure;

import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was or will be changed so that the bill falls.
 *
 * @param id unique, in lower case with hyphens: {@code lambda-arm64}
 * @param title for people
 * @param kind what it does to the bill
 * @param lever what it moves: most often the kind's
 * @param scope the whole family of usage types that it moves use within, old and new, so that nothing which only changes
 *     its name is taken for a saving
 * @param applied the first day on which it acts, in UTC; absent while it is only promised
 * @param rollOutDays days from {@code applied} until it is fully in force, 0 or more; absent when nobody knows
 * @param promise what it is said to save, if anything was said
 * @param drivers usage types, without region prefix and with {@code *} for any characters, whose quantity drives the cost
 *     of the scope and which the measure leaves alone; empty to let the ledger find what drives it
 */
public record Measure(
        String id,
        String title,
        MeasureKind kind,
        Lever lever,
        Scope scope,
        Optional<LocalDate> applied,
        Optional<Integer> rollOutDays,
        Optional<Promise> promise,
        Set<String> drivers) {

    public Measure {
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank()) {
            throw new IllegalArgumentException("A measure needs an id");
        }
        if (rollOutDays.filter(days -> days < 0).isPresent()) {
            throw new IllegalArgumentException("The measure " + id + " cannot take " + rollOutDays.get() + " days");
        }
        drivers = Set.copyOf(drivers);
    }

    /** A measure of this kind that was applied on a day, with nothing promised and nothing more known. */
    public static Measure of(String id, MeasureKind kind, Scope scope, LocalDate applied) {
        return new Measure(
                id, id, kind, kind.lever(), scope, Optional.of(applied), Optional.empty(), Optional.empty(), Set.of());
    }

    public Measure withRollOutDays(int days) {
        return new Measure(id, title, kind, lever, scope, applied, Optional.of(days), promise, drivers);
    }

    public Measure withPromise(Promise promised) {
        return new Measure(id, title, kind, lever, scope, applied, rollOutDays, Optional.of(promised), drivers);
    }

    public Measure withLever(Lever moved) {
        return new Measure(id, title, kind, moved, scope, applied, rollOutDays, promise, drivers);
    }

    public Measure withDrivers(Set<String> usageTypes) {
        return new Measure(id, title, kind, lever, scope, applied, rollOutDays, promise, usageTypes);
    }
}
