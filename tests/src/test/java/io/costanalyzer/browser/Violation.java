package io.costanalyzer.browser;

import java.util.List;

/**
 * What axe-core found against a rule.
 *
 * @param impact minor, moderate, serious or critical
 * @param where the elements, as HTML with axe's own words, each on a line
 */
public record Violation(String rule, String impact, String help, List<String> where) {

    @Override
    public String toString() {
        return impact + " " + rule + ": " + help + "\n  " + String.join("\n  ", where);
    }
}
