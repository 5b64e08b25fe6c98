package io.costanalyzer.render.section.programme;

import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.view.ProgrammeView;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.List;

/** The sections about the savings programme together. */
public final class ProgrammeSections {

    private ProgrammeSections() {}

    /** One view, or none when nobody looked. */
    public static List<ProgrammeView> of(Scene scene) {
        return scene.report().programme().stream()
                .map(programme -> view(scene, programme))
                .toList();
    }

    private static ProgrammeView view(Scene scene, ProgrammeReport programme) {
        return new ProgrammeView(
                LedgerSection.of(scene, programme).stream().toList(),
                SpanSection.of(scene, programme).stream().toList(),
                OutlookSection.of(scene, programme).stream().toList(),
                GuardrailSection.of(scene, programme).stream().toList(),
                AdviceSection.of(scene, programme).stream().toList(),
                UnitCostSection.of(scene, programme).stream().toList());
    }
}
