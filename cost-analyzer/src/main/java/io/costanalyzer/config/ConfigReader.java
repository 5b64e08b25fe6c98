package io.costanalyzer.config;

import io.costanalyzer.config.shape.Reading;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.SourceText;
import io.costanalyzer.config.tree.YamlTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file and checks it whole. Opens nothing that the file names. */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * The configuration in a file.
     *
     * @param place what people call the file, for messages
     * @param yaml its bytes, UTF-8
     * @throws ConfigException with every problem at once
     */
    public static CostAnalyzerConfig read(String place, byte[] yaml) {
        ConfigProblems problems = new ConfigProblems();
        return read(place, SourceText.of(yaml, problems), problems);
    }

    /**
     * The configuration in a text.
     *
     * @param place what people call it, for messages
     * @param yaml the text
     * @throws ConfigException with every problem at once
     */
    public static CostAnalyzerConfig read(String place, String yaml) {
        ConfigProblems problems = new ConfigProblems();
        return read(place, SourceText.of(yaml, problems), problems);
    }

    /**
     * A configuration with the sections {@code anomalies} and {@code alerts} of another file, to try a policy out.
     *
     * @param place what people call the other file, for messages
     * @param yaml its bytes, UTF-8; it holds these two sections or one of them
     * @param base whose currency, environments and, where the other file names none, owners they are
     * @throws ConfigException with every problem at once
     */
    public static CostAnalyzerConfig readPolicy(String place, byte[] yaml, CostAnalyzerConfig base) {
        ConfigProblems problems = new ConfigProblems();
        Optional<String> text = SourceText.of(yaml, problems);
        Optional<ConfigNode> root = text.isPresent() ? YamlTree.read(text.get(), problems) : Optional.empty();
        Set<String> names = new LinkedHashSet<>();
        base.environments().environments().forEach(environment -> names.add(environment.name()));
        Reading reading = new Reading(problems, base.costMetric().currency(), names);
        CostAnalyzerConfig config = root.isPresent() ? RootSection.policy(base).read(root.get(), reading) : null;
        if (config == null || !problems.isEmpty()) {
            throw new ConfigException(place, problems.sorted());
        }
        return config;
    }

    private static CostAnalyzerConfig read(String place, Optional<String> text, ConfigProblems problems) {
        Optional<ConfigNode> root = text.isPresent() ? YamlTree.read(text.get(), problems) : Optional.empty();
        CostAnalyzerConfig config = root.isPresent() ? read(root.get(), problems) : null;
        if (config == null || !problems.isEmpty()) {
            throw new ConfigException(place, problems.sorted());
        }
        return config.withWarnings(Warnings.of(config, root.orElseThrow()));
    }

    private static @Nullable CostAnalyzerConfig read(ConfigNode root, ConfigProblems problems) {
        ConfigMapping mapping = root instanceof ConfigMapping whole
                ? whole
                : new ConfigMapping(root.path(), root.line(), root.column(), List.of());
        Reading reading = new Reading(problems, CostMetricSection.currencyOf(mapping), environmentNames(mapping));
        Claims.check(mapping, problems);
        GuardrailNames.check(mapping, problems);
        return RootSection.ROOT.read(root, reading);
    }

    private static Set<String> environmentNames(ConfigMapping root) {
        Set<String> names = new LinkedHashSet<>();
        if (root.get(EnvironmentsSection.ENVIRONMENTS.name()).orElse(root) instanceof ConfigList list) {
            for (ConfigNode item : list.items()) {
                if (item instanceof ConfigMapping environment
                        && environment.get(EnvironmentsSection.NAME.name()).orElse(item) instanceof ConfigScalar name) {
                    names.add(name.text());
                }
            }
        }
        return names;
    }
}
