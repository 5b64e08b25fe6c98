package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Adviser;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.guardrail.Guardrail;
import io.costanalyzer.analysis.guardrail.GuardrailJudge;
import io.costanalyzer.analysis.guardrail.GuardrailStatus;
import io.costanalyzer.analysis.savings.bridge.BridgeBuilder;
import io.costanalyzer.analysis.savings.bridge.BridgeStart;
import io.costanalyzer.analysis.savings.bridge.SavingsBridge;
import io.costanalyzer.analysis.savings.investment.Effort;
import io.costanalyzer.analysis.savings.investment.ReturnOnInvestment;
import io.costanalyzer.analysis.savings.outlook.TargetOutlooks;
import io.costanalyzer.analysis.savings.verification.SavingsTotal;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.analysis.unitcost.UnitCostDays;
import io.costanalyzer.analysis.unitcost.UnitCosts;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.MeasureSettings;
import io.costanalyzer.config.ProgrammeSettings;
import io.costanalyzer.config.TargetSettings;
import io.costanalyzer.config.catalogue.AdviceReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.report.programme.EnvironmentProgramme;
import io.costanalyzer.report.programme.ProgrammeFindings;
import io.costanalyzer.report.programme.ProgrammeReport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts everything together that there is to say about the savings programme by the end of a month, or by today while it
 * runs: the same month gives the same figures whenever it is asked for, once its bill is final.
 */
final class ProgrammeReviewer {

    private static final VerificationPolicy POLICY = VerificationPolicy.USUAL;
    private static final int RECENT_DAYS = 28;

    private final CostAnalyzerConfig config;
    private final ProgrammeSettings programme;
    private final WatchedFigures figures;

    @Inject
    ProgrammeReviewer(CostAnalyzerConfig config, WatchedFigures figures) {
        this.config = config;
        this.programme = config.programme();
        this.figures = figures;
    }

    /**
     * What there is to say.
     *
     * @param known the month and those before it
     * @param month the month that it is said in
     * @param asOf today, in UTC
     * @param baselines what was before
     */
    ProgrammeReview review(KnownCosts known, YearMonth month, LocalDate asOf, Baselines baselines) {
        CostLedger ledger = known.ledger();
        CostLedger tagged = known.tagged();
        LocalDate seenFrom = earlier(asOf, month.plusMonths(1).atDay(1).plusDays(POLICY.lateDays()));
        LocalDate until = seenFrom.minusDays(POLICY.lateDays());
        Verification verification = new SavingsVerifier(POLICY).verify(tagged, programme.plainMeasures(), seenFrom);
        WatchedFigures.Figures read = figures.read(ledger.coverage().span(), until);
        SavingsTotal total = verification.total(ledger.currency());
        TargetOutlooks outlooks = new TargetOutlooks(tagged, verification, baselines, seenFrom);
        List<ProgrammeFindings.MeasureFinding> measures = new ArrayList<>();
        for (int i = 0; i < programme.measures().size(); i++) {
            MeasureSettings settings = programme.measures().get(i);
            VerifiedSaving saving = verification.savings().get(i);
            measures.add(new ProgrammeFindings.MeasureFinding(
                    saving, settings.entryId(), settings.phase(), guardrails(settings, saving, read, until)));
        }
        ProgrammeFindings findings = new ProgrammeFindings(
                verification.days(),
                measures,
                total,
                bridge(tagged, month, until, baselines, verification),
                programme.measures().isEmpty()
                        ? List.of()
                        : config.targets().stream()
                                .map(TargetSettings::target)
                                .map(outlooks::of)
                                .toList(),
                investment(measures, total),
                new Adviser(AdviceReader.read()).advise(ledger, until),
                programme.unitMetrics().stream()
                        .map(metric -> UnitCosts.of(metric, read.of(metric.metric()), ledger, month, until))
                        .toList(),
                read.problem().stream().toList());
        List<UnitCostDays> unitCosts = programme.unitMetrics().stream()
                .map(metric -> UnitCostDays.of(metric, read.of(metric.metric()), ledger, until))
                .toList();
        return new ProgrammeReview(verification, findings, ProgrammeReport.of(findings), unitCosts, until);
    }

    /** What of it is for the readers of one environment, whom the others do not concern. */
    ProgrammeReport about(KnownCosts known, ProgrammeReview review, Environment only) {
        return new EnvironmentProgramme(review.findings(), review.verification(), known.tagged(), this::investment)
                .of(only, new Adviser(AdviceReader.read()).advise(known.ledger().only(only), review.until()));
    }

    /** Nothing can be held against a bound before the measure is in force. */
    private List<GuardrailStatus> guardrails(
            MeasureSettings settings, VerifiedSaving saving, WatchedFigures.Figures read, LocalDate until) {
        List<GuardrailStatus> statuses = new ArrayList<>();
        for (String called : settings.guardrails()) {
            List<Guardrail> meant = programme.guardrails().stream()
                    .filter(one -> one.isMeant(called, saving.measure().scope().environments()))
                    .toList();
            if (meant.isEmpty()) {
                statuses.add(GuardrailStatus.notConfigured(called));
            }
            for (Guardrail guardrail : meant) {
                LocalDate applied = saving.lifeCycle().appliedOn().orElse(until);
                LocalDate inForce = saving.lifeCycle().inForceOn().orElse(applied);
                statuses.add(GuardrailJudge.judge(
                        called,
                        guardrail,
                        read.of(guardrail.metric()),
                        applied,
                        inForce,
                        next(guardrail, applied),
                        until));
            }
        }
        return statuses;
    }

    /** When the next measure came that names the same guardrail. */
    private Optional<LocalDate> next(Guardrail guardrail, LocalDate applied) {
        return programme.measures().stream()
                .filter(other -> other.guardrails().stream()
                        .anyMatch(called -> guardrail.isMeant(
                                called, other.measure().scope().environments())))
                .flatMap(other -> other.measure().applied().stream())
                .filter(applied::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** From the captured baseline; without one, from the quarter before the first measure, with the stated amounts on top. */
    private Optional<SavingsBridge> bridge(
            CostLedger ledger, YearMonth month, LocalDate until, Baselines baselines, Verification verification) {
        Optional<BridgeStart> start = Optional.empty();
        for (Baseline baseline : baselines.byPreference()) {
            if (start.isEmpty() && baseline instanceof CapturedBaseline captured) {
                start = Optional.of(BridgeStart.of(captured));
            } else if (start.isEmpty() && baseline instanceof StatedBaseline stated) {
                start = quarterBefore(ledger)
                        .flatMap(days -> BridgeStart.of(ledger, days))
                        .map(days -> days.stating(stated));
            }
        }
        ChargePeriod end = ChargePeriod.between(month.atDay(1), until)
                .orElseGet(() -> ChargePeriod.of(until.minusDays(RECENT_DAYS), until));
        return start.flatMap(before -> BridgeBuilder.build(before, ledger, end, verification));
    }

    private Optional<ChargePeriod> quarterBefore(CostLedger ledger) {
        Optional<LocalDate> first = programme.firstApplied();
        return ledger.coverage().span().map(span -> {
            LocalDate end =
                    first.filter(span.start()::isBefore).orElse(span.start().plusDays(VerificationPolicy.BEFORE_DAYS));
            LocalDate start = end.minusDays(VerificationPolicy.BEFORE_DAYS);
            return ChargePeriod.of(start.isBefore(span.start()) ? span.start() : start, end);
        });
    }

    /** The hours of what was done; what is only planned has cost nothing yet. */
    private Optional<ReturnOnInvestment> investment(
            List<ProgrammeFindings.MeasureFinding> measures, SavingsTotal total) {
        int hours = 0;
        for (ProgrammeFindings.MeasureFinding finding : measures) {
            boolean done = finding.saving().verdict() != SavingsVerdict.PROMISED;
            hours += done
                    ? programme
                            .find(finding.saving().measure().id())
                            .flatMap(MeasureSettings::effortHours)
                            .orElse(0)
                    : 0;
        }
        return hours == 0
                ? Optional.empty()
                : Optional.of(
                        ReturnOnInvestment.of(new Effort(BigDecimal.valueOf(hours), programme.costPerHour()), total));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
