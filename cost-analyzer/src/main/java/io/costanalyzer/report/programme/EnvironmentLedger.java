package io.costanalyzer.report.programme;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.Attribution;
import io.costanalyzer.analysis.savings.verification.CountedOnce;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import io.costanalyzer.report.programme.ProgrammeFindings.MeasureFinding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The savings ledger of one environment. A measure that acts there alone stands as it does in the whole ledger. One that acts
 * on others as well is judged on all of them together; of its saving stands here the part that the environment had in what
 * it saved over the last four judged weeks, and of its promise the part that the environment had in the cost before it. So
 * the ledgers of all environments add up to the whole one.
 */
final class EnvironmentLedger {

    private static final int RECENT = 28;

    private final ProgrammeFindings findings;
    private final Verification verification;
    private final CostLedger ledger;
    private final Environment only;

    EnvironmentLedger(ProgrammeFindings findings, Verification verification, CostLedger ledger, Environment only) {
        this.findings = findings;
        this.verification = verification;
        this.ledger = ledger;
        this.only = only;
    }

    /** Those that act there alone, and can be told apart from those that act elsewhere. */
    List<MeasureFinding> own() {
        Set<Environment> alone = Set.of(only);
        Set<String> elsewhere = new HashSet<>();
        findings.measures().stream()
                .map(one -> one.saving().measure())
                .filter(measure -> !measure.scope().environments().equals(alone))
                .forEach(measure -> elsewhere.add(measure.id()));
        return findings.measures().stream()
                .filter(one -> !elsewhere.contains(one.saving().measure().id()))
                .filter(one -> one.saving().together().stream().noneMatch(elsewhere::contains))
                .toList();
    }

    /** Those that act there and elsewhere, and find anything there to act on. */
    List<MeasureFinding> shared() {
        List<MeasureFinding> own = own();
        return findings.measures().stream()
                .filter(one -> !own.contains(one))
                .filter(one -> {
                    Scope scope = one.saving().measure().scope();
                    return (scope.environments().isEmpty()
                                    || scope.environments().contains(only))
                            && !ledger.series(scope.in(only)).isEmpty();
                })
                .toList();
    }

    /** A row for a shared measure. What several save that cannot be told apart stands with the first of them. */
    MeasureLine part(MeasureFinding finding, CountedOnce once) {
        VerifiedSaving saving = finding.saving();
        MeasureLine whole = MeasureLine.of(
                new MeasureFinding(
                        saving,
                        finding.entryId(),
                        finding.phase(),
                        finding.guardrails().stream()
                                .filter(one -> one.guardrail()
                                        .flatMap(any -> any.environment())
                                        .filter(there -> !there.equals(only))
                                        .isEmpty())
                                .toList()),
                once);
        Optional<Money> here = whole.counted().map(all -> all.isZero() ? all : saved(all, once.sharersOf(whole.id())));
        return new MeasureLine(
                whole.id(),
                whole.title(),
                whole.phase(),
                whole.kind(),
                new About(
                        List.of(only),
                        whole.about().serviceNames(),
                        whole.about().usageTypes(),
                        whole.about().tags()),
                whole.verdict(),
                whole.promisedShare(),
                whole.promised().flatMap(all -> promised(all, saving)),
                Optional.empty(),
                here,
                whole.appliedOn(),
                whole.inForceOn(),
                whole.judgedFrom(),
                whole.lostOn(),
                whole.together(),
                whole.problems(),
                whole.remedies(),
                whole.guardrails(),
                Optional.empty());
    }

    /** By how much the part may err to one side, in the proportion in which the whole does. */
    static Money doubt(MeasureFinding finding, Money part, boolean low) {
        return finding.saving()
                .estimate()
                .filter(whole -> !whole.perDay().isZero())
                .map(whole -> part.times(
                        (low ? whole.perDay().minus(whole.low()) : whole.high().minus(whole.perDay()))
                                .shareOf(whole.perDay())))
                .orElseGet(() -> part.minus(part));
    }

    /** The part that the environment had in what these sets of measures saved. */
    private Money saved(Money all, Set<Set<String>> sharers) {
        Money zero = Money.zero(ledger.currency());
        Optional<ChargePeriod> recent = verification
                .days()
                .flatMap(days ->
                        days.intersection(ChargePeriod.of(days.endExclusive().minusDays(RECENT), days.endExclusive())));
        if (recent.isEmpty()) {
            return zero;
        }
        Money here = zero;
        Money everywhere = zero;
        for (Attribution part : verification.attributions()) {
            for (Attribution.Saved one : part.savings()) {
                if (sharers.contains(one.measureIds())) {
                    Money saved = part.saved(one, recent.get(), ledger.currency());
                    everywhere = everywhere.plus(saved);
                    here = part.environment().equals(only) ? here.plus(saved) : here;
                }
            }
        }
        return everywhere.isZero() ? zero : all.times(here.shareOf(everywhere));
    }

    private Optional<Money> promised(Money all, VerifiedSaving saving) {
        Scope scope = saving.measure().scope();
        return saving.evidence().flatMap(evidence -> {
            Money everywhere = cost(scope, evidence.before());
            return everywhere.signum() > 0
                    ? Optional.of(
                            all.times(cost(scope.in(only), evidence.before()).shareOf(everywhere)))
                    : Optional.empty();
        });
    }

    private Money cost(Scope scope, ChargePeriod days) {
        return ledger.series(scope).stream()
                .map((CostSeries series) -> series.cost(CostMetric.EFFECTIVE_COST, days))
                .reduce(Money.zero(ledger.currency()), Money::plus);
    }
}
