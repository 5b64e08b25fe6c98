package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The part of an alert that depends on its matter.
 *
 * @param headline what, where and how much while it goes on, without the severity
 * @param over the same when it is over
 * @param lines the facts, a sentence or two each, at most five
 * @param nextStep what to do, a sentence in the imperative with a small letter
 * @param facts for programs
 */
record AlertDraft(String headline, String over, List<String> lines, String nextStep, ObjectNode facts) {
    AlertDraft {
        lines = List.copyOf(lines);
    }
}
