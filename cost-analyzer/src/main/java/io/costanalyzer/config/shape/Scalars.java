package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.ConfigUnusable;
import io.costanalyzer.config.tree.Shown;
import org.jspecify.annotations.Nullable;

/** What every kind of single value refuses alike. */
final class Scalars {

    private Scalars() {}

    /** The single value that stands there, unless there is none. */
    static @Nullable ConfigScalar present(ConfigNode node, Reading reading, Kind<?> kind) {
        if (node instanceof ConfigUnusable) {
            return null;
        }
        if (!(node instanceof ConfigScalar scalar)) {
            String problem = node instanceof ConfigMapping ? "is a section of keys" : "is a list";
            reading.complain(node.problem(problem, "write " + kind.what()));
            return null;
        }
        if (scalar.form() == ConfigScalar.Form.NOTHING) {
            reading.complain(node.problem("is empty", "write " + kind.what()));
            return null;
        }
        return scalar;
    }

    /** Whether every YAML reader takes the value for the text that it is here; if not, it is told. */
    static boolean isText(ConfigScalar scalar, Reading reading) {
        if (scalar.form() == ConfigScalar.Form.TEXT) {
            return true;
        }
        String taken = switch (scalar.form()) {
            case YES -> "means true to YAML";
            case NO -> "means false to YAML";
            default -> "is a number to YAML";
        };
        reading.complain(scalar.misfit(taken, "write it in quotes: " + Shown.quoted(scalar.text())));
        return false;
    }
}
