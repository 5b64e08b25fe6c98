package io.costanalyzer.render.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Several alerts of a day in one message, the most severe first. One alert alone stays as it is. */
public final class DigestWords {

    /** With a line for each and what stands around them, no more than ten. */
    private static final int MOST = 7;

    private static final int WITH_STEPS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private DigestWords() {}

    /**
     * The alerts of an owner on a day.
     *
     * @param alerts at least one
     */
    public static AlertText of(List<AlertText> alerts, LocalDate asOf, Optional<String> owner) {
        if (alerts.size() == 1) {
            return alerts.get(0);
        }
        List<AlertText> sorted = alerts.stream()
                .sorted(Comparator.comparing(DigestWords::severity).thenComparing(AlertText::subject))
                .toList();
        String subject = "Costs on " + ReportDates.day(asOf)
                + owner.map(name -> " for " + DisplayName.of(name)).orElse("") + ": " + sorted.size()
                + " matters, the first: " + sorted.get(0).subject();
        List<String> lines = new ArrayList<>();
        lines.add(sorted.size() + " matters"
                + owner.map(name -> " for " + DisplayName.of(name)).orElse("") + ", " + ReportDates.day(asOf) + ":");
        sorted.stream().limit(MOST).forEach(alert -> {
            lines.add("* " + alert.subject());
            if (sorted.size() <= WITH_STEPS) {
                second(alert).ifPresent(line -> lines.add("  " + line));
                alert.nextSteps().forEach(step -> lines.add("  Next: " + step));
            }
        });
        if (sorted.size() > MOST) {
            lines.add("* and " + (sorted.size() - MOST) + " more");
        }
        lines.add(sorted.size() <= WITH_STEPS ? "" : "\"costs anomalies\" lists them all with what to do next.");
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("severity", severity(sorted.get(0)).name());
        attributes.put("kind", "digest");
        owner.ifPresent(name -> attributes.put("owner", name));
        return new AlertText(
                "digest",
                subject,
                String.join("\n", lines).stripTrailing() + "\n",
                DisplayName.shortened(
                        "[" + severity(sorted.get(0)) + "] " + sorted.size() + " matters: "
                                + sorted.get(0).subject(),
                        AlertWords.SHORT),
                sorted.stream()
                        .flatMap(alert -> alert.nextSteps().stream())
                        .limit(WITH_STEPS)
                        .toList(),
                AlertJson.message(
                                "digest",
                                sorted.stream().map(DigestWords::alert).toList())
                        .toString(),
                attributes);
    }

    private static Severity severity(AlertText alert) {
        return Severity.valueOf(alert.attributes().getOrDefault("severity", Severity.LOW.name()));
    }

    /** The money of an alert stands in one of its first lines. */
    private static Optional<String> second(AlertText alert) {
        List<String> lines = alert.text().lines().toList();
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith("So far"))
                .findFirst()
                .or(() -> lines.stream().skip(1).findFirst());
    }

    private static ObjectNode alert(AlertText alert) {
        try {
            return (ObjectNode) JSON.readTree(alert.json()).path("alerts").path(0);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an alert", e);
        }
    }
}
