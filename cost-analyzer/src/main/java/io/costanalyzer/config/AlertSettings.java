package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who answers for what an alert tells.
 *
 * @param owners no environment has two of them, and at most one is there for all the others
 */
public record AlertSettings(List<Owner> owners) {

    public AlertSettings {
        owners = List.copyOf(owners);
    }

    /**
     * Somebody who answers for costs.
     *
     * @param name of the team or the person
     * @param mail where to reach them
     * @param environments theirs; empty for all that nobody else has
     */
    public record Owner(String name, Optional<String> mail, Set<Environment> environments) {
        public Owner {
            environments = Set.copyOf(environments);
        }
    }

    /** Who answers for an environment, if anybody does. */
    public Optional<Owner> ownerOf(Environment environment) {
        return owners.stream()
                .filter(owner -> owner.environments().contains(environment))
                .findFirst()
                .or(() -> owners.stream()
                        .filter(owner -> owner.environments().isEmpty())
                        .findFirst());
    }
}
