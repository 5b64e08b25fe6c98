package io.costanalyzer.report.programme;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Advice;
import io.costanalyzer.analysis.advice.Recommendation;
import io.costanalyzer.analysis.savings.bridge.BridgeSums;
import io.costanalyzer.analysis.savings.bridge.SavingsBridge;
import io.costanalyzer.analysis.savings.verification.CountedOnce;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The savings programme in a report.
 *
 * @param days the days that the verdicts rest on; absent when none is known
 * @param measures the savings ledger, in the order of the configuration
 * @param shared the ids of measures that act on this environment and on others, and are judged on all of them together;
 *     empty in a report on everything
 * @param verified what all measures save together, those that cannot be told apart once
 * @param verifiedLow the lower end of its interval
 * @param verifiedHigh the upper end
 * @param bridgeOrigin where the baseline of the bridge comes from; absent without a bridge
 * @param bridgeDays the days that the bridge ends at
 * @param bridge all environments together first, then each, over these days; empty without a bridge
 * @param outlooks the targets held against the ledger
 * @param investment what the work brings in
 * @param advice what could still be done
 * @param unitCosts what a unit costs
 * @param notes what could not be read or told, sentences
 */
public record ProgrammeReport(
        Optional<ChargePeriod> days,
        List<MeasureLine> measures,
        List<String> shared,
        Money verified,
        Money verifiedLow,
        Money verifiedHigh,
        Optional<String> bridgeOrigin,
        Optional<ChargePeriod> bridgeDays,
        List<SavingsSpan> bridge,
        List<OutlookLine> outlooks,
        Optional<ReturnLine> investment,
        AdviceList advice,
        List<UnitCostLine> unitCosts,
        List<String> notes) {

    public ProgrammeReport {
        measures = List.copyOf(measures);
        shared = List.copyOf(shared);
        bridge = List.copyOf(bridge);
        outlooks = List.copyOf(outlooks);
        unitCosts = List.copyOf(unitCosts);
        notes = List.copyOf(notes);
    }

    /** This report without guardrails, unit costs and the notes on them. */
    public ProgrammeReport withoutFiguresBesideTheBill() {
        return new ProgrammeReport(
                days,
                measures.stream().map(MeasureLine::withoutGuardrails).toList(),
                shared,
                verified,
                verifiedLow,
                verifiedHigh,
                bridgeOrigin,
                bridgeDays,
                bridge,
                outlooks,
                investment,
                advice,
                List.of(),
                List.of());
    }

    /** The findings as numbers and names. */
    public static ProgrammeReport of(ProgrammeFindings findings) {
        return new ProgrammeReport(
                findings.days(),
                lines(findings.measures(), findings.countedOnce()),
                List.of(),
                findings.total().perMonth(),
                findings.total().lowPerMonth(),
                findings.total().highPerMonth(),
                findings.bridge().map(SavingsBridge::origin),
                findings.bridge().map(SavingsBridge::period),
                findings.bridge().map(ProgrammeReport::spans).orElse(List.of()),
                findings.outlooks().stream().map(OutlookLine::of).toList(),
                findings.investment().map(ReturnLine::of),
                advice(findings.advice(), findings),
                findings.unitCosts().stream().map(UnitCostLine::of).toList(),
                findings.notes());
    }

    /** What measures save together and cannot be told apart counts once, with the first of them. */
    static List<MeasureLine> lines(List<ProgrammeFindings.MeasureFinding> findings, CountedOnce once) {
        return findings.stream().map(finding -> MeasureLine.of(finding, once)).toList();
    }

    static AdviceList advice(Advice advice, ProgrammeFindings findings) {
        return new AdviceList(
                advice.days(),
                advice.recommendations().stream()
                        .map(one -> AdviceLine.of(one, recorded(one, findings)))
                        .toList(),
                advice.low(),
                advice.high());
    }

    private static Optional<String> recorded(Recommendation advice, ProgrammeFindings findings) {
        return findings.measures().stream()
                .filter(measure -> measure.answers(advice))
                .map(measure -> measure.saving().measure().id())
                .findFirst();
    }

    private static List<SavingsSpan> spans(SavingsBridge bridge) {
        List<SavingsSpan> spans = new ArrayList<>();
        spans.add(SavingsSpan.of(Optional.empty(), bridge.days(), bridge.totalOfPeriod()));
        for (Map.Entry<Environment, BridgeSums> one : bridge.ofPeriod().entrySet()) {
            spans.add(SavingsSpan.of(Optional.of(one.getKey()), bridge.days(), one.getValue()));
        }
        return spans;
    }

    /** The measures with one of these verdicts, in their order. */
    public List<MeasureLine> with(SavingsVerdict... verdicts) {
        Set<SavingsVerdict> wanted = Set.of(verdicts);
        return measures.stream().filter(line -> wanted.contains(line.verdict())).toList();
    }

    /** What all measures promise whose promise is known as an amount. */
    public Money promised() {
        Money sum = verified.minus(verified);
        for (MeasureLine line : measures) {
            sum = line.promised().isPresent() ? sum.plus(line.promised().get()) : sum;
        }
        return sum;
    }
}
