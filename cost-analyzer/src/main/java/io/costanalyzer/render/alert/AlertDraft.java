package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The part of an alert that depends on what was found.
 *
 * @param kind one lower-case word
 * @param headline what, where and how much, without the severity
 * @param lines the facts, a sentence or two each
 * @param nextStep what to do, a sentence
 * @param environment whose it is; empty for everybody's
 * @param facts for programs
 */
record AlertDraft(
        String kind, String headline, List<String> lines, String nextStep, String environment, ObjectNode facts) {
    AlertDraft {
        lines = List.copyOf(lines);
    }
}
