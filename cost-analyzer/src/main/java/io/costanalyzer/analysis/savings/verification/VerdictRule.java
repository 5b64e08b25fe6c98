package io.costanalyzer.analysis.savings.verification;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * From an estimate to a verdict.
 *
 * <p>Something is saved when the whole interval lies above zero, and the cost has risen when it lies well below. What is saved
 * is verified when it comes to nine tenths of the promise, else it came partly. When the interval holds zero, nothing was
 * seen if it rules out half of the promise as well (without a promise: a twentieth of the scope); else the data cannot
 * tell.
 */
final class VerdictRule {

    private static final BigDecimal KEPT = new BigDecimal("0.9");
    private static final BigDecimal CAREFUL = new BigDecimal("1.3");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NOTICEABLE = new BigDecimal("0.05");

    private VerdictRule() {}

    /**
     * Judges.
     *
     * @param estimate what is saved
     * @param promised what was promised, as a share of the scope's cost
     * @param lost whether it was saved once and no longer is
     * @param moreDaysHelp whether days are still to come that will be judged
     */
    static SavingsVerdict judge(
            SavingEstimate estimate, Optional<BigDecimal> promised, boolean lost, boolean moreDaysHelp) {
        if (lost) {
            return SavingsVerdict.REVERTED;
        }
        if (isWorse(estimate)) {
            return SavingsVerdict.WORSE;
        }
        if (estimate.shareLow().signum() > 0) {
            boolean kept = promised.map(KEPT::multiply)
                    .filter(least -> estimate.share().compareTo(least) < 0)
                    .isEmpty();
            return kept ? SavingsVerdict.VERIFIED : SavingsVerdict.PARTLY;
        }
        BigDecimal little = promised.map(HALF::multiply).orElse(NOTICEABLE);
        if (estimate.shareHigh().compareTo(little) < 0) {
            return SavingsVerdict.NOT_SEEN;
        }
        return moreDaysHelp ? SavingsVerdict.TOO_EARLY : SavingsVerdict.CANNOT_TELL;
    }

    /** The interval leaves more doubt above than below, so that a rise is believed in only well beyond it. */
    private static boolean isWorse(SavingEstimate estimate) {
        BigDecimal doubt = estimate.shareHigh().subtract(estimate.share()).multiply(CAREFUL);
        return estimate.share().add(doubt).signum() < 0;
    }
}
