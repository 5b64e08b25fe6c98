package io.costanalyzer.config;

import io.costanalyzer.config.tree.ConfigList;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigNode;
import io.costanalyzer.config.tree.ConfigProblems;
import io.costanalyzer.config.tree.ConfigScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a value that two environments claim. Works on the file as it was typed, so that it is told together with
 * everything else that is wrong.
 */
final class Claims {

    private final Map<String, Claim> first = new HashMap<>();
    private final ConfigProblems problems;

    private Claims(ConfigProblems problems) {
        this.problems = problems;
    }

    private record Claim(int environment, int line) {}

    static void check(ConfigMapping root, ConfigProblems problems) {
        Claims claims = new Claims(problems);
        List<ConfigNode> environments = items(root.get("environments"));
        for (int i = 0; i < environments.size(); i++) {
            if (environments.get(i) instanceof ConfigMapping environment) {
                claims.collect(environment, i);
            }
        }
    }

    private void collect(ConfigMapping environment, int number) {
        for (ConfigNode account : items(environment.get("accounts"))) {
            claim("account", account, number);
        }
        collect(environment, "tag", "key", number);
        collect(environment, "cost-category", "name", number);
    }

    private void collect(ConfigMapping environment, String sort, String nameKey, int number) {
        if (environment.get(sort).orElse(null) instanceof ConfigMapping rule
                && rule.get(nameKey).orElse(null) instanceof ConfigScalar name) {
            for (ConfigNode value : items(rule.get("values"))) {
                claim(sort + '\n' + name.text() + "\nvalue", value, number);
            }
            if (rule.has("absent")) {
                claim(sort + '\n' + name.text() + "\nabsent", rule.get("absent").orElseThrow(), number);
            }
        }
    }

    private void claim(String what, ConfigNode value, int number) {
        if (value instanceof ConfigScalar scalar) {
            Claim earlier = first.putIfAbsent(what + '\n' + scalar.text(), new Claim(number, scalar.line()));
            if (earlier != null && earlier.environment() != number) {
                problems.add(scalar.misfit(
                        "is claimed by another environment too, in line " + earlier.line(), "give it to one of them"));
            }
        }
    }

    private static List<ConfigNode> items(Optional<ConfigNode> node) {
        return node.orElse(null) instanceof ConfigList list ? list.items() : List.of();
    }
}
