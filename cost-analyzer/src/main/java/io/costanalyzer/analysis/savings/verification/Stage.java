package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import java.util.List;

/**
 * Measures that come into force on a part of the bill so close together that only their sum can be seen there.
 *
 * @param measures in order of their dates
 * @param intervention from the first date to the end of the last roll-out
 * @param owners those of them that the effect on this part belongs to: the ones aimed at the least; several if they aim at
 *     the same
 */
record Stage(List<Measure> measures, Intervention intervention, List<Measure> owners) {
    Stage {
        measures = List.copyOf(measures);
        owners = List.copyOf(owners);
    }
}
