package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.BaselineUsed;
import java.util.List;
import java.util.Optional;

/** What the promises are held against, and whether the bill agrees with it. */
public final class BaselineSection {

    /** A path in a baseline's origin may be of any length. */
    private static final int ORIGIN = 200;

    private BaselineSection() {}

    /** Absent when there is no baseline. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().baseline().map(used -> section(scene, used));
    }

    private static SectionView section(Scene scene, BaselineUsed used) {
        int days = scene.report().identity().month().lengthOfMonth();
        String all = scene.report()
                .identity()
                .only()
                .map(only -> DisplayName.of(only.name()))
                .orElse("everything");
        String cost = used.perDay()
                .map(perDay -> scene.format().amountWithCode(perDay) + " a day for " + all + ", "
                        + scene.format().amountWithCode(perDay.times(days)) + " for a month of " + days + " days.")
                .orElse("It has no amount for " + all + ".");
        String message = "Baseline \u201c" + DisplayName.of(used.name()) + "\u201d, "
                + DisplayName.shortened(DisplayName.visible(used.origin()), ORIGIN) + ": " + cost;
        return new SectionView(
                message,
                List.of(),
                used.checks().isEmpty() ? List.of() : List.of(checks(scene, used.checks())),
                scene.leftOut(used.checks().size(), "stated amounts"));
    }

    private static TableView checks(Scene scene, List<BaselineUsed.StatedCheck> checks) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                checks.stream().map(BaselineUsed.StatedCheck::perMonth).toList());
        TableBuilder table = new TableBuilder(
                        "Stated amounts against the bill",
                        "effective cost of usage and purchases of an average month, " + scene.currency())
                .words("What", PHONE, MAIL, TEXT)
                .figures("Stated", PHONE, MAIL, TEXT)
                .figures("Bill", PHONE, MAIL, TEXT)
                .figures("Bill minus stated", MAIL, TEXT)
                .words("Months compared")
                .words("Agrees", PHONE, MAIL, TEXT);
        for (BaselineUsed.StatedCheck check :
                checks.stream().limit(scene.rows()).toList()) {
            Optional<Money> bill = check.billPerMonth();
            table.row(List.of(
                    Cell.of(AboutWords.of(check.about())),
                    Cell.of(format.amount(check.perMonth(), precision)),
                    Cell.of(format.amount(bill, precision)),
                    Cell.of(format.difference(bill.map(amount -> amount.minus(check.perMonth())), precision)),
                    Cell.of(check.compared().map(ReportDates::period).orElse("none are final")),
                    Cell.of(bill.isEmpty() ? "not known" : check.deviates() ? "no" : "yes")));
        }
        return table.build();
    }
}
