package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.render.words.ProgrammeWords;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavedAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The savings ledger: every measure, what it promised, what came, and how sure that is. */
public final class LedgerSection {

    private LedgerSection() {}

    /** Absent when no measure was written down. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.measures().isEmpty() ? Optional.empty() : Optional.of(section(scene, programme));
    }

    /** A measure of several environments has one interval, and it is not that of its part. */
    private static Optional<String> shared(ProgrammeReport programme) {
        return programme.shared().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Judged on several environments together: " + AboutWords.list(programme.shared())
                                + ". Here stands the part that this one had in what they saved over the last four judged weeks.");
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(programme.measures().stream()
                .flatMap(line ->
                        Stream.concat(line.promised().stream(), line.saved().map(SavedAmount::perMonth).stream()))
                .toList());
        TableBuilder table = new TableBuilder(
                        "Measure by measure",
                        "effective cost of usage and purchases in an average month, " + scene.currency())
                .words("Measure", PHONE, MAIL, TEXT)
                .words("Where")
                .words("Applied")
                .figures("Promised", MAIL, TEXT)
                .figures("Saved", PHONE, MAIL, TEXT)
                .figures("Estimate")
                .figures("At least")
                .figures("At most")
                .figures("Of its scope")
                .words("Verdict", PHONE, MAIL, TEXT);
        List<MeasureLine> shown = shown(scene, programme);
        shown.forEach(line -> table.row(row(scene, line, precision)));
        List<MeasureLine> others = programme.measures().stream()
                .filter(line -> !shown.contains(line))
                .toList();
        if (!others.isEmpty()) {
            table.row(others(scene, others, precision));
        }
        table.total(List.of(
                Cell.of("All together"),
                Cell.empty(),
                Cell.empty(),
                Cell.of(format.amount(programme.promised(), precision)),
                Cell.of(format.amount(programme.verified(), precision)),
                Cell.empty(),
                Cell.of(format.amount(programme.verifiedLow(), precision)),
                Cell.of(format.amount(programme.verifiedHigh(), precision)),
                Cell.empty(),
                Cell.empty()));
        return new SectionView(
                new ProgrammeWords(format)
                        .count(programme)
                        .map(text -> text + ".")
                        .orElse("No verdict is possible yet."),
                List.of(),
                List.of(table.build()),
                notes(programme));
    }

    /** Of more measures than there is room for, those that save or promise most, in their order. */
    private static List<MeasureLine> shown(Scene scene, ProgrammeReport programme) {
        if (programme.measures().size() <= scene.rows()) {
            return programme.measures();
        }
        Set<MeasureLine> largest = programme.measures().stream()
                .sorted(Comparator.comparing(MeasureLine::weight).reversed())
                .limit(scene.rows())
                .collect(Collectors.toSet());
        return programme.measures().stream().filter(largest::contains).toList();
    }

    private static List<Cell> row(Scene scene, MeasureLine line, Precision precision) {
        CostFormat format = scene.format();
        String id = DisplayName.of(line.id());
        String title = DisplayName.of(line.title());
        return List.of(
                Cell.of(id, title.equals(id) ? "" : title),
                Cell.of(MeasureWords.environments(line.about())),
                Cell.of(line.appliedOn()
                        .map(day -> ReportDates.day(day).replace(' ', CostFormat.NO_BREAK))
                        .orElse("not yet")),
                Cell.of(format.amount(line.promised(), precision)),
                counted(format, line, precision),
                Cell.of(format.amount(line.saved().map(SavedAmount::perMonth), precision)),
                Cell.of(format.amount(line.saved().map(SavedAmount::lowPerMonth), precision)),
                Cell.of(format.amount(line.saved().map(SavedAmount::highPerMonth), precision)),
                Cell.of(format.percent(line.saved().map(SavedAmount::share))),
                Cell.of(new MeasureWords(format).verdict(line)));
    }

    private static List<Cell> others(Scene scene, List<MeasureLine> lines, Precision precision) {
        CostFormat format = scene.format();
        return List.of(
                Cell.of("Other (" + lines.size() + ")"),
                Cell.empty(),
                Cell.empty(),
                Cell.of(format.amount(sum(lines, MeasureLine::promised), precision)),
                Cell.of(format.amount(sum(lines, MeasureLine::counted), precision)),
                Cell.empty(),
                Cell.empty(),
                Cell.empty(),
                Cell.empty(),
                Cell.empty());
    }

    private static Optional<Money> sum(List<MeasureLine> lines, Function<MeasureLine, Optional<Money>> part) {
        return lines.stream().flatMap(line -> part.apply(line).stream()).reduce(Money::plus);
    }

    /** A measure that cannot be told from one above it has its saving there. */
    private static Cell counted(CostFormat format, MeasureLine line, Precision precision) {
        boolean above = !line.together().isEmpty()
                && line.counted().filter(amount -> amount.isZero()).isPresent()
                && line.saved().filter(saved -> !saved.perMonth().isZero()).isPresent();
        return Cell.of(above ? "counted above" : format.amount(line.counted(), precision));
    }

    private static List<String> notes(ProgrammeReport programme) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Saved is what the days since would have cost without the measure, less what they cost, at today's volume:"
                        + " an estimate, counted when it lies beyond doubt (the interval on the page holds the truth nine times out of"
                        + " ten). Measures that cannot be told apart count once. n/a: not known yet.");
        programme
                .days()
                .ifPresent(
                        days -> notes.add("Judged on the days up to " + ReportDates.day(days.lastDay()) + " (UTC)."));
        if (programme.measures().stream().anyMatch(MeasureLine::isLost)) {
            notes.add(
                    "A saving that was lost counts as nothing from then on; its estimate tells what it was until then.");
        }
        for (MeasureLine line : programme.measures()) {
            for (String problem : line.problems()) {
                notes.add(DisplayName.of(line.id()) + ": " + DisplayName.visible(problem));
            }
        }
        shared(programme).ifPresent(notes::add);
        programme.notes().stream().map(DisplayName::visible).forEach(notes::add);
        return notes;
    }
}
