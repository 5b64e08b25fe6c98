package io.costanalyzer.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Deque's axe-core, run inside a tab with all of its rules, the experimental ones left out. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    static List<Violation> run(Tab tab) {
        tab.evaluate(SOURCE + "; true");
        JsonNode result = tab.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
                + "v => ({id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.map("
                + "n => n.html + '  [' + n.failureSummary.replace(/\\s+/g, ' ') + ']')})))");
        List<Violation> violations = new ArrayList<>();
        for (JsonNode each : result) {
            List<String> where = new ArrayList<>();
            each.path("nodes").forEach(node -> where.add(node.asText()));
            violations.add(new Violation(
                    each.path("id").asText(),
                    each.path("impact").asText(),
                    each.path("help").asText(),
                    where));
        }
        return violations;
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
