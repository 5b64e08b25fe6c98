package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.advice.Advice;
import io.costanalyzer.analysis.advice.Recommendation;
import io.costanalyzer.analysis.guardrail.GuardrailStatus;
import io.costanalyzer.analysis.savings.bridge.SavingsBridge;
import io.costanalyzer.analysis.savings.investment.ReturnOnInvestment;
import io.costanalyzer.analysis.savings.outlook.TargetOutlook;
import io.costanalyzer.analysis.savings.verification.CountedOnce;
import io.costanalyzer.analysis.savings.verification.SavingsTotal;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.analysis.unitcost.UnitCost;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What the analysis has found out about a programme.
 *
 * @param days the days that the verdicts rest on; absent when none is known
 * @param measures in the order of the configuration
 * @param total what all measures save together
 * @param bridge from the baseline to the bill; absent without a baseline or a known day
 * @param outlooks in the order of the configuration's targets
 * @param investment what the work brings in; absent when nobody wrote down what it took
 * @param advice what could still be done
 * @param unitCosts in the order of the configuration
 * @param notes what could not be read or told, sentences
 */
public record ProgrammeFindings(
        Optional<ChargePeriod> days,
        List<MeasureFinding> measures,
        SavingsTotal total,
        Optional<SavingsBridge> bridge,
        List<TargetOutlook> outlooks,
        Optional<ReturnOnInvestment> investment,
        Advice advice,
        List<UnitCost> unitCosts,
        List<String> notes) {

    public ProgrammeFindings {
        measures = List.copyOf(measures);
        outlooks = List.copyOf(outlooks);
        unitCosts = List.copyOf(unitCosts);
        notes = List.copyOf(notes);
    }

    /** With which measure each saving counts where savings are added up. */
    CountedOnce countedOnce() {
        return CountedOnce.of(measures.stream().map(MeasureFinding::saving).toList());
    }

    /**
     * A measure.
     *
     * @param saving what became of it
     * @param entryId the entry of the catalogue that it is of
     * @param phase of the programme
     * @param guardrails what must not suffer
     */
    public record MeasureFinding(
            VerifiedSaving saving, Optional<String> entryId, String phase, List<GuardrailStatus> guardrails) {
        public MeasureFinding {
            guardrails = List.copyOf(guardrails);
        }

        /** Whether it is what some advice asks to record, in that environment. */
        boolean answers(Recommendation advice) {
            Scope scope = saving.measure().scope();
            return entryId.filter(advice.rule().measureId()::equals).isPresent()
                    && (scope.environments().isEmpty() || scope.environments().contains(advice.environment()));
        }
    }
}
