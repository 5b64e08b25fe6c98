package io.costanalyzer.render.alert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An alert as people and programs read it.
 *
 * @param kind one lower-case word: anomaly, budget, target or data
 * @param subject one line that says what, where and how much
 * @param text the whole message, a few lines
 * @param shortText at most 140 characters
 * @param nextSteps what to do, one sentence each; they stand in the text too
 * @param json the facts for programs, an object as text
 * @param attributes for filter policies
 */
public record AlertText(
        String kind,
        String subject,
        String text,
        String shortText,
        List<String> nextSteps,
        String json,
        Map<String, String> attributes) {

    public AlertText {
        nextSteps = List.copyOf(nextSteps);
        attributes = Map.copyOf(new TreeMap<>(attributes));
    }
}
