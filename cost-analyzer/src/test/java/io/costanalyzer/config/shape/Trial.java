package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblem;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.YamlTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A value read by a kind.
 *
 * @param value what it was read into, if it was
 * @param problems what was told, without its place
 */
public record Trial<T>(Optional<T> value, List<String> problems) {

    /** Reads what stands behind {@code v:} in a file that declares the environments prod and dev. */
    public static <T> Trial<T> of(Kind<T> kind, String typed) {
        ConfigProblems problems = new ConfigProblems();
        ConfigNode root = YamlTree.read("v: " + typed + "\n", problems).orElseThrow();
        Reading reading = new Reading(problems, CurrencyUnit.EUR, new LinkedHashSet<>(List.of("prod", "dev")));
        T value = kind.read(((ConfigMapping) root).get("v").orElseThrow(), reading);
        return new Trial<>(
                Optional.ofNullable(value),
                problems.sorted().stream().map(Trial::sentence).toList());
    }

    private static String sentence(ConfigProblem problem) {
        return problem.message().replaceFirst("^line [0-9]+, column [0-9]+  v[:.]? ?", "");
    }
}
