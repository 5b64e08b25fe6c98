package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.analysis.guardrail.GuardrailVerdict;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.report.programme.GuardrailLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must not suffer for the savings, and whether it did. */
public final class GuardrailSection {

    private static final int NAMED = 10;

    /** Names of metrics come with their dimensions. */
    private static final int METRIC = 160;

    private GuardrailSection() {}

    /** Absent when no measure that was applied names a guardrail. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        boolean any =
                applied(programme).stream().anyMatch(line -> !line.guardrails().isEmpty());
        return any ? Optional.of(section(scene, programme)) : Optional.empty();
    }

    private static List<MeasureLine> applied(ProgrammeReport programme) {
        return programme.measures().stream()
                .filter(line -> line.appliedOn().isPresent())
                .toList();
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        MeasureWords words = new MeasureWords(scene.format());
        TableBuilder table = new TableBuilder("Before the measure and since", "mean of the days")
                .words("Measure", PHONE, TEXT)
                .words("Guardrail", PHONE, TEXT)
                .figures("Before", TEXT)
                .figures("Since", PHONE, TEXT)
                .words("Verdict", PHONE, TEXT)
                .words("Metric");
        List<String> notes = new ArrayList<>();
        TreeSet<String> silent = new TreeSet<>();
        int rows = 0;
        for (MeasureLine line : applied(programme)) {
            for (GuardrailLine guardrail : line.guardrails()) {
                if (guardrail.metric().isEmpty()) {
                    silent.add(line.id() + " (" + guardrail.name() + ")");
                    continue;
                }
                rows++;
                if (rows > scene.rows()) {
                    continue;
                }
                table.row(List.of(
                        Cell.of(DisplayName.of(line.id())),
                        Cell.of(
                                DisplayName.of(guardrail.name()),
                                guardrail.bound().orElse("")),
                        Cell.of(words.figure(guardrail, true)),
                        Cell.of(words.figure(guardrail, false)),
                        Cell.change(guardrail.verdict().displayName(), guardrail.isBroken() ? 1 : 0),
                        Cell.of(DisplayName.shortened(
                                DisplayName.visible(guardrail.metric().orElseThrow()), METRIC))));
            }
        }
        notes.addAll(scene.leftOut(rows, "guardrails"));
        if (!silent.isEmpty()) {
            notes.add("Not known, because no metric is configured: "
                    + silent.stream().limit(NAMED).map(DisplayName::of).collect(Collectors.joining(", "))
                    + (silent.size() > NAMED ? " and " + (silent.size() - NAMED) + " more" : "") + ".");
        }
        return new SectionView(message(programme), List.of(), rows > 0 ? List.of(table.build()) : List.of(), notes);
    }

    private static String message(ProgrammeReport programme) {
        List<String> dear = programme.measures().stream()
                .filter(MeasureLine::isBoughtTooDear)
                .map(MeasureLine::id)
                .toList();
        if (!dear.isEmpty()) {
            return "Bought too dear, because a saving breaks a guardrail: " + AboutWords.list(dear) + ".";
        }
        boolean broken = applied(programme).stream()
                .flatMap(line -> line.guardrails().stream())
                .anyMatch(one -> one.verdict() == GuardrailVerdict.BROKEN);
        boolean known = applied(programme).stream()
                .flatMap(line -> line.guardrails().stream())
                .anyMatch(one -> one.verdict() != GuardrailVerdict.NOT_KNOWN);
        if (broken) {
            return "A guardrail is broken where no saving is proven.";
        }
        return known
                ? "No saving has broken what must not suffer, as far as it is known."
                : "Nothing is known of them.";
    }
}
