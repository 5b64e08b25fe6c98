package io.costanalyzer.app;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivations;
import io.costanalyzer.ingestion.TagSource;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;

/** Looks whether the tags that tell environments apart are activated. */
final class TagDesk {

    private final TagSource source;
    private final AllocationRules rules;

    @Inject
    TagDesk(TagSource source, CostAnalyzerConfig config) {
        this.source = source;
        this.rules = config.environments();
    }

    /** What is known of every key today. A report does not fall for want of it: then the keys are unknown, and the run says so. */
    List<TagActivation> activations(RunTally tally) {
        if (rules.tagKeys().isEmpty()) {
            return List.of();
        }
        try {
            TagActivations answer = source.activations(rules.tagKeys());
            tally.paid(answer.requests());
            return answer.tags();
        } catch (SourceUnavailableException e) {
            tally.warn("Whether the cost allocation tags are activated is not known. " + e.getMessage());
            return rules.tagKeys().stream().map(TagActivation::unknown).toList();
        }
    }

    /** The same with what the charges of a month say to it. */
    List<TagKey> keys(KnownCosts known, YearMonth month, List<TagActivation> activations) {
        return TagKey.of(rules, activations, known.ledger(), ChargePeriod.ofMonth(month));
    }
}
