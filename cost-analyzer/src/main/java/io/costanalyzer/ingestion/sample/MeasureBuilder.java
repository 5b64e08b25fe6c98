package io.costanalyzer.ingestion.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a measure down in one sentence: what, when, and what it truly does to which usage types. Not thread-safe. */
final class MeasureBuilder {

    private final String id;
    private final LocalDate appliedOn;
    private final String promise;
    private final SampleOutcome outcome;
    private final Set<String> environments = new TreeSet<>();
    private final List<SampleChange> changes = new ArrayList<>();
    private @Nullable LocalDate revertedOn;

    MeasureBuilder(String id, LocalDate appliedOn, String promise, SampleOutcome outcome) {
        this.id = id;
        this.appliedOn = appliedOn;
        this.promise = promise;
        this.outcome = outcome;
    }

    /** In these environments, whatever it does there. */
    MeasureBuilder in(String... names) {
        environments.addAll(List.of(names));
        return this;
    }

    /** Multiplies the quantity of a usage type. */
    MeasureBuilder times(double factor, String environment, String service, String usageType) {
        environments.add(environment);
        changes.add(SampleChange.lasting(environment, service, usageType, appliedOn, factor));
        return this;
    }

    /** The change named last is there in full only after so many days. */
    MeasureBuilder within(int days) {
        return last(change -> change.within(days));
    }

    /** What the change named last leaves away turns up as another usage type. */
    MeasureBuilder to(String usageType) {
        return last(change -> change.to(usageType));
    }

    /** All of it was undone on a day. */
    MeasureBuilder revertedOn(LocalDate day) {
        revertedOn = day;
        changes.replaceAll(change -> change.until(day));
        return this;
    }

    SampleMeasure build() {
        return new SampleMeasure(
                id, appliedOn, Optional.ofNullable(revertedOn), environments, promise, outcome, changes);
    }

    private MeasureBuilder last(UnaryOperator<SampleChange> edit) {
        int last = changes.size() - 1;
        changes.set(last, edit.apply(changes.get(last)));
        return this;
    }
}
