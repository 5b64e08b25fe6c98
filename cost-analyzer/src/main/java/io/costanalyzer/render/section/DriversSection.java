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
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.CauseWords;
import io.costanalyzer.render.words.LostSavings;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.Drivers;
import io.costanalyzer.report.MonthCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed and why: bars from one zero line that add up to the change of the month. */
public final class DriversSection {

    private DriversSection() {}

    /** Absent when the month before is not known. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().costs().flatMap(costs -> costs.drivers().map(drivers -> section(scene, costs, drivers)));
    }

    private static SectionView section(Scene scene, MonthCosts costs, Drivers drivers) {
        CostFormat format = scene.format();
        List<Money> amounts = new ArrayList<>(
                drivers.shown().stream().map(CostDriver::difference).toList());
        amounts.add(drivers.other());
        amounts.add(drivers.total());
        Precision precision = CostFormat.precisionFor(amounts);
        Strips strips = Strips.holdingAmounts(amounts);
        CauseWords causes = new CauseWords(format);
        LostSavings lost = new LostSavings(scene.report());
        String change = scene.thisMonth(costs.periods()) + " minus " + scene.monthBefore(costs.periods());
        TableBuilder table = new TableBuilder("What changed: " + change, scene.spendingBasis())
                .words("What", PHONE, MAIL, TEXT)
                .words("Why", PHONE, MAIL, TEXT)
                .figures("Change", PHONE, MAIL, TEXT)
                .words("", MAIL);
        drivers.shown()
                .forEach(driver -> table.row(List.of(
                        what(driver),
                        Cell.of(causes.of(driver.cause()), why(lost, driver)),
                        change(format, driver.difference(), precision),
                        strip(strips, driver.difference()))));
        if (!drivers.other().isZero()) {
            table.row(List.of(
                    Cell.of("Other"),
                    Cell.of(drivers.shown().isEmpty() ? "not broken down" : "all smaller changes"),
                    change(format, drivers.other(), precision),
                    strip(strips, drivers.other())));
        }
        table.total(List.of(
                Cell.of("Change in all"),
                Cell.empty(),
                change(format, drivers.total(), precision),
                strip(strips, drivers.total())));
        return new SectionView("", List.of(), List.of(table.build()), List.of());
    }

    /** A rise may be a saving that came to an end. */
    private static String why(LostSavings lost, CostDriver driver) {
        return driver.difference().signum() > 0
                ? lost.behind(driver.environment(), driver.serviceName(), driver.usageType())
                        .orElse("")
                : "";
    }

    private static Cell what(CostDriver driver) {
        if (driver.cause().kind() == Cause.Kind.CALENDAR) {
            return Cell.of("Length of the month");
        }
        return Cell.of(
                AboutWords.of(driver.environment(), driver.serviceName()),
                driver.usageType().map(DisplayName::of).orElse(""));
    }

    private static Cell change(CostFormat format, Money difference, Precision precision) {
        return Cell.change(format.difference(difference, precision), difference.signum());
    }

    private static Cell strip(Strips strips, Money difference) {
        return Cell.strip(strips.difference(difference, difference.signum() < 0 ? "less" : "more"));
    }
}
