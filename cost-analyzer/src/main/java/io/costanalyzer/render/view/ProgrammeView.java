package io.costanalyzer.render.view;

import java.util.List;

/**
 * The savings programme in a report; each section is there once or not at all.
 *
 * @param ledger measure by measure
 * @param bridge from the baseline to now
 * @param outlooks the targets held against the ledger
 * @param guardrails what must not suffer
 * @param advice what could still be done
 * @param unitCosts what a unit costs
 */
public record ProgrammeView(
        List<SectionView> ledger,
        List<SectionView> bridge,
        List<SectionView> outlooks,
        List<SectionView> guardrails,
        List<SectionView> advice,
        List<SectionView> unitCosts) {
    public ProgrammeView {
        ledger = List.copyOf(ledger);
        bridge = List.copyOf(bridge);
        outlooks = List.copyOf(outlooks);
        guardrails = List.copyOf(guardrails);
        advice = List.copyOf(advice);
        unitCosts = List.copyOf(unitCosts);
    }
}
