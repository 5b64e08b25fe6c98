package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import org.jspecify.annotations.Nullable;

/**
 * True or false.
 *
 * @param onlyTrue whether false has no meaning here
 */
public record Flag(boolean onlyTrue) implements Kind<Boolean> {

    /** True or false. */
    public static Flag either() {
        return new Flag(false);
    }

    /** True, or the key left out. */
    public static Flag trueOrAbsent() {
        return new Flag(true);
    }

    @Override
    public @Nullable Boolean read(ConfigNode node, Reading reading) {
        ConfigScalar scalar = Scalars.present(node, reading, this);
        if (scalar == null) {
            return null;
        }
        boolean isTrue = !scalar.quoted() && scalar.text().equals("true");
        boolean isFalse = !scalar.quoted() && scalar.text().equals("false");
        if (isTrue || (isFalse && !onlyTrue)) {
            return isTrue;
        }
        reading.complain(scalar.misfit("is not " + what(), remedy(scalar)));
        return null;
    }

    private String remedy(ConfigScalar scalar) {
        if (onlyTrue) {
            return "write true, or leave the line out";
        }
        if (scalar.quoted()) {
            return "write true or false without quotes";
        }
        return switch (scalar.form()) {
            case YES -> "write true; YAML readers do not agree on this word";
            case NO -> "write false; YAML readers do not agree on this word";
            default -> "write true or false";
        };
    }

    @Override
    public String what() {
        return onlyTrue ? "true" : "true or false";
    }
}
