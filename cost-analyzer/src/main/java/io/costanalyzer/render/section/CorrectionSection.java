package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.Correction;
import java.util.List;
import java.util.Optional;

/** What this version of a final month says otherwise than the one before. */
public final class CorrectionSection {

    private static final int SHOWN = 10;

    private CorrectionSection() {}

    /** Absent unless the report corrects another. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().correction().map(made -> section(scene, made));
    }

    private static SectionView section(Scene scene, Correction made) {
        CostFormat format = scene.format();
        int shown = scene.extent().of(SHOWN);
        if (!made.isOfCosts()) {
            return new SectionView(
                    "No cost has changed since version " + made.version() + " of "
                            + ReportDates.minute(made.generatedAt()) + "; something else that this report says has.",
                    List.of(),
                    List.of(),
                    List.of());
        }
        String message = "This version corrects version " + made.version() + " of "
                + ReportDates.minute(made.generatedAt()) + ": the cost changes by "
                + made.cost().difference().map(format::differenceWithCode).orElse(CostFormat.UNKNOWN)
                + ", the amount to pay by "
                + made.payable().difference().map(format::differenceWithCode).orElse(CostFormat.UNKNOWN) + ".";
        if (made.changes().isEmpty()) {
            return new SectionView(
                    message + " The bill is the same; what commitments are spread over the days is not.",
                    List.of(),
                    List.of(),
                    List.of());
        }
        TableBuilder table = new TableBuilder("What changed since version " + made.version(), scene.billBasis())
                .words("What", PHONE, MAIL, TEXT)
                .figures("Before", PHONE, MAIL, TEXT)
                .figures("Now", PHONE, MAIL, TEXT)
                .figures("Difference", PHONE, MAIL, TEXT);
        made.changes().stream().limit(shown).forEach(change -> table.row(cells(format, change)));
        List<Correction.Change> others = made.changes().stream().skip(shown).toList();
        others.stream()
                .map(Correction.Change::difference)
                .reduce(Money::plus)
                .ifPresent(rest -> table.row(List.of(
                        Cell.of("Other (" + others.size() + ")"),
                        Cell.empty(),
                        Cell.empty(),
                        difference(format, rest))));
        Optional<Money> difference = made.payable().difference();
        table.total(List.of(
                Cell.of("To pay"),
                Cell.of(format.amount(made.payable().previous(), Precision.CENTS)),
                Cell.of(format.amount(made.payable().actual())),
                Cell.of(format.difference(difference, Precision.CENTS))));
        return new SectionView(message, List.of(), List.of(table.build()), List.of());
    }

    private static List<Cell> cells(CostFormat format, Correction.Change change) {
        boolean usage = change.chargeCategory() == ChargeCategory.USAGE;
        return List.of(
                Cell.of(
                        AboutWords.of(Optional.of(change.environment()), Optional.of(change.serviceName())),
                        usage ? "" : change.chargeCategory().displayName()),
                Cell.of(format.amount(change.before())),
                Cell.of(format.amount(change.now())),
                difference(format, change.difference()));
    }

    private static Cell difference(CostFormat format, Money difference) {
        return Cell.change(format.difference(difference, Precision.CENTS), difference.signum());
    }
}
