package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.advice.AdviceRule;
import io.costanalyzer.analysis.advice.Sign;
import io.costanalyzer.analysis.advice.Sureness;
import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigScalar;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rule of advice as it is written, and how it is understood. */
final class WrittenRule {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "services",
            "usage-types",
            "not-in",
            "least",
            "saving",
            "sure",
            "action",
            "unseen",
            "measure",
            "without",
            "weekends-like-weekdays",
            "steady",
            "peaks",
            "growing",
            "ratio");

    private final ConfigMapping rule;

    /** @throws IllegalArgumentException if it is no section, or has a key that nobody knows */
    WrittenRule(ConfigNode node) {
        if (!(node instanceof ConfigMapping mapping)) {
            throw new IllegalArgumentException("line " + node.line() + " is no rule");
        }
        this.rule = mapping;
        for (ConfigMapping.Entry pair : mapping.entries()) {
            if (!KEYS.contains(pair.key())) {
                throw new IllegalArgumentException("line " + pair.line() + ": nobody knows the key " + pair.key());
            }
        }
    }

    /** @throws IllegalArgumentException if something is missing or has a value that does not fit */
    AdviceRule understood() {
        String[] saving = needed(rule, "saving").split(" to ", -1);
        if (saving.length != 2) {
            throw wrong("a saving is written as \"15 % to 25 %\"");
        }
        String sure = needed(rule, "sure");
        return new AdviceRule(
                needed(rule, "id"),
                needed(rule, "title"),
                scope(rule),
                signs(),
                new HashSet<>(words(rule, "not-in")),
                new BigDecimal(text(rule, "least").orElse("1")),
                share(saving[0]),
                share(saving[1]),
                Arrays.stream(Sureness.values())
                        .filter(one -> one.displayName().equals(sure))
                        .findFirst()
                        .orElseThrow(() -> wrong("nothing is " + sure)),
                needed(rule, "action"),
                needed(rule, "unseen"),
                needed(rule, "measure"));
    }

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        section("without").ifPresent(other -> signs.add(new Sign.Without(scope(other))));
        sign(signs, "weekends-like-weekdays", Sign.WeekendsLikeWeekdays::new);
        sign(signs, "steady", Sign.Steady::new);
        sign(signs, "peaks", Sign.Peaks::new);
        sign(signs, "growing", Sign.Growing::new);
        section("ratio")
                .ifPresent(ratio -> signs.add(new Sign.Ratio(
                        scope(section(ratio, "of").orElseThrow(() -> wrong("a ratio has an \"of\""))),
                        scope(section(ratio, "to").orElseThrow(() -> wrong("a ratio has a \"to\""))),
                        share(needed(ratio, "at-least")))));
        return signs;
    }

    private void sign(List<Sign> signs, String key, Function<BigDecimal, Sign> sign) {
        text(rule, key).map(this::share).map(sign).ifPresent(signs::add);
    }

    private Scope scope(ConfigMapping section) {
        return Scope.spending()
                .ofServices(new HashSet<>(words(section, "services")))
                .ofUsageTypes(new HashSet<>(words(section, "usage-types")));
    }

    private BigDecimal share(String text) {
        if (!text.strip().endsWith("%")) {
            throw wrong(text + " is no percentage");
        }
        return new BigDecimal(text.replace("%", "").strip()).movePointLeft(2);
    }

    private Optional<ConfigMapping> section(String key) {
        return section(rule, key);
    }

    private Optional<ConfigMapping> section(ConfigMapping of, String key) {
        return of.get(key).map(node -> {
            if (node instanceof ConfigMapping mapping) {
                return mapping;
            }
            throw wrong(key + " is no section");
        });
    }

    private String needed(ConfigMapping of, String key) {
        return text(of, key).orElseThrow(() -> wrong("the key " + key + " is missing"));
    }

    private Optional<String> text(ConfigMapping of, String key) {
        return of.get(key).map(this::scalar);
    }

    private List<String> words(ConfigMapping of, String key) {
        Optional<ConfigNode> node = of.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof ConfigList list) {
            return list.items().stream().map(this::scalar).toList();
        }
        throw wrong(key + " is no list");
    }

    private String scalar(ConfigNode node) {
        if (node instanceof ConfigScalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong("line " + node.line() + " is no text");
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("the rule of line " + rule.line() + ": " + problem);
    }
}
