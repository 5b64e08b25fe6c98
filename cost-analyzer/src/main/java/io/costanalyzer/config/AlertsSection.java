package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code alerts}: who answers for what is told. */
final class AlertsSection {

    private static final Key<String> NAME =
            Key.required("name", Words.OWNER, "The team or the person, as alerts name them. Unique.");
    private static final Key<String> MAIL = Key.optional("mail", MailWords.ADDRESS, "Where to reach them.");
    private static final Key<List<Environment>> ENVIRONMENTS = Key.optional(
            "environments",
            ListOf.some(new EnvironmentName()).upTo(51),
            "Theirs; no environment has two owners. Left out: all that nobody else has, for one owner at most.");
    private static final Key<List<AlertSettings.Owner>> OWNERS = Key.optional(
            "owners",
            ListOf.named(Section.of(AlertsSection::owner, NAME, MAIL, ENVIRONMENTS), NAME),
            "Who answers for which costs.");

    static final Key<AlertSettings> ALERTS = Key.optional(
                    "alerts", Section.of(AlertsSection::settings, OWNERS), "Who answers for what an alert tells.")
            .orElseEmpty();

    private AlertsSection() {}

    private static AlertSettings settings(Values values) {
        List<AlertSettings.Owner> owners = values.find(OWNERS).orElse(List.of());
        Set<Environment> owned = new HashSet<>();
        boolean rest = false;
        for (int i = 0; i < owners.size(); i++) {
            Set<Environment> environments = owners.get(i).environments();
            for (Environment environment : environments) {
                if (!owned.add(environment)) {
                    values.complain(
                            OWNERS,
                            i,
                            "has " + environment + ", which another owner has too",
                            "name it under one of them");
                }
            }
            if (environments.isEmpty() && rest) {
                values.complain(
                        OWNERS, i, "has no environments, like another owner", "leave one owner for all the others");
            }
            rest |= environments.isEmpty();
        }
        return new AlertSettings(owners);
    }

    private static AlertSettings.Owner owner(Values values) {
        Optional<List<Environment>> environments = values.find(ENVIRONMENTS);
        return new AlertSettings.Owner(
                values.get(NAME),
                values.find(MAIL),
                environments.map(Set::copyOf).orElse(Set.of()));
    }
}
