package io.costanalyzer.render.section.programme;

import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.view.ProgrammeView;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.List;
import java.util.Optional;

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
                list(scene, LedgerSection.of(scene, programme)),
                list(scene, SpanSection.of(scene, programme)),
                list(scene, OutlookSection.of(scene, programme)),
                list(scene, GuardrailSection.of(scene, programme)),
                list(scene, AdviceSection.of(scene, programme)),
                list(scene, UnitCostSection.of(scene, programme)));
    }

    private static List<SectionView> list(Scene scene, Optional<SectionView> section) {
        return section.map(one -> one.keeping(scene.extent().notes())).stream().toList();
    }
}
