package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.TagWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How far the figures can be trusted. */
public final class QualitySection {

    private static final int EXAMPLES = 5;

    private final CostFormat format;
    private final Scene scene;
    private final DataQuality quality;

    private QualitySection(Scene scene) {
        this.format = scene.format();
        this.scene = scene;
        this.quality = scene.report().quality();
    }

    public static SectionView of(Scene scene) {
        return new QualitySection(scene).section();
    }

    private SectionView section() {
        TableBuilder table = new TableBuilder("How far the figures can be trusted", "")
                .words("Fact", PHONE, MAIL, TEXT)
                .words("Finding", PHONE, MAIL, TEXT);
        fact(table, "Status", quality.status().displayName());
        fact(table, "Data through", quality.dataThrough().map(ReportDates::day).orElse("no day is known"));
        fact(table, "Missing days", missingDays());
        fact(table, "Estimated days", format.count(quality.estimatedDays()));
        if (scene.report().identity().only().isEmpty()) {
            fact(table, "UNALLOCATED", unallocated());
        }
        fact(table, "Environments without a charge", silent());
        fact(table, "Tag activation", TagWords.of(quality.tagKeys()));
        fact(table, "Sums against the source", reconciliation());
        fact(
                table,
                "Rows that could not be read",
                format.count(quality.problems().count()));
        fact(table, "Left out on purpose", leftOut());
        fact(table, "Mutes", mutes());
        fact(table, "Paid requests of this run", requests());
        fact(table, "Source", source());
        fact(
                table,
                "Software",
                "cost-analyzer " + DisplayName.of(scene.report().identity().softwareVersion()));
        List<TableView> tables = new ArrayList<>(List.of(table.build()));
        WatchTables.mutes(scene).ifPresent(tables::add);
        List<String> notes =
                new ArrayList<>(scene.leftOut(scene.report().watch().mutes().size(), "mutes"));
        notes.addAll(notes());
        return new SectionView("", List.of(), tables, notes);
    }

    private static void fact(TableBuilder table, String name, String finding) {
        table.row(List.of(Cell.of(name), Cell.of(finding)));
    }

    private String missingDays() {
        return quality.missingDays().isEmpty()
                ? "none"
                : format.count(quality.missingDays().size()) + ": "
                        + AboutWords.list(quality.missingDays().stream()
                                .map(ReportDates::day)
                                .toList());
    }

    private String unallocated() {
        return quality.unallocatedShare()
                .map(share -> format.percent(share) + " of the cost")
                .orElse(CostFormat.UNKNOWN);
    }

    private String silent() {
        return quality.silentEnvironments().isEmpty()
                ? "none"
                : AboutWords.list(quality.silentEnvironments().stream()
                                .map(Environment::name)
                                .map(DisplayName::of)
                                .toList())
                        + ": see that the cost allocation tag is activated";
    }

    private String reconciliation() {
        List<Reconciliation.Line> lines = quality.reconciliation().lines();
        if (lines.isEmpty()) {
            return "not compared: the source gives no sums of its own";
        }
        return quality.reconciliation().broken().stream()
                .max(Comparator.comparing(line -> line.difference().abs()))
                .map(line -> "differ, most in " + line.chargeCategory().displayName() + " ("
                        + line.metric().displayName() + "): " + format.differenceWithCode(line.difference()))
                .orElse("agree in all " + lines.size() + " comparisons, to "
                        + Reconciliation.TOLERANCE.toPlainString());
    }

    private String mutes() {
        int mutes = scene.report().watch().mutes().size();
        return mutes == 0 ? "none" : format.count(mutes) + (mutes == 1 ? ", listed below" : ", each listed below");
    }

    private String leftOut() {
        return quality.leftOut().isEmpty()
                ? "nothing"
                : quality.leftOut().stream().limit(EXAMPLES).map(this::words).collect(Collectors.joining("; "))
                        + (quality.leftOut().size() > EXAMPLES
                                ? "; and " + format.count(quality.leftOut().size() - EXAMPLES) + " more"
                                : "");
    }

    private String words(LeftOut left) {
        return DisplayName.of(left.what()) + " (" + format.count(left.rows()) + " rows, "
                + format.amountWithCode(left.billedCost()) + ")";
    }

    private String requests() {
        Money price = quality.requests().price();
        if (quality.requests().requests() == 0) {
            return "none";
        }
        return format.count(quality.requests().requests()) + " for " + format.amountWithCode(price);
    }

    private String source() {
        return DisplayName.of(quality.sourceName())
                + quality.retrievedAt()
                        .map(time -> ", read " + ReportDates.minute(time))
                        .orElse(", from the archive");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(scene.report().warnings().stream()
                .map(warning -> "Configuration: " + DisplayName.visible(warning))
                .toList());
        quality.problems().examples().stream()
                .limit(EXAMPLES)
                .map(problem -> "Not read: " + DisplayName.visible(problem.message()))
                .forEach(notes::add);
        return notes;
    }
}
