package io.costanalyzer.config;

import io.costanalyzer.config.shape.Similar;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.config.tree.Shown;
import java.util.Optional;

/**
 * Looks for services that are not spelt as Cost Explorer prints them: such a name matches nothing, which looks like a
 * service that costs nothing. A FOCUS export has names of its own and is not looked at.
 */
final class ServiceSpelling {

    private ServiceSpelling() {}

    static void check(CostAnalyzerConfig config, ConfigNode root, Warnings warnings) {
        if (!(config.source() instanceof SourceSettings.FocusCsv)) {
            walk(root, warnings);
        }
    }

    private static void walk(ConfigNode node, Warnings warnings) {
        if (node instanceof ConfigList list) {
            list.items().forEach(item -> walk(item, warnings));
        } else if (node instanceof ConfigMapping mapping) {
            for (ConfigMapping.Entry entry : mapping.entries()) {
                if (entry.key().equals("services") && entry.value() instanceof ConfigList services) {
                    services.items().forEach(service -> look(service, warnings));
                } else {
                    walk(entry.value(), warnings);
                }
            }
        }
    }

    private static void look(ConfigNode node, Warnings warnings) {
        if (node instanceof ConfigScalar service && !ServiceNames.KNOWN.contains(service.text())) {
            Optional<String> meant = ServiceNames.meantBy(service.text());
            meant.ifPresent(name -> warnings.add(
                    service.path(),
                    Shown.quoted(service.text()) + " is not how Cost Explorer spells a service; "
                            + Similar.question(name)));
        }
    }
}
