package io.costanalyzer.bench.anomaly;

import io.costanalyzer.bench.portfolio.Event;
import io.costanalyzer.bench.portfolio.Kind;
import io.costanalyzer.bench.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a method found of what happened, and what it told for nothing.
 *
 * <p>An event is found if its service is told on a morning after its first day and not after its last morning that counts.
 * Alerts of a service with at most 7 days between them and at most 14 days in all are one incident. An incident of which no
 * morning lies in an event, its aftermath or an announced time is false; what was announced alone is not counted, for it is
 * given to the detector as known.
 */
final class Score {

    static final int FIRST_MORNING = 95;
    private static final int GAP = 7;
    private static final int LONGEST = 14;

    private final Map<Kind, List<Integer>> delays = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> events = new EnumMap<>(Kind.class);
    private final List<Sized> sizes = new ArrayList<>();
    private double dollarsFound;
    private double dollars;
    private int falseIncidents;
    private int incidents;
    private double weeks;

    private record Sized(double strength, boolean found) {}

    static Score of(Portfolio portfolio, List<Told> all, double threshold) {
        Score score = new Score();
        List<Told> told = all.stream()
                .filter(one -> one.score() > threshold && one.morning() >= FIRST_MORNING)
                .toList();
        Map<String, List<Told>> byService =
                told.stream().collect(Collectors.groupingBy(one -> one.environment() + "|" + one.serviceName()));
        for (Event event : portfolio.events()) {
            score.judge(event, byService.getOrDefault(event.environment() + "|" + event.serviceName(), List.of()));
        }
        byService.values().forEach(one -> score.count(portfolio, one));
        score.weeks = (portfolio.days() - FIRST_MORNING + 1) / 7.0;
        return score;
    }

    private void judge(Event event, List<Told> told) {
        var morning = told.stream()
                .mapToInt(Told::morning)
                .filter(one -> one > event.start() && one <= event.detectBy())
                .min();
        events.merge(event.kind(), 1, Integer::sum);
        dollars += event.dollars();
        sizes.add(new Sized(event.strength(), morning.isPresent()));
        morning.ifPresent(found -> {
            delays.computeIfAbsent(event.kind(), kind -> new ArrayList<>()).add(found - event.start());
            dollarsFound += event.dollars();
        });
    }

    private void count(Portfolio portfolio, List<Told> told) {
        List<Integer> mornings =
                told.stream().map(Told::morning).distinct().sorted().toList();
        Told any = told.get(0);
        int from = 0;
        for (int i = 1; i <= mornings.size(); i++) {
            boolean ends = i == mornings.size()
                    || mornings.get(i) - mornings.get(i - 1) > GAP
                    || mornings.get(i) - mornings.get(from) >= LONGEST;
            if (ends) {
                List<Integer> incident = mornings.subList(from, i);
                boolean caused = isCaused(portfolio, any, incident);
                boolean announced = isAnnounced(portfolio, any, incident);
                incidents += announced && !caused ? 0 : 1;
                falseIncidents += caused || announced ? 0 : 1;
                from = i;
            }
        }
    }

    private static boolean isCaused(Portfolio portfolio, Told any, List<Integer> mornings) {
        return portfolio.events().stream()
                .filter(event -> any.isOf(event.environment(), event.serviceName()))
                .anyMatch(event -> mornings.stream().anyMatch(event::explains));
    }

    private static boolean isAnnounced(Portfolio portfolio, Told any, List<Integer> mornings) {
        return portfolio.zones().stream()
                .filter(zone -> any.isOf(zone.environment(), zone.serviceName()))
                .anyMatch(zone -> mornings.stream().anyMatch(zone::explains));
    }

    static Score sum(List<Score> parts) {
        Score sum = new Score();
        for (Score part : parts) {
            part.delays.forEach((kind, delay) ->
                    sum.delays.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(delay));
            part.events.forEach((kind, count) -> sum.events.merge(kind, count, Integer::sum));
            sum.sizes.addAll(part.sizes);
            sum.dollarsFound += part.dollarsFound;
            sum.dollars += part.dollars;
            sum.falseIncidents += part.falseIncidents;
            sum.incidents += part.incidents;
            sum.weeks += part.weeks;
        }
        return sum;
    }

    int events() {
        return events.values().stream().mapToInt(Integer::intValue).sum();
    }

    int found() {
        return delays.values().stream().mapToInt(List::size).sum();
    }

    double precision() {
        return found() == 0 ? 0 : (double) found() / (found() + falseIncidents);
    }

    double recall() {
        return (double) found() / Math.max(1, events());
    }

    double recall(Kind kind) {
        return (double) delays.getOrDefault(kind, List.of()).size() / Math.max(1, events.getOrDefault(kind, 0));
    }

    /** Of the events with a strength in this range. */
    double recall(double from, double to) {
        List<Sized> some = sizes.stream()
                .filter(one -> one.strength() >= from && one.strength() < to)
                .toList();
        return (double) some.stream().filter(Sized::found).count() / Math.max(1, some.size());
    }

    double dollarRecall() {
        return dollars == 0 ? 0 : dollarsFound / dollars;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    double falseAWeek() {
        return falseIncidents / weeks;
    }

    double incidentsAWeek() {
        return incidents / weeks;
    }

    /** The delay that so much of the found events did not exceed, in days. */
    double delay(double share, Kind... kinds) {
        List<Integer> sorted = List.of(kinds).stream()
                .flatMap(kind -> delays.getOrDefault(kind, List.of()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
