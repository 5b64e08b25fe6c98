package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether measures saved what they promised, all of them at once: measures that overlap are told apart by their
 * dates, and what no measure acts on serves as the measure of use and of error.
 *
 * <p>A pure function of the ledger, the measures and the day; the same input gives the same figures. This class is
 * immutable and thread-safe.
 */
public final class SavingsVerifier {

    private final VerificationPolicy policy;

    public SavingsVerifier(VerificationPolicy policy) {
        this.policy = policy;
    }

    /**
     * Judges every measure.
     *
     * @param ledger what is known; the more months before a measure, the better
     * @param measures with ids of their own
     * @param asOf today, in UTC; the policy's late days before it and everything after are not looked at
     */
    public Verification verify(CostLedger ledger, List<Measure> measures, LocalDate asOf) {
        Optional<ChargePeriod> days = ledger.coverage()
                .span()
                .flatMap(span -> ChargePeriod.between(span.start(), asOf.minusDays(policy.lateDays()))
                        .flatMap(span::intersection));
        if (days.isEmpty()) {
            List<VerifiedSaving> nothing = measures.stream()
                    .map(measure -> Admission.withoutHistory(measure, asOf, policy))
                    .toList();
            return new Verification(days, nothing, List.of());
        }
        return new VerificationRun(ledger, measures, asOf, days.get(), policy).result();
    }
}
