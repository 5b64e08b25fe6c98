package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One verification of all measures, from the ledger to the verdicts. */
final class VerificationRun {

    private final CostLedger ledger;
    private final List<Measure> measures;
    private final VerificationPolicy policy;
    private final DayAxis axis;
    private final MeasuredTags tags;
    private final UsagePanel panel;
    private final Partition partition;
    private final Admission admission;
    private final Map<Environment, EnvironmentTraffic> traffic = new TreeMap<>();
    private final List<PartStudy> studies;
    private final PlaceboPool placebos;

    VerificationRun(
            CostLedger ledger, List<Measure> measures, LocalDate asOf, ChargePeriod days, VerificationPolicy policy) {
        this.ledger = ledger;
        this.measures = List.copyOf(measures);
        this.policy = policy;
        this.axis = new DayAxis(days, ledger.coverage());
        TagAdmission known = new TagAdmission(ledger, axis, policy);
        this.admission = new Admission(axis, policy, asOf, known);
        this.tags = known.known(measures.stream().filter(admission::acts).toList());
        this.panel = new UsagePanel(ledger, axis, tags);
        this.partition =
                new Partition(panel, measures.stream().filter(admission::acts).toList(), policy);
        for (Environment environment : panel.environments()) {
            traffic.put(environment, EnvironmentTraffic.of(panel, environment, partition));
        }
        this.studies = partition.parts().stream()
                .filter(part -> PartStudy.isPossible(part, axis))
                .map(part -> new PartStudy(part, axis, Objects.requireNonNull(traffic.get(part.environment()))))
                .toList();
        List<Intervention> interventions = studies.stream()
                .flatMap(study -> study.part().stages().stream())
                .map(Stage::intervention)
                .distinct()
                .toList();
        boolean prices = studies.stream().anyMatch(study -> study.response().isPerUnit());
        this.placebos = new PlaceboPool(axis, traffic.values(), interventions, prices);
    }

    Verification result() {
        List<VerifiedSaving> savings = measures.stream()
                .map(measure -> admission
                        .refusal(measure, panel.matching(measure.scope()))
                        .orElseGet(() -> judge(measure)))
                .toList();
        return new Verification(
                Optional.of(axis.period()),
                savings,
                studies.stream().map(this::attribution).toList(),
                tags);
    }

    private VerifiedSaving judge(Measure measure) {
        List<MeasuredShare> shares = new ArrayList<>();
        for (PartStudy study : studies) {
            for (int stage = 0; stage < study.part().stages().size(); stage++) {
                if (study.part().stages().get(stage).owners().contains(measure)) {
                    shares.add(new MeasuredShare(
                            study,
                            stage,
                            axis,
                            policy,
                            width(study, stage, policy.confidenceBelow()),
                            width(study, stage, policy.confidenceAbove())));
                }
            }
        }
        if (shares.isEmpty()) {
            return VerifiedSaving.unmeasured(
                    measure,
                    policy,
                    SavingsVerdict.CANNOT_TELL,
                    List.of(isRarelyUsed(measure) ? MeasureProblem.RARELY_USED : MeasureProblem.SAME_DAY_AND_SCOPE),
                    List.of(isRarelyUsed(measure) ? Remedy.NARROW_THE_SCOPE : Remedy.SEPARATE_THE_DATES));
        }
        Judgement judgement = new Judgement(shares, ledger.currency(), axis.days());
        return new Sentence(measure, judgement, axis, policy)
                .pronounce(new Witness(axis, traffic, placebos.size()).evidence(measure, judgement));
    }

    /** Whether a part would be its own, were it used on more days. */
    private boolean isRarelyUsed(Measure measure) {
        return partition.parts().stream()
                .flatMap(part -> part.stages().stream())
                .anyMatch(stage -> stage.owners().contains(measure));
    }

    private double width(PartStudy study, int stage, double confidence) {
        return placebos.width(
                confidence,
                study.study().effects().get(stage).deviation(),
                study.study().walking(),
                study.response().isPerUnit());
    }

    private Attribution attribution(PartStudy study) {
        Set<SeriesKey> keys = new HashSet<>();
        study.part().series().forEach(series -> series.sources().forEach(source -> keys.add(source.key())));
        List<Attribution.Saved> saved = new ArrayList<>();
        for (int stage = 0; stage < study.part().stages().size(); stage++) {
            double[] byDay = new double[axis.days()];
            for (int day = 0; day < byDay.length; day++) {
                byDay[day] = axis.isCovered(day) ? study.without(stage, day) - study.with(stage, day) : 0;
            }
            Stage own = study.part().stages().get(stage);
            Set<String> ids = own.owners().stream().map(Measure::id).collect(Collectors.toSet());
            saved.add(new Attribution.Saved(ids, axis.date(own.intervention().from()), byDay));
        }
        boolean priceNeutral = study.part().stages().stream()
                .flatMap(stage -> stage.measures().stream())
                .allMatch(one -> one.lever() == Lever.COST);
        return new Attribution(study.part().environment(), keys, axis.period(), saved, study.usage(), priceNeutral);
    }
}
