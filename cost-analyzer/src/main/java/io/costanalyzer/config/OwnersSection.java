package io.costanalyzer.config;

import io.costanalyzer.alert.Owners;
import io.costanalyzer.alert.Owners.Owner;
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

/** {@code alerts.owners}: who answers for which costs. */
final class OwnersSection {

    private static final Key<String> NAME =
            Key.required("name", Words.OWNER, "The team or the person, as alerts name them. Unique.");
    private static final Key<String> MAIL = Key.optional(
            "mail", MailWords.ADDRESS, "Where to reach them: alerts are mailed there when delivery.mail is set.");
    private static final Key<List<Environment>> ENVIRONMENTS = Key.optional(
            "environments",
            ListOf.some(new EnvironmentName()).upTo(51),
            "Theirs, which is by the tags, accounts or cost categories of these environments. Left out: any.");
    private static final Key<List<String>> SERVICES = Key.optional(
            "services",
            ListOf.some(Words.SERVICE),
            "Theirs alone, as the bill prints them: in the environments above, or in all. Left out: all that nobody else has.");
    static final Key<List<Owner>> OWNERS = Key.optional(
            "owners",
            ListOf.named(Section.of(OwnersSection::owner, NAME, MAIL, ENVIRONMENTS, SERVICES), NAME),
            "Who answers for which costs. Who names a service and an environment goes before who names a service, an"
                    + " environment, or neither.");

    private OwnersSection() {}

    /** The owners, when nothing belongs to two of them. */
    static Owners checked(Values values) {
        List<Owner> owners = values.find(OWNERS).orElse(List.of());
        Set<Environment> owned = new HashSet<>();
        boolean rest = false;
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            if (!owner.services().isEmpty()) {
                continue;
            }
            for (Environment environment : owner.environments()) {
                if (!owned.add(environment)) {
                    values.complain(
                            OWNERS,
                            i,
                            "has " + environment + ", which another owner has too",
                            "name it under one of them");
                }
            }
            if (owner.environments().isEmpty() && rest) {
                values.complain(
                        OWNERS, i, "has no environments, like another owner", "leave one owner for all the others");
            }
            rest |= owner.environments().isEmpty();
        }
        return new Owners(owners);
    }

    private static Owner owner(Values values) {
        Optional<List<Environment>> environments = values.find(ENVIRONMENTS);
        return new Owner(
                values.get(NAME),
                values.find(MAIL),
                environments.map(Set::copyOf).orElse(Set.of()),
                values.find(SERVICES).map(Set::copyOf).orElse(Set.of()));
    }
}
