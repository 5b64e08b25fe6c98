package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.advice.AdviceRule;
import io.costanalyzer.analysis.advice.Sign;
import io.costanalyzer.analysis.advice.Sureness;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    private final WrittenItem rule;

    private WrittenRule(WrittenItem rule) {
        this.rule = rule;
    }

    /**
     * The rules of a text.
     *
     * @throws IllegalArgumentException if it is no list of rules, or one of them is wrong
     */
    static List<AdviceRule> rules(String text) {
        return WrittenItem.list(text, "rule", "rules", KEYS).stream()
                .map(item -> new WrittenRule(item).understood())
                .toList();
    }

    private AdviceRule understood() {
        String[] saving = rule.needed("saving").split(" to ", -1);
        if (saving.length != 2) {
            throw rule.wrong("a saving is written as \"15 % to 25 %\"");
        }
        String sure = rule.needed("sure");
        return new AdviceRule(
                rule.needed("id"),
                rule.needed("title"),
                scope(rule),
                signs(),
                new HashSet<>(rule.words("not-in")),
                new BigDecimal(rule.optional("least").orElse("1")),
                share(saving[0]),
                share(saving[1]),
                Arrays.stream(Sureness.values())
                        .filter(one -> one.displayName().equals(sure))
                        .findFirst()
                        .orElseThrow(() -> rule.wrong("nothing is " + sure)),
                rule.needed("action"),
                rule.needed("unseen"),
                rule.needed("measure"));
    }

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        rule.section("without").ifPresent(other -> signs.add(new Sign.Without(scope(other))));
        sign(signs, "weekends-like-weekdays", Sign.WeekendsLikeWeekdays::new);
        sign(signs, "steady", Sign.Steady::new);
        sign(signs, "peaks", Sign.Peaks::new);
        sign(signs, "growing", Sign.Growing::new);
        rule.section("ratio")
                .ifPresent(ratio -> signs.add(new Sign.Ratio(
                        scope(ratio.section("of").orElseThrow(() -> rule.wrong("a ratio has an \"of\""))),
                        scope(ratio.section("to").orElseThrow(() -> rule.wrong("a ratio has a \"to\""))),
                        share(ratio.needed("at-least")))));
        return signs;
    }

    private void sign(List<Sign> signs, String key, Function<BigDecimal, Sign> sign) {
        rule.optional(key).map(this::share).map(sign).ifPresent(signs::add);
    }

    private static Scope scope(WrittenItem section) {
        return Scope.spending()
                .ofServices(new HashSet<>(section.words("services")))
                .ofUsageTypes(new HashSet<>(section.words("usage-types")));
    }

    private BigDecimal share(String text) {
        if (!text.strip().endsWith("%")) {
            throw rule.wrong(text + " is no percentage");
        }
        return new BigDecimal(text.replace("%", "").strip()).movePointLeft(2);
    }
}
