package io.costanalyzer.ingestion.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything about an account, from which its bill follows.
 *
 * @param series the bill if nothing happened
 * @param subAccountIds account ids by short name; the account's name is the short name behind the id of the sample
 * @param traffic by environment; series without one do not follow any
 * @param fees what is on the bill beside the usage
 * @param history what happened before anybody measured anything
 * @param measures what was done to save, oldest first
 * @param incidents what went wrong, oldest first
 */
record SamplePlan(
        List<SampleSeries> series,
        Map<String, String> subAccountIds,
        Map<String, SampleTraffic> traffic,
        SampleFees fees,
        List<SampleChange> history,
        List<SampleMeasure> measures,
        List<SampleIncident> incidents) {

    SamplePlan {
        series = List.copyOf(series);
        subAccountIds = Map.copyOf(subAccountIds);
        traffic = Map.copyOf(traffic);
        history = List.copyOf(history);
        measures = List.copyOf(measures);
        incidents = List.copyOf(incidents);
    }

    /** Every change, oldest first: a later one works on what the earlier ones left. */
    List<SampleChange> changes() {
        List<SampleChange> all = new ArrayList<>(history);
        Stream.concat(
                        measures.stream().flatMap(measure -> measure.changes().stream()),
                        incidents.stream().map(SampleIncident::change))
                .forEach(all::add);
        all.sort(Comparator.comparing(SampleChange::from));
        return List.copyOf(all);
    }
}
