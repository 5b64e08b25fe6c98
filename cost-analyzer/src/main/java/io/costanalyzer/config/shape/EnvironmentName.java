package io.costanalyzer.config.shape;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of an environment that the file declares, or UNALLOCATED. Where the file declares none that can be read, that is
 * told by itself: every name would be told as wrong beside it, and the one line to mend would be hard to find.
 */
public record EnvironmentName() implements Kind<Environment> {

    @Override
    public @Nullable Environment read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        Environment environment = scalar.text().isBlank() ? null : Environment.of(scalar.text());
        if (environment != null
                && (reading.environmentNames().isEmpty()
                        || environment.isUnallocated()
                        || reading.environmentNames().contains(environment.name()))) {
            return Scalars.isText(scalar, reading) ? environment : null;
        }
        Optional<String> meant = Similar.closest(scalar.text(), reading.environmentNames());
        reading.complain(scalar.misfit(
                "is not an environment of this file",
                meant.map(Similar::question)
                        .orElseGet(() -> "declare it under environments, or name one of "
                                + Similar.listed(reading.environmentNames()))));
        return null;
    }

    @Override
    public String what() {
        return "the name of an environment";
    }
}
