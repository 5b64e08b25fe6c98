package io.costanalyzer.analysis.savings.verification;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * With which measure each saving counts where savings are added up: what several save together, so that it cannot be told
 * apart, with the first of them; what a measure saves beside that, with the measure. No dollar counts twice, and none is lost.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CountedOnce {

    private final Map<String, Set<Set<String>>> byMeasure = new HashMap<>();

    private CountedOnce() {}

    /** For these savings in their order. What is reverted or not distinguishable from zero does not count at all. */
    public static CountedOnce of(Collection<VerifiedSaving> savings) {
        CountedOnce once = new CountedOnce();
        Set<Set<String>> counted = new HashSet<>();
        for (VerifiedSaving saving : savings) {
            if (saving.isClear() && saving.verdict() != SavingsVerdict.REVERTED) {
                Set<Set<String>> own = new HashSet<>();
                saving.parts().stream()
                        .map(SavingPart::measureIds)
                        .filter(counted::add)
                        .forEach(own::add);
                once.byMeasure.put(saving.measure().id(), own);
            }
        }
        return once;
    }

    /** What counts with a measure: all of its estimate, the estimates of some parts of it, or nothing. */
    public List<SavingEstimate> with(VerifiedSaving saving) {
        Set<Set<String>> own = sharersOf(saving.measure().id());
        return own.size() == saving.parts().size()
                ? saving.estimate().stream().toList()
                : saving.parts().stream()
                        .filter(part -> own.contains(part.measureIds()))
                        .map(SavingPart::estimate)
                        .toList();
    }

    /** The sets of measures whose common saving counts with a measure; the measure is in each. */
    public Set<Set<String>> sharersOf(String measureId) {
        return Set.copyOf(byMeasure.getOrDefault(measureId, Set.of()));
    }
}
