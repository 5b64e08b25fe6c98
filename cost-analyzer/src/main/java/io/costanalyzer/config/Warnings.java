package io.costanalyzer.config;

import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what looks wrong in a configuration that is right in form. */
final class Warnings {

    private static final ConfigPath DELIVERY = ConfigPath.ROOT.key("delivery");

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
        warnings.checkOutboxes(config);
        return warnings.found.stream()
                .sorted(Comparator.comparingInt(ConfigWarning::line).thenComparingInt(ConfigWarning::column))
                .toList();
    }

    /** What is in the archive is shown by "costs serve" and copied with it. */
    private void checkOutboxes(CostAnalyzerConfig config) {
        DeliverySettings delivery = config.delivery();
        delivery.outbox().ifPresent(folder -> checkOutbox(config, folder, DELIVERY));
        delivery.mail().ifPresent(mail -> {
            if (mail.route() instanceof MailRoute.Outbox outbox) {
                checkOutbox(config, outbox.folder(), DELIVERY.key("mail"));
            }
        });
    }

    private void checkOutbox(CostAnalyzerConfig config, Path folder, ConfigPath of) {
        Location archive = config.archive().location();
        if (archive.contains(new Location.Folder(folder))) {
            add(
                    of.key("outbox").key("folder"),
                    "it lies inside the archive " + archive.display()
                            + ", so that whoever may read the archive reads every message. Name a folder beside it.");
        }
    }

    void add(ConfigPath path, String text) {
        ConfigNode node = root.nearest(path);
        found.add(new ConfigWarning(path.toString(), node.line(), node.column(), text));
    }
}
