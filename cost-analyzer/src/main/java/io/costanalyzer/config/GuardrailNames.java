package io.costanalyzer.config;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.config.catalogue.MeasureCatalogues;
import io.costanalyzer.config.shape.Similar;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for measures that name a guardrail which nobody has declared: it would be "not known" for ever. Works on the file as
 * it was typed, so that it is told together with everything else that is wrong.
 */
final class GuardrailNames {

    private GuardrailNames() {}

    static void check(ConfigMapping root, ConfigProblems problems) {
        if (!(root.get(MeasuresSection.MEASURES.name()).orElse(null) instanceof ConfigMapping measures)) {
            return;
        }
        Set<String> declared = new LinkedHashSet<>();
        items(root.get(GuardrailsSection.GUARDRAILS.name()))
                .forEach(node -> name(node).ifPresent(declared::add));
        Set<String> known = new LinkedHashSet<>(declared);
        known.addAll(GuardrailPreset.byId().keySet());
        for (ConfigNode measure : items(measures.get("list"))) {
            if (measure instanceof ConfigMapping mapping) {
                for (ConfigNode named : items(mapping.get(MeasuresSection.GUARDRAILS.name()))) {
                    if (named instanceof ConfigScalar scalar
                            && !known.contains(scalar.text())
                            && !ofTheCatalogue().contains(scalar.text())) {
                        problems.add(
                                scalar.misfit("is no guardrail of this file and no preset", remedy(scalar, known)));
                    }
                }
            }
        }
    }

    private static String remedy(ConfigScalar scalar, Set<String> known) {
        return Similar.closest(scalar.text(), known)
                .map(Similar::question)
                .orElse("declare it under guardrails, or name a preset: "
                        + Similar.listed(GuardrailPreset.byId().keySet()));
    }

    /** What entries of the catalogue ask for; some of it no preset can watch. */
    private static Set<String> ofTheCatalogue() {
        Set<String> names = new LinkedHashSet<>();
        for (CatalogueEntry entry : MeasureCatalogues.standard().entries()) {
            names.addAll(entry.guardrails());
        }
        return names;
    }

    private static Optional<String> name(ConfigNode node) {
        return node instanceof ConfigMapping mapping
                        && mapping.get(GuardrailsSection.NAME.name()).orElse(null) instanceof ConfigScalar scalar
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static List<ConfigNode> items(Optional<ConfigNode> node) {
        return node.orElse(null) instanceof ConfigList list ? list.items() : List.of();
    }
}
