package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ledger.CostSeries;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who answers for what.
 *
 * @param owners in the order of the configuration
 */
public record Owners(List<Owner> owners) {

    public Owners {
        owners = List.copyOf(owners);
    }

    /**
     * Somebody who answers for costs.
     *
     * @param name of the team or the person
     * @param mail where to reach them
     * @param environments theirs; empty for any
     * @param services theirs; empty for any
     * @param tags theirs, by what the charges are tagged with: one of the values of every key; none for whatever the tags
     */
    public record Owner(
            String name, Optional<String> mail, Set<Environment> environments, Set<String> services, NamedTags tags) {

        /** Somebody who answers for costs whatever their tags. */
        public Owner(String name, Optional<String> mail, Set<Environment> environments, Set<String> services) {
            this(name, mail, environments, services, NamedTags.none());
        }

        public Owner {
            environments = Set.copyOf(environments);
            services = Set.copyOf(services);
        }

        private boolean fits(Matter matter) {
            boolean where = environments.isEmpty()
                    || matter.environment().filter(environments::contains).isPresent();
            boolean what = services.isEmpty()
                    || matter.serviceName().filter(services::contains).isPresent();
            return where && what;
        }

        /** Whether a series carries one of their values of every key. */
        boolean hasTagsOf(CostSeries series) {
            return !tags.isEmpty() && tags.matches(series.key().tags());
        }

        /** 0 for what names service and environment, 3 for what names neither. */
        private int vagueness() {
            return (services.isEmpty() ? 2 : 0) + (environments.isEmpty() ? 1 : 0);
        }
    }

    /**
     * Who answers for a matter: whoever its tags say; else whoever names its environment and service most closely, and the
     * first of several.
     */
    public Optional<Owner> of(Matter matter) {
        return matter.tagOwner()
                .flatMap(tag -> named(tag.owner()))
                .or(() -> owners.stream()
                        .filter(owner -> owner.tags().isEmpty() && owner.fits(matter))
                        .min(Comparator.comparingInt(Owner::vagueness)));
    }

    /** Who answers for all charges with these tags, the first of several. */
    Optional<TagOwner> ofTags(Matter matter, NamedTags tags) {
        return byTag(matter).stream()
                .filter(owner -> owner.tags().values().entrySet().stream()
                        .allMatch(key -> !tags.valuesOf(key.getKey()).isEmpty()
                                && key.getValue().containsAll(tags.valuesOf(key.getKey()))))
                .findFirst()
                .map(owner -> new TagOwner(owner.name(), tags.words(), BigDecimal.ONE, List.of()));
    }

    /** Those who may answer for a matter by its tags. */
    List<Owner> byTag(Matter matter) {
        return owners.stream()
                .filter(owner -> !owner.tags().isEmpty() && owner.fits(matter))
                .toList();
    }

    /** The owner of a name. */
    public Optional<Owner> named(String name) {
        return owners.stream().filter(owner -> owner.name().equals(name)).findFirst();
    }
}
