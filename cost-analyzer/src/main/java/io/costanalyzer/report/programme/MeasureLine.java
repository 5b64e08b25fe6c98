package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.analysis.savings.verification.CountedOnce;
import io.costanalyzer.analysis.savings.verification.MeasureProblem;
import io.costanalyzer.analysis.savings.verification.Remedy;
import io.costanalyzer.analysis.savings.verification.SavingEstimate;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure and what became of it: a row of the savings ledger.
 *
 * @param id of the measure
 * @param title for people
 * @param phase of the programme
 * @param kind what it does to the bill, in a word
 * @param about on what
 * @param verdict where it stands
 * @param promisedShare the part of its scope that was promised; absent when an amount was, or nothing
 * @param promised what was promised; absent without a promise or a base for it
 * @param saved what it saves, or, when that is lost, what it saved until then; absent as long as nothing can be said
 * @param counted what it saves now and what counts where savings are added up: all of it when it is distinguishable from
 *     zero, nothing when it is lost or not seen, and without what counts with another measure; absent as long as nothing
 *     can be said
 * @param appliedOn the first day on which it acts; absent while it is only promised
 * @param inForceOn the first day after its roll-out
 * @param judgedFrom the first day on which a verdict can be given
 * @param lostOn the day from which on it no longer saves
 * @param together the ids of measures that it cannot be told from, in alphabetical order
 * @param problems what is wrong with it, sentences
 * @param remedies what would make the data tell, sentences
 * @param guardrails what must not suffer
 * @param evidence what the estimate rests on
 */
public record MeasureLine(
        String id,
        String title,
        String phase,
        String kind,
        About about,
        SavingsVerdict verdict,
        Optional<BigDecimal> promisedShare,
        Optional<Money> promised,
        Optional<SavedAmount> saved,
        Optional<Money> counted,
        Optional<LocalDate> appliedOn,
        Optional<LocalDate> inForceOn,
        Optional<LocalDate> judgedFrom,
        Optional<LocalDate> lostOn,
        List<String> together,
        List<String> problems,
        List<String> remedies,
        List<GuardrailLine> guardrails,
        Optional<EvidenceLine> evidence) {

    public MeasureLine {
        together = List.copyOf(together);
        problems = List.copyOf(problems);
        remedies = List.copyOf(remedies);
        guardrails = List.copyOf(guardrails);
    }

    MeasureLine withoutGuardrails() {
        return new MeasureLine(
                id,
                title,
                phase,
                kind,
                about,
                verdict,
                promisedShare,
                promised,
                saved,
                counted,
                appliedOn,
                inForceOn,
                judgedFrom,
                lostOn,
                together,
                problems,
                remedies,
                List.of(),
                evidence);
    }

    /** By how much it matters, for choosing a few of many: what counts of it or was promised, whichever is more, unsigned. */
    public BigDecimal weight() {
        return Stream.concat(counted.stream(), promised.stream())
                .map(amount -> amount.amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static MeasureLine of(ProgrammeFindings.MeasureFinding finding, CountedOnce once) {
        VerifiedSaving saving = finding.saving();
        Measure measure = saving.measure();
        Optional<BigDecimal> share = measure.promise()
                .flatMap(promise ->
                        promise instanceof Promise.OfScope part ? Optional.of(part.share()) : Optional.empty());
        Optional<Money> stated = measure.promise()
                .flatMap(promise ->
                        promise instanceof Promise.PerMonth amount ? Optional.of(amount.saving()) : Optional.empty());
        return new MeasureLine(
                measure.id(),
                measure.title(),
                finding.phase(),
                measure.kind().displayName(),
                About.of(measure.scope()),
                saving.verdict(),
                share,
                stated.or(() -> saving.promised().map(AverageMonth::of)),
                saving.untilLost().or(saving::estimate).map(SavedAmount::of),
                counted(saving, once),
                saving.lifeCycle().appliedOn(),
                saving.lifeCycle().inForceOn(),
                saving.lifeCycle().judgedFrom(),
                saving.lifeCycle().lostOn(),
                saving.together().stream().sorted().toList(),
                saving.problems().stream().map(MeasureProblem::sentence).toList(),
                saving.remedies().stream().map(Remedy::sentence).toList(),
                finding.guardrails().stream().map(GuardrailLine::of).toList(),
                saving.evidence().map(evidence -> EvidenceLine.of(evidence, saving.billed())));
    }

    /** By the rule of {@link io.costanalyzer.analysis.savings.verification.SavingsTotal}. */
    private static Optional<Money> counted(VerifiedSaving saving, CountedOnce once) {
        Optional<Money> found = saving.estimate().map(estimate -> estimate.perMonth());
        boolean none = saving.verdict() == SavingsVerdict.REVERTED || saving.verdict() == SavingsVerdict.NOT_SEEN;
        if (none) {
            return found.map(amount -> amount.minus(amount));
        }
        return saving.isClear()
                ? found.map(amount -> once.with(saving).stream()
                        .map(SavingEstimate::perMonth)
                        .reduce(amount.minus(amount), Money::plus))
                : Optional.empty();
    }

    /** Whether it saved once and no longer does, so that {@code saved} speaks of the days until it was lost. */
    public boolean isLost() {
        return verdict == SavingsVerdict.REVERTED;
    }

    /** Whether it saves, beyond doubt, and broke something that must not suffer. */
    public boolean isBoughtTooDear() {
        return counted.filter(amount -> amount.signum() > 0).isPresent()
                && guardrails.stream().anyMatch(GuardrailLine::isBroken);
    }
}
