package io.costanalyzer.alert;

import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.unitcost.UnitCostDays;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Collects what a run has found, and what it has found in order. One for each run; not thread-safe. */
public final class MatterFinder {

    /** A month is judged well enough to say that a target is reached after so many days. */
    private static final int FEWEST_DAYS = 10;

    private final LocalDate asOf;
    private final CostLedger ledger;
    private final List<Matter> matters = new ArrayList<>();
    private final Set<String> fine = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Matter> near = new ArrayList<>();
    private final Map<String, Map<LocalDate, Money>> costsNow = new HashMap<>();
    private final Set<String> seenByAwsAlone = new HashSet<>();
    private final List<Detection> looks = new ArrayList<>();

    /**
     * @param asOf the day of the run, in UTC
     * @param ledger what is known by then
     */
    public MatterFinder(LocalDate asOf, CostLedger ledger) {
        this.asOf = asOf;
        this.ledger = ledger;
    }

    /**
     * Odd days, and how the days of open incidents stand by today's bill.
     *
     * @param limits the configured budgets, for the share that odd days take of them
     */
    public MatterFinder detection(Detection detection, List<BudgetStatus> limits, IncidentBook book) {
        looks.add(detection);
        book.incidents().stream()
                .filter(Incident::open)
                .filter(incident -> incident.matter() instanceof OddDays odd && !odd.seenHere())
                .forEach(incident -> seenByAwsAlone.add(incident.matter().key()));
        matters.addAll(new OddDaysFinder(ledger, limits).of(detection.anomalies(), detection.lookedAt()));
        book.incidents().stream()
                .filter(Incident::open)
                .map(Incident::matter)
                .filter(OddDays.class::isInstance)
                .map(OddDays.class::cast)
                .filter(odd -> odd.environment().isPresent())
                .forEach(odd -> costsNow.put(
                        odd.key(),
                        ledger.dailyCosts(
                                scope(odd.environment(), odd.service()), CostMetric.EFFECTIVE_COST, odd.period())));
        return this;
    }

    static Scope scope(Optional<Environment> environment, String service) {
        Scope all = Scope.spending().ofServices(Set.of(service));
        return environment.map(all::in).orElse(all);
    }

    /** Limits of the configuration. */
    public MatterFinder budgets(List<BudgetStatus> statuses) {
        statuses.forEach(
                status -> add(BudgetMatters.of(status, ledger), status.budget().forecastThresholds()));
        return this;
    }

    /** Limits of a month that AWS keeps. Of another period AWS does not say when it began: one of those is passed over. */
    public MatterFinder externalBudgets(List<ExternalBudget> budgets) {
        budgets.stream()
                .filter(ExternalBudget::isMonthly)
                .forEach(budget -> add(BudgetMatters.of(budget, YearMonth.from(asOf)), BudgetMatters.WHOLE));
        return this;
    }

    /** Promised savings: those that will be missed, and those that are kept by enough days. */
    public MatterFinder targets(List<TargetStatus> statuses) {
        for (TargetStatus status : statuses) {
            boolean kept = status.verdict() == TargetVerdict.MET || status.verdict() == TargetVerdict.ON_TRACK;
            boolean enough =
                    status.judged().filter(days -> days.days() >= FEWEST_DAYS).isPresent();
            if (status.verdict() == TargetVerdict.MISSED) {
                matters.add(TargetGap.of(status));
            } else if (kept && enough) {
                fine.add(TargetGap.key(status.target().name()));
            } else if (status.verdict() != TargetVerdict.UNKNOWN) {
                near.add(TargetGap.of(status));
            }
        }
        return this;
    }

    /**
     * What a unit costs. One of which too little is known is neither found nor found in order.
     *
     * @param until the first day that is not complete
     */
    public MatterFinder unitCosts(List<UnitCostDays> unitCosts, LocalDate until, IncidentBook book) {
        for (UnitCostDays days : unitCosts) {
            UnitCostMatters.judge(days, until, book)
                    .ifPresent(status -> add(UnitCostMatters.of(status), status.risen()));
        }
        return this;
    }

    /**
     * How far the data can be trusted.
     *
     * @param lookedFrom the first day that the ledger was asked for, known or not
     */
    public MatterFinder quality(DataQuality quality, LocalDate lookedFrom, AlertPolicy policy) {
        QualityTroubles troubles = new QualityTroubles(quality, lastKnown(quality), lookedFrom, asOf, policy);
        matters.addAll(troubles.found());
        fine.addAll(troubles.fine());
        blindness(quality, policy);
        return this;
    }

    /** The newest day that is known, if not of the month that is looked at, then of one before. */
    private Optional<LocalDate> lastKnown(DataQuality quality) {
        return quality.dataThrough().or(() -> ledger.coverage().lastDay());
    }

    /** Days that are known and could not be judged; days that are not known are told as late already. */
    private void blindness(DataQuality quality, AlertPolicy policy) {
        Optional<ChargePeriod> lookedAt = lookedAt();
        Set<LocalDate> notJudged = notJudged();
        Optional<LocalDate> newest = lookedAt.map(ChargePeriod::lastDay);
        boolean late = QualityTroubles.isLate(lastKnown(quality), asOf, policy);
        boolean blind = newest.filter(notJudged::contains).isPresent();
        if (blind && !late) {
            matters.add(new Trouble(
                    Flaw.DETECTION_BLIND,
                    quality.sourceName(),
                    newest.orElseThrow(),
                    List.of("Not judged: " + notJudged.size() + " of the "
                            + lookedAt.orElseThrow().days()
                            + " days looked at. They are missing, or too few weeks before them are known.")));
        } else if (newest.isPresent() && !blind) {
            fine.add(Trouble.key(Flaw.DETECTION_BLIND, quality.sourceName()));
        }
    }

    /**
     * What AWS has found; what both have seen is one matter. Call it after {@link #detection}.
     *
     * @param smallest what AWS alone has seen is left out below it
     */
    public MatterFinder secondOpinion(List<ForeignAnomaly> foreign, Money smallest) {
        List<OddDays> own = new ArrayList<>();
        matters.forEach(matter -> {
            if (matter instanceof OddDays odd) {
                own.add(odd);
            }
        });
        matters.removeAll(own);
        matters.addAll(new OpinionMerge(smallest, asOf).merged(own, foreign));
        fine.addAll(seenByAwsAlone);
        return this;
    }

    /**
     * Open incidents of targets, savings, unit costs and sources that have left the configuration: nobody looks at them any more.
     *
     * @param targets the names of all targets that there are
     * @param savings the keys of all savings that there are
     * @param unitCosts the names of all unit costs that there are
     * @param source the name of the source
     */
    public MatterFinder configured(
            IncidentBook book, Set<String> targets, Set<String> savings, Set<String> unitCosts, String source) {
        book.incidents().stream()
                .filter(Incident::open)
                .map(Incident::matter)
                .filter(matter -> (matter instanceof TargetGap gap && !targets.contains(gap.name()))
                        || (matter instanceof LostSaving && !savings.contains(matter.key()))
                        || (matter instanceof UnitCostRise rise && !unitCosts.contains(rise.name()))
                        || (matter instanceof Trouble trouble
                                && trouble.flaw().isOfSource()
                                && !trouble.subject().equals(source)))
                .forEach(matter -> gone.add(matter.key()));
        return this;
    }

    /**
     * Open incidents of environments and budgets that have left the configuration. The days of such an environment belong to
     * others by now, which is no restated bill.
     *
     * @param environments all that there are; what belongs to none always stays
     * @param budgets the names of all budgets of the configuration
     */
    public MatterFinder scoped(IncidentBook book, Set<Environment> environments, Set<String> budgets) {
        book.incidents().stream()
                .filter(Incident::open)
                .map(Incident::matter)
                .filter(matter -> (matter instanceof OddDays odd
                                && odd.environment()
                                        .filter(one -> !one.isUnallocated() && !environments.contains(one))
                                        .isPresent())
                        || (matter instanceof BudgetUse use && !use.byAws() && !budgets.contains(use.name())))
                .forEach(matter -> gone.add(matter.key()));
        return this;
    }

    /** Matters that others have found. */
    public MatterFinder also(List<? extends Matter> others) {
        matters.addAll(others);
        return this;
    }

    /** Keys of matters that others have found in order. */
    public MatterFinder fine(Set<String> keys) {
        fine.addAll(keys);
        return this;
    }

    private Optional<ChargePeriod> lookedAt() {
        return looks.stream().flatMap(look -> look.lookedAt().stream()).findFirst();
    }

    private Set<LocalDate> notJudged() {
        return looks.stream().flatMap(look -> look.notJudged().stream()).collect(Collectors.toSet());
    }

    /** What is told because of a forecast is not in order again before the forecast has clearly receded. */
    private void add(BudgetUse use, SortedSet<Integer> forecastThresholds) {
        if (!use.actualCrossed().isEmpty() || !use.forecastCrossed().isEmpty()) {
            matters.add(use);
        } else if (use.isNearly(forecastThresholds)) {
            near.add(use);
        } else {
            fine.add(use.key());
        }
    }

    private void add(Matter matter, boolean found) {
        if (found) {
            matters.add(matter);
        } else {
            fine.add(matter.key());
        }
    }

    /**
     * Says of odd days who answers for them by their tags. Call it when all of them are found.
     *
     * @param tagged the same charges, with the tags of owners told apart
     */
    public MatterFinder owned(CostLedger tagged, Owners owners) {
        TagOwners byTag = new TagOwners(tagged, owners);
        matters.replaceAll(matter -> matter instanceof OddDays odd ? odd.ownedBy(byTag.of(odd)) : matter);
        return this;
    }

    /** All of it. */
    public Findings findings() {
        Set<String> found = new HashSet<>();
        matters.forEach(matter -> found.add(matter.key()));
        fine.removeAll(found);
        return new Findings(asOf, matters, fine, gone, lookedAt(), notJudged(), near, costsNow);
    }
}
