package io.costanalyzer.render;

import io.costanalyzer.focus.Dimension;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.AnomaliesSection;
import io.costanalyzer.render.section.BaselineSection;
import io.costanalyzer.render.section.BridgeSection;
import io.costanalyzer.render.section.BudgetsSection;
import io.costanalyzer.render.section.CorrectionSection;
import io.costanalyzer.render.section.CostTableSection;
import io.costanalyzer.render.section.DriversSection;
import io.costanalyzer.render.section.EnvironmentsSection;
import io.costanalyzer.render.section.Extent;
import io.costanalyzer.render.section.ForecastSection;
import io.costanalyzer.render.section.InvoiceSection;
import io.costanalyzer.render.section.MonthsSection;
import io.costanalyzer.render.section.QualitySection;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.section.TargetsSection;
import io.costanalyzer.render.section.programme.ProgrammeSections;
import io.costanalyzer.render.view.ReportView;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.StepView;
import io.costanalyzer.render.words.CautionWords;
import io.costanalyzer.render.words.Definitions;
import io.costanalyzer.render.words.Headline;
import io.costanalyzer.render.words.KeyFigures;
import io.costanalyzer.render.words.StepWords;
import io.costanalyzer.render.words.SubjectLine;
import io.costanalyzer.report.CostTable;
import io.costanalyzer.report.Identity;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes the strings of a report out of its numbers. */
final class ReportViews {

    /** Links that a mail program or a browser may be given. */
    private static final Set<String> LINKED = Set.of("https", "http", "file");

    private static final String SHORTENED =
            "Shortened, to be shown whole everywhere: what is left out is summed up under Other, and stands in the data files"
                    + " of the report in the archive.";

    private final CostFormat format;
    private final StyleSheet style;

    ReportViews(CostFormat format, StyleSheet style) {
        this.format = format;
        this.style = style;
    }

    /**
     * The strings of a report.
     *
     * @param extent how much of it is told
     */
    ReportView view(MonthlyReport report, Extent extent) {
        Scene scene = new Scene(report, format, extent);
        boolean behind = extent.behind();
        Headline headline = new Headline(format);
        Identity identity = report.identity();
        KeyFigures keyFigures = new KeyFigures(format, report);
        String payable = keyFigures.showPayable() ? "" : payable(report);
        List<StepView> steps = steps(report);
        return new ReportView(
                style.text(),
                style.hash(),
                title(identity),
                ReportDates.month(identity.month()),
                new SubjectLine(format).of(report),
                preheader(payable, steps),
                status(identity),
                CautionWords.of(report),
                headline.message(report),
                headline.more(report),
                payable,
                keyFigures.list(),
                steps,
                list(extent, CorrectionSection.of(scene)),
                list(extent, DriversSection.of(scene)),
                list(extent, EnvironmentsSection.of(scene)),
                behind(scene, MonthsSection::of),
                behind(scene, BridgeSection::of),
                behind ? ProgrammeSections.of(scene) : List.of(),
                behind(scene, TargetsSection::of),
                behind(scene, BudgetsSection::of),
                table(scene, costs -> Optional.of(costs.services())),
                table(scene, MonthCosts::accounts),
                table(scene, costs -> Optional.of(costs.regions())),
                table(scene, costs -> Optional.of(costs.usageTypes())),
                behind(scene, InvoiceSection::of),
                behind(scene, ForecastSection::of),
                behind(scene, AnomaliesSection::of),
                behind(scene, BaselineSection::of),
                behind(scene, any -> Optional.of(QualitySection.of(any))),
                Definitions.of(format),
                identity.url().filter(ReportViews::isLinked).map(URI::toString).stream()
                        .toList(),
                extent.isShortened() ? List.of(SHORTENED) : List.of(),
                origin(identity));
    }

    private static List<SectionView> list(Extent extent, Optional<SectionView> section) {
        return section.map(one -> one.keeping(extent.notes())).stream().toList();
    }

    private static List<SectionView> behind(Scene scene, Function<Scene, Optional<SectionView>> section) {
        return scene.extent().behind() ? list(scene.extent(), section.apply(scene)) : List.of();
    }

    private static List<SectionView> table(Scene scene, Function<MonthCosts, Optional<CostTable>> which) {
        return scene.report().costs().stream()
                .filter(any -> scene.extent().behind())
                .flatMap(costs -> which.apply(costs).stream()
                        .filter(table -> !table.rows().isEmpty() || table.dimension() == Dimension.SERVICE_NAME)
                        .map(table -> CostTableSection.of(scene, costs, table)))
                .toList();
    }

    private static boolean isLinked(URI url) {
        return url.getScheme() != null && LINKED.contains(url.getScheme().toLowerCase(Locale.ROOT));
    }

    private String payable(MonthlyReport report) {
        return report.costs()
                .map(costs ->
                        "To pay for " + ReportDates.month(report.identity().month())
                                + (costs.periods().isWholeMonth() ? "" : " so far") + ": "
                                + format.amountWithCode(costs.invoice().payable())
                                + " (billed cost with support, tax, credits and refunds).")
                .orElse("");
    }

    private List<StepView> steps(MonthlyReport report) {
        StepWords words = new StepWords(format, report);
        return report.nextSteps().stream()
                .map(step -> new StepView(words.title(step), words.detail(step)))
                .toList();
    }

    private static String preheader(String payable, List<StepView> steps) {
        String next = steps.stream()
                .findFirst()
                .map(step -> "Next: " + step.title() + ".")
                .orElse("Nothing to do.");
        return (payable + " " + next).strip();
    }

    private static String title(Identity identity) {
        return DisplayName.of(identity.title())
                + identity.only()
                        .map(only -> " \u00b7 " + DisplayName.of(only.name()) + " alone")
                        .orElse("");
    }

    private static String status(Identity identity) {
        List<String> parts = new ArrayList<>(List.of(
                identity.status().displayName(),
                "version " + identity.version(),
                identity.currency().getCode(),
                identity.metric().displayName() + " cost",
                identity.dataThrough()
                        .map(day -> "data through " + ReportDates.day(day) + " (UTC)")
                        .orElse("no data")));
        return String.join(" \u00b7 ", parts);
    }

    private static String origin(Identity identity) {
        return "Composed " + ReportDates.minute(identity.generatedAt()) + " by cost-analyzer "
                + DisplayName.of(identity.softwareVersion()) + ".";
    }
}
