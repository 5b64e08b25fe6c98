package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import java.util.List;

/**
 * A part of the bill on which the same measures act: the largest on which their effects can be told apart by date.
 *
 * @param environment where
 * @param series what
 * @param stages in order of their dates; at least one
 * @param begin the first day that can be learnt from: earlier ones belong to a measure that cannot be judged
 * @param end the first day that cannot be learnt from: a measure has come that cannot be judged yet
 * @param endedBy the measures that came on that day; none when it lies behind the last known one
 */
record MeasuredPart(
        Environment environment,
        List<UsageSeries> series,
        List<Stage> stages,
        int begin,
        int end,
        List<Measure> endedBy) {
    MeasuredPart {
        series = List.copyOf(series);
        stages = List.copyOf(stages);
        endedBy = List.copyOf(endedBy);
    }

    /** The day of the first stage. */
    int start() {
        return stages.get(0).intervention().at();
    }

    /** The end of the days on which a stage can be seen alone: the next stage, or what can be learnt from. */
    int endOf(int stage) {
        return stage + 1 < stages.size() ? stages.get(stage + 1).intervention().at() : end;
    }

    /** The measures that come at that end. */
    List<Measure> endedBy(int stage) {
        return stage + 1 < stages.size() ? stages.get(stage + 1).measures() : endedBy;
    }
}
