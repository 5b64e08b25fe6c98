package io.costanalyzer.contract.costexplorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Evaluates one question on a bill: every period of the answer with its groups, not yet cut into pages. */
final class CostQuery {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode request;
    private List<Part> answer = List.of();
    private final NavigableMap<LocalDate, List<BillLine>> bill = new TreeMap<>();

    CostQuery(JsonNode request, List<BillLine> bill) {
        this.request = request;
        Predicate<BillLine> filter = request.has("Filter") ? FilterRules.read(request.get("Filter")) : line -> true;
        LocalDate start =
                LocalDate.parse(request.path("TimePeriod").path("Start").asText());
        LocalDate end = LocalDate.parse(request.path("TimePeriod").path("End").asText());
        bill.stream()
                .filter(line -> !line.day().isBefore(start) && line.day().isBefore(end))
                .filter(filter)
                .forEach(line -> this.bill
                        .computeIfAbsent(line.day(), day -> new ArrayList<>())
                        .add(line));
    }

    /** One part of an answer: a group of a period, or a period without groups. */
    record Part(LocalDate start, LocalDate end, ObjectNode group, ObjectNode total) {}

    /** The same question asked for another page. */
    boolean asks(JsonNode other) {
        return question(request).equals(question(other));
    }

    /** What a request asks, on whichever page. */
    static JsonNode question(JsonNode request) {
        ObjectNode question = request.deepCopy();
        question.remove("NextPageToken");
        return question;
    }

    /** The whole answer, reckoned once. */
    synchronized List<Part> parts() {
        if (answer.isEmpty()) {
            answer = evaluated();
        }
        return answer;
    }

    private List<Part> evaluated() {
        List<Part> parts = new ArrayList<>();
        LocalDate end = LocalDate.parse(request.path("TimePeriod").path("End").asText());
        LocalDate from =
                LocalDate.parse(request.path("TimePeriod").path("Start").asText());
        while (from.isBefore(end)) {
            LocalDate to = monthly() ? YearMonth.from(from).plusMonths(1).atDay(1) : from.plusDays(1);
            LocalDate until = to.isAfter(end) ? end : to;
            parts.addAll(parts(from, until));
            from = until;
        }
        return parts;
    }

    /** Every account in the answer with its name, as Cost Explorer adds it to an answer by account. */
    Map<String, String> accountNames() {
        Map<String, String> names = new TreeMap<>();
        request.path("GroupBy").forEach(group -> {
            if (group.path("Key").asText().equals("LINKED_ACCOUNT")) {
                lines(bill).forEach(line -> names.put(line.account(), line.accountName()));
            }
        });
        return names;
    }

    private List<Part> parts(LocalDate from, LocalDate until) {
        List<BillLine> lines = lines(bill.subMap(from, until));
        if (request.path("GroupBy").isEmpty()) {
            return List.of(new Part(from, until, null, metrics(lines)));
        }
        if (lines.isEmpty()) {
            return List.of(new Part(from, until, null, metrics(lines)));
        }
        Map<List<String>, List<BillLine>> groups =
                new TreeMap<>(Comparator.comparing((List<String> keys) -> String.join("\0", keys)));
        lines.forEach(line ->
                groups.computeIfAbsent(keys(line), keys -> new ArrayList<>()).add(line));
        return groups.entrySet().stream()
                .map(group -> new Part(from, until, group(group.getKey(), group.getValue()), JSON.createObjectNode()))
                .toList();
    }

    private static List<BillLine> lines(Map<LocalDate, List<BillLine>> days) {
        return days.values().stream().flatMap(List::stream).toList();
    }

    private List<String> keys(BillLine line) {
        List<String> keys = new ArrayList<>();
        request.path("GroupBy").forEach(group -> {
            String key = group.path("Key").asText();
            keys.add(
                    switch (group.path("Type").asText()) {
                        case "TAG" -> key + "$" + line.tags().getOrDefault(key, "");
                        case "COST_CATEGORY" ->
                            key + "$" + line.costCategories().getOrDefault(key, "");
                        default -> line.dimension(key);
                    });
        });
        return keys;
    }

    private ObjectNode group(List<String> keys, List<BillLine> lines) {
        ObjectNode group = JSON.createObjectNode();
        keys.forEach(group.putArray("Keys")::add);
        group.set("Metrics", metrics(lines));
        return group;
    }

    private ObjectNode metrics(List<BillLine> lines) {
        ObjectNode metrics = JSON.createObjectNode();
        request.path("Metrics").forEach(metric -> {
            boolean quantity = metric.asText().equals("UsageQuantity");
            BigDecimal sum = lines.stream()
                    .map(line -> quantity ? line.quantity() : line.costs().get(metric.asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            metrics.putObject(metric.asText())
                    .put("Amount", sum.toPlainString())
                    .put("Unit", quantity ? unit(lines) : "USD");
        });
        return metrics;
    }

    private static String unit(List<BillLine> lines) {
        List<String> units = lines.stream().map(BillLine::unit).distinct().toList();
        return units.size() == 1 ? units.get(0) : "N/A";
    }

    private boolean monthly() {
        return request.path("Granularity").asText().equals("MONTHLY");
    }
}
