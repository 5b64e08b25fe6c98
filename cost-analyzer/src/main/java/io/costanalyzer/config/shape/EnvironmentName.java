package io.costanalyzer.config.shape;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an environment that the file declares, or UNALLOCATED. */
public record EnvironmentName() implements Kind<Environment> {

    @Override
    public @Nullable Environment read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        Environment environment = scalar.text().isBlank() ? null : Environment.of(scalar.text());
        if (environment != null
                && (environment.isUnallocated() || reading.environmentNames().contains(environment.name()))) {
            return Scalars.isText(scalar, reading) ? environment : null;
        }
        Optional<String> meant = Similar.closest(scalar.text(), reading.environmentNames());
        reading.complain(scalar.misfit(
                "is not an environment of this file",
                meant.map(Similar::question).orElseGet(() -> remedy(reading))));
        return null;
    }

    private static String remedy(Reading reading) {
        return reading.environmentNames().isEmpty()
                ? "declare it under environments"
                : "declare it under environments, or name one of " + Similar.listed(reading.environmentNames());
    }

    @Override
    public String what() {
        return "the name of an environment";
    }
}
