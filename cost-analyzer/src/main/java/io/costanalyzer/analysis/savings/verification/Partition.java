package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the measured bill into parts on which the same measures act, so that overlapping measures are judged together and
 * no dollar is counted twice.
 */
final class Partition {

    private final UsagePanel panel;
    private final VerificationPolicy policy;
    private final Map<Measure, Set<UsageSeries>> aims = new LinkedHashMap<>();

    /** @param measures applied ones, whose dates lie on the panel's days */
    Partition(UsagePanel panel, List<Measure> measures, VerificationPolicy policy) {
        this.panel = panel;
        this.policy = policy;
        measures.stream()
                .sorted(Comparator.comparing(
                                (Measure measure) -> measure.applied().orElseThrow())
                        .thenComparing(Measure::id))
                .forEach(measure -> aims.put(measure, new LinkedHashSet<>(panel.matching(measure.scope()))));
    }

    /** What a measure acts on. */
    Set<UsageSeries> aimOf(Measure measure) {
        return aims.getOrDefault(measure, Set.of());
    }

    /** Whether a measure acts on this usage. */
    boolean touches(UsageSeries series) {
        return aims.values().stream().anyMatch(aim -> aim.contains(series));
    }

    List<MeasuredPart> parts() {
        record Acting(Environment environment, List<Measure> measures, int begin) {}
        Map<Acting, List<UsageSeries>> parts = new LinkedHashMap<>();
        for (Environment environment : panel.environments()) {
            for (UsageSeries series : panel.of(environment)) {
                List<Measure> acting = aims.keySet().stream()
                        .filter(measure -> aimOf(measure).contains(series))
                        .toList();
                if (!acting.isEmpty()) {
                    parts.computeIfAbsent(new Acting(environment, acting, series.begin()), absent -> new ArrayList<>())
                            .add(series);
                }
            }
        }
        List<MeasuredPart> cut = new ArrayList<>();
        parts.forEach((acting, series) -> part(acting.environment, series, stages(acting.environment, acting.measures))
                .ifPresent(cut::add));
        return cut;
    }

    /** Leaves out stages with too few days before or after them, and the days on their far side. */
    private Optional<MeasuredPart> part(Environment environment, List<UsageSeries> series, List<Stage> all) {
        int begin = series.stream().mapToInt(UsageSeries::begin).max().orElse(0);
        int end = panel.axis().days();
        List<Stage> judged = new ArrayList<>();
        List<Measure> endedBy = List.of();
        for (Stage stage : all) {
            Intervention one = stage.intervention();
            if (panel.axis().covered(begin, one.at()) < policy.fewestBefore()) {
                begin = Math.max(begin, one.from());
            } else if (panel.axis().covered(one.from(), panel.axis().days()) < VerificationPolicy.FEWEST_BETWEEN) {
                endedBy = one.at() < end ? stage.measures() : endedBy;
                end = Math.min(end, one.at());
            } else {
                judged.add(stage);
            }
        }
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(new MeasuredPart(environment, series, judged, begin, end, endedBy));
    }

    private List<Stage> stages(Environment environment, List<Measure> inOrder) {
        List<Stage> stages = new ArrayList<>();
        List<Measure> together = new ArrayList<>();
        for (Measure measure : inOrder) {
            boolean apart = !together.isEmpty()
                    && at(measure) >= intervention(together).from() + VerificationPolicy.FEWEST_BETWEEN;
            if (apart) {
                stages.add(stage(environment, together));
                together.clear();
            }
            together.add(measure);
        }
        stages.add(stage(environment, together));
        return stages;
    }

    private Stage stage(Environment environment, List<Measure> together) {
        long narrowest = together.stream()
                .mapToLong(measure -> breadth(environment, measure))
                .min()
                .orElseThrow();
        List<Measure> owners = together.stream()
                .filter(measure -> breadth(environment, measure) == narrowest)
                .toList();
        return new Stage(together, intervention(together), owners);
    }

    /** How many usage types of the environment a measure acts on. */
    private long breadth(Environment environment, Measure measure) {
        return aimOf(measure).stream()
                .filter(series -> series.key().environment().equals(environment))
                .count();
    }

    private Intervention intervention(List<Measure> together) {
        int at = together.stream().mapToInt(this::at).min().orElseThrow();
        int from = together.stream()
                .mapToInt(measure -> at(measure) + measure.rollOutDays().orElse(policy.rollOutDays()))
                .max()
                .orElseThrow();
        boolean limiting = together.stream().anyMatch(measure -> measure.kind() == MeasureKind.CAPACITY);
        return new Intervention(at, from, limiting);
    }

    private int at(Measure measure) {
        return panel.axis().index(measure.applied().orElseThrow());
    }
}
