package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.chart.Strips;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.Bridge;
import io.costanalyzer.report.MonthCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the days before to the days of this month: a waterfall, each bar beginning where the one before it ended. */
public final class BridgeSection {

    private BridgeSection() {}

    /** Absent when the month before is not known. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().costs().flatMap(costs -> costs.bridge().map(bridge -> section(scene, costs, bridge)));
    }

    private record Stage(String name, Money from, Money to) {}

    private static SectionView section(Scene scene, MonthCosts costs, Bridge bridge) {
        CostFormat format = scene.format();
        List<Stage> stages = stages(bridge);
        List<Money> ends = new ArrayList<>(List.of(bridge.from(), bridge.to()));
        stages.forEach(stage -> ends.add(stage.to()));
        Strips strips = Strips.ofSteps(ends);
        Precision precision = CostFormat.precisionFor(ends);
        String before = scene.monthBefore(costs.periods());
        String now = scene.thisMonth(costs.periods());
        TableBuilder table = new TableBuilder("From " + before + " to " + now, scene.spendingBasis())
                .words("Step", PHONE, MAIL, TEXT)
                .figures("Amount", PHONE, MAIL, TEXT)
                .words("", PHONE, MAIL);
        table.total(List.of(
                Cell.of(before),
                Cell.of(format.amount(bridge.from(), precision)),
                Cell.strip(strips.total(bridge.from(), before))));
        for (Stage stage : stages) {
            Money difference = stage.to().minus(stage.from());
            table.row(List.of(
                    Cell.of(stage.name()),
                    Cell.change(format.difference(difference, precision), difference.signum()),
                    Cell.strip(strips.step(stage.from(), stage.to(), difference.signum() < 0 ? "less" : "more"))));
        }
        table.total(List.of(
                Cell.of(now),
                Cell.of(format.amount(bridge.to(), precision)),
                Cell.strip(strips.total(bridge.to(), now))));
        List<String> notes = strips.isCut()
                ? List.of(
                        "The two gaps in the bars of the sums are cuts: these bars do not begin at zero. The steps are drawn"
                                + " to scale.")
                : List.of();
        return new SectionView("", List.of(), List.of(table.build()), notes);
    }

    private static List<Stage> stages(Bridge bridge) {
        List<Stage> stages = new ArrayList<>();
        Money level = bridge.from();
        if (!bridge.calendar().isZero()) {
            level = add(stages, "Length of the month", level, bridge.calendar());
        }
        for (Bridge.Step step : bridge.steps()) {
            level = add(stages, DisplayName.of(step.serviceName()), level, step.difference());
        }
        if (bridge.others() > 0) {
            add(stages, "Other services (" + bridge.others() + ")", level, bridge.other());
        } else if (!bridge.other().isZero()) {
            add(stages, "Other", level, bridge.other());
        }
        return stages;
    }

    private static Money add(List<Stage> stages, String name, Money level, Money difference) {
        Money after = level.plus(difference);
        stages.add(new Stage(name, level, after));
        return after;
    }
}
