package io.costanalyzer.archive;

import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.UnitCostRise;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The book of incidents as it stands in its file.
 *
 * @param schemaVersion raised when older software could not read it
 */
record IncidentFile(
        int schemaVersion,
        Optional<LocalDate> asOf,
        List<Entry> incidents,
        List<Mute> mutes,
        List<Notice> notices,
        List<IncidentBook.DeliveryFailure> failures) {

    private static final int VERSION = 1;

    IncidentFile {
        if (schemaVersion != VERSION) {
            throw new IllegalArgumentException("schema version " + schemaVersion + " instead of " + VERSION
                    + ": install the release that wrote it");
        }
        incidents = List.copyOf(incidents);
        mutes = List.copyOf(mutes);
        notices = List.copyOf(notices);
        failures = List.copyOf(failures);
    }

    /** An incident; its matter stands under the name of its kind, so that no type is chosen by what a file says. */
    record Entry(
            String id,
            Optional<OddDays> anomaly,
            Optional<BudgetUse> budget,
            Optional<TargetGap> target,
            Optional<UnitCostRise> unitCost,
            Optional<LostSaving> saving,
            Optional<Trouble> health,
            Incident.State state,
            Severity severity,
            Optional<String> owner,
            LocalDate openedOn,
            LocalDate seenOn,
            Optional<LocalDate> endedOn,
            Optional<Incident.Told> told,
            List<Incident.Step> history) {

        Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(openedOn, "openedOn");
            Objects.requireNonNull(seenOn, "seenOn");
            history = List.copyOf(history);
        }

        static Entry of(Incident incident) {
            Matter matter = incident.matter();
            return new Entry(
                    incident.id(),
                    as(OddDays.class, matter),
                    as(BudgetUse.class, matter),
                    as(TargetGap.class, matter),
                    as(UnitCostRise.class, matter),
                    as(LostSaving.class, matter),
                    as(Trouble.class, matter),
                    incident.state(),
                    incident.severity(),
                    incident.owner(),
                    incident.openedOn(),
                    incident.seenOn(),
                    incident.endedOn(),
                    incident.told(),
                    incident.history());
        }

        private static <T extends Matter> Optional<T> as(Class<T> type, Matter matter) {
            return type.isInstance(matter) ? Optional.of(type.cast(matter)) : Optional.empty();
        }

        Incident toIncident() {
            Matter matter = Stream.<Optional<? extends Matter>>of(anomaly, budget, target, unitCost, saving, health)
                    .flatMap(Optional::stream)
                    .map(Matter.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("incident " + id + " is about nothing"));
            return new Incident(id, matter, state, severity, owner, openedOn, seenOn, endedOn, told, history);
        }
    }

    static IncidentFile of(IncidentBook book) {
        return new IncidentFile(
                VERSION,
                book.asOf(),
                book.incidents().stream().map(Entry::of).toList(),
                book.mutes(),
                book.notices(),
                book.failures());
    }

    IncidentBook toBook() {
        return new IncidentBook(asOf, incidents.stream().map(Entry::toIncident).toList(), mutes, notices, failures);
    }
}
