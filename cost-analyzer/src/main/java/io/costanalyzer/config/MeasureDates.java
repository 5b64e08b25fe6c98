package io.costanalyzer.config;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for dates of measures that make it hard or impossible to tell what they save. */
final class MeasureDates {

    private static final ConfigPath LIST = ConfigPath.ROOT.key("measures").key("list");

    private final List<MeasureSettings> measures;
    private final Optional<ChargePeriod> baseline;
    private final Warnings warnings;

    MeasureDates(CostAnalyzerConfig config, Warnings warnings) {
        this.measures = config.programme().measures();
        this.baseline = config.baseline().flatMap(BaselineSettings::captured);
        this.warnings = warnings;
    }

    void check() {
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i).measure();
            if (measure.applied().isPresent()) {
                checkBaseline(measure.applied().get(), LIST.item(i).key("applied"));
                checkTwins(measure, i);
            }
        }
    }

    private void checkBaseline(LocalDate applied, ConfigPath path) {
        if (baseline.filter(months -> applied.isBefore(months.endExclusive())).isPresent()) {
            ChargePeriod months = baseline.orElseThrow();
            String where = applied.isAfter(months.start()) ? "within" : "before";
            warnings.add(
                    path,
                    "it lies " + where + " the months of the baseline (" + months.start() + " to " + months.lastDay()
                            + "), so that the baseline already holds "
                            + (where.equals("within") ? "a part of its saving." : "its saving."));
        }
    }

    private void checkTwins(Measure measure, int index) {
        for (int earlier = 0; earlier < index; earlier++) {
            Measure other = measures.get(earlier).measure();
            if (other.applied().equals(measure.applied()) && same(measure.scope(), other.scope())) {
                warnings.add(
                        LIST.item(index).key("applied"),
                        "it acts from the same day on the same costs as " + other.id()
                                + ": only what both save together will be seen. Give them scopes of their own, or dates at"
                                + " least a week apart, roll-out included.");
            }
        }
    }

    private static boolean same(Scope one, Scope other) {
        return meet(one.environments(), other.environments())
                && one.serviceNames().equals(other.serviceNames())
                && one.usageTypes().equals(other.usageTypes());
    }

    private static <T> boolean meet(Set<T> one, Set<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }
}
