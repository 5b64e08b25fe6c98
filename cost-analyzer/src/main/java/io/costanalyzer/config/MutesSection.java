package io.costanalyzer.config;

import io.costanalyzer.alert.Mute;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.time.LocalDate;
import java.util.Optional;

/** {@code alerts.mutes}: what is not told for a while. */
final class MutesSection {

    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "In this environment. Left out: in any.");
    private static final Key<String> SERVICE =
            Key.optional("service", Words.SERVICE, "Of this service, as the bill prints it. Left out: of any.");
    private static final Key<String> AUTHOR =
            Key.required("author", Words.OWNER, "Who wishes it; the monthly report names them.");
    private static final Key<String> REASON =
            Key.required("reason", Words.line("a reason", "load test of the new release", 200), "Why; listed as well.");
    private static final Key<LocalDate> FROM =
            Key.required("from", Dates.DAY, "The first day on which it is not told.");
    private static final Key<LocalDate> UNTIL =
            Key.required("until", Dates.DAY, "The last day; there is no mute for ever.");
    private static final Key<Boolean> PLANNED = Key.optional(
                    "planned", Flag.either(), "Whether what happens then is planned, and no mistake of the alert.")
            .orElse("false");

    static final Section<Mute> MUTE = Section.of(
                    MutesSection::mute, ENVIRONMENT, SERVICE, AUTHOR, REASON, FROM, UNTIL, PLANNED)
            .atLeastOne(ENVIRONMENT, SERVICE);

    private MutesSection() {}

    private static Mute mute(Values values) {
        if (values.get(UNTIL).isBefore(values.get(FROM))) {
            values.complain(UNTIL, "is before from", "write the last day of the mute");
        }
        return Mute.of(
                values.get(AUTHOR),
                values.get(REASON),
                values.get(FROM),
                values.get(UNTIL),
                values.get(PLANNED),
                Optional.empty(),
                values.find(ENVIRONMENT),
                values.find(SERVICE));
    }
}
