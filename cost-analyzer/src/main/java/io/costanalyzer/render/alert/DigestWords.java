package io.costanalyzer.render.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Several alerts of a day in one message, the most severe first. One alert alone stays as it is. */
public final class DigestWords {

    /** With a line for each and what stands around them, no more than ten. */
    private static final int MOST = 7;

    private static final int WITH_STEPS = 3;
    private static final int MOST_LINES = 10;
    private static final String MUTE = AlertWords.MUTE;
    private static final JsonMapper JSON = new JsonMapper();

    private DigestWords() {}

    /**
     * The alerts of an owner on a day.
     *
     * @param alerts at least one
     * @param dataThrough the last day that is known
     */
    public static AlertText of(
            List<AlertText> alerts, LocalDate asOf, Optional<LocalDate> dataThrough, Optional<String> owner) {
        if (alerts.size() == 1) {
            return alerts.get(0);
        }
        List<AlertText> sorted = alerts.stream()
                .sorted(Comparator.comparing(DigestWords::isOver)
                        .thenComparing(DigestWords::severity)
                        .thenComparing(AlertText::subject))
                .toList();
        AlertText first = sorted.get(0);
        String mark = isOver(first) ? ends(sorted) : severity(first).name();
        String subject = "[" + mark + "] " + sorted.size() + " cost matters: "
                + first.subject().replaceFirst("^\\[[^]]*] ", "");
        List<String> lines = new ArrayList<>();
        lines.add(sorted.size() + " matters"
                + owner.map(name -> " for " + DisplayName.of(name)).orElse("") + " on "
                + ReportDates.day(asOf) + ", by data through "
                + dataThrough.map(ReportDates::day).orElse("no day at all") + " (UTC):");
        sorted.stream().limit(MOST).forEach(alert -> lines.addAll(lines(alert, sorted.size())));
        if (sorted.size() > MOST) {
            lines.add("* and " + (sorted.size() - MOST) + " more");
        }
        if (sorted.size() <= WITH_STEPS && lines.size() < MOST_LINES) {
            mutes(sorted).ifPresent(lines::add);
        }
        if (sorted.size() > WITH_STEPS) {
            lines.add("\"costs anomalies --all --open\" lists them with their names, \"costs mute\" takes one.");
        }
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("severity", severity(first).name());
        attributes.put("kind", "digest");
        owner.ifPresent(name -> attributes.put("owner", name));
        return new AlertText(
                "digest",
                subject,
                String.join("\n", lines).stripTrailing() + "\n",
                DisplayName.shortened(subject, AlertWords.SHORT),
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

    /** An alert in as many lines as there is room for: with two, facts and step apart, with three in one. */
    private static List<String> lines(AlertText alert, int alerts) {
        List<String> lines = new ArrayList<>(List.of("* " + alert.subject()));
        if (alerts <= WITH_STEPS) {
            String facts = alert.text()
                    .lines()
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("Owner: "))
                    .filter(line -> !line.startsWith("Expected ") && !line.startsWith("Day by day "))
                    .limit(alerts < WITH_STEPS ? 2 : 1)
                    .collect(Collectors.joining(" "));
            List<String> said = new ArrayList<>(facts.isEmpty() ? List.of() : List.of(facts));
            alert.nextSteps().forEach(step -> said.add("Next: " + step));
            lines.addAll(alerts < WITH_STEPS ? said : said.isEmpty() ? said : List.of(String.join(" ", said)));
            alert.text().lines().filter(line -> line.startsWith("Details: ")).forEach(lines::add);
        }
        return lines.stream()
                .map(line -> line.startsWith("* ") ? line : "  " + line)
                .toList();
    }

    /** How each is muted, where there is room: the page of an incident says it too. */
    private static Optional<String> mutes(List<AlertText> alerts) {
        List<String> commands = alerts.stream()
                .flatMap(alert -> alert.text().lines())
                .filter(line -> line.contains(MUTE))
                .map(line -> line.substring(line.indexOf(MUTE) + MUTE.length()).replaceFirst(" --until .*", ""))
                .distinct()
                .toList();
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of("To mute one: " + String.join(" or ", commands) + ", with --until DAY --reason \"...\"");
    }

    /** How those ended of which all is over: what has left the configuration, for one, is not resolved. */
    private static String ends(List<AlertText> alerts) {
        return alerts.stream()
                .map(alert -> alert.attributes().getOrDefault("change", "").toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What is over can wait behind what is not. */
    private static boolean isOver(AlertText alert) {
        String change = alert.attributes().getOrDefault("change", "");
        return Arrays.stream(Change.values())
                .anyMatch(one -> one.isEnd() && one.word().equals(change));
    }

    private static Severity severity(AlertText alert) {
        return Severity.valueOf(alert.attributes().getOrDefault("severity", Severity.LOW.name()));
    }

    private static ObjectNode alert(AlertText alert) {
        try {
            return (ObjectNode) JSON.readTree(alert.json()).path("alerts").path(0);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an alert", e);
        }
    }
}
