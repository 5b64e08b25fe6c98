package io.costanalyzer.config;

import io.costanalyzer.alert.Owners;
import io.costanalyzer.alert.Owners.Owner;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.tree.Shown;
import io.costanalyzer.focus.NamedTags;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

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
    private static final Key<List<NamedTags>> TAGS = TagsWanted.key(
            "Theirs, by the cost allocation tags of the charges: who has the largest part of what an alert is about answers for"
                    + " it, if that is more than what nobody has by tag. In the environments and of the services above, or in all.");
    static final Key<List<Owner>> OWNERS = Key.optional(
            "owners",
            ListOf.named(Section.of(OwnersSection::owner, NAME, MAIL, ENVIRONMENTS, SERVICES, TAGS), NAME),
            "Who answers for which costs. By tag, where the charges show one; else who names a service and an environment goes before who names a service, an"
                    + " environment, or neither.");

    private OwnersSection() {}

    /** The owners, when nothing belongs to two of them. */
    static Owners checked(Values values) {
        List<Owner> owners = values.find(OWNERS).orElse(List.of());
        Set<Environment> owned = new HashSet<>();
        boolean rest = false;
        Set<Map.Entry<String, String>> tagged = new HashSet<>();
        for (int i = 0; i < owners.size(); i++) {
            Owner owner = owners.get(i);
            for (Map.Entry<String, SortedSet<String>> key :
                    owner.tags().values().entrySet()) {
                for (String value : key.getValue()) {
                    if (!tagged.add(Map.entry(key.getKey(), value))) {
                        values.complain(
                                OWNERS,
                                i,
                                "has the tag " + Shown.plain(key.getKey() + " = " + value)
                                        + ", which another owner has too",
                                "name it under one of them");
                    }
                }
            }
            if (!owner.services().isEmpty() || !owner.tags().isEmpty()) {
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
                values.find(SERVICES).map(Set::copyOf).orElse(Set.of()),
                TagsWanted.of(values, TAGS));
    }
}
