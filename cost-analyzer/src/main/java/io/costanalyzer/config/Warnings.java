package io.costanalyzer.config;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what looks wrong in a configuration that is right in form. */
final class Warnings {

    private static final ConfigPath OUTBOX =
            ConfigPath.ROOT.key("delivery").key("outbox").key("folder");

    private final ConfigNode root;
    private final List<ConfigWarning> found = new ArrayList<>();

    private Warnings(ConfigNode root) {
        this.root = root;
    }

    /** Every warning about a configuration, by its place in the file. */
    static List<ConfigWarning> of(CostAnalyzerConfig config, ConfigNode root) {
        Warnings warnings = new Warnings(root);
        if (config.baseline().isPresent()) {
            new BaselineSums(config, warnings).check();
            new TargetSums(config, warnings).check();
            new BudgetFloors(config, warnings).check();
        }
        new MeasureSums(config, warnings).check();
        new MeasureDates(config, warnings).check();
        ServiceSpelling.check(config, root, warnings);
        warnings.checkOutbox(config);
        return warnings.found.stream()
                .sorted(Comparator.comparingInt(ConfigWarning::line).thenComparingInt(ConfigWarning::column))
                .toList();
    }

    /** What is in the archive is shown by "costs serve" and copied with it. */
    private void checkOutbox(CostAnalyzerConfig config) {
        Location archive = config.archive().location();
        config.delivery()
                .outbox()
                .map(Location.Folder::new)
                .filter(archive::contains)
                .ifPresent(
                        outbox -> add(
                                OUTBOX,
                                "it lies inside the archive " + archive.display()
                                        + ", so that whoever may read the archive reads every message. Name a folder beside it."));
    }

    void add(ConfigPath path, String text) {
        ConfigNode node = root.nearest(path);
        found.add(new ConfigWarning(path.toString(), node.line(), node.column(), text));
    }
}
