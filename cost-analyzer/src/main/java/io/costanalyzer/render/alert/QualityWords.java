package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Alert;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.AboutWords;
import java.util.List;

/** Words for figures that cannot be trusted as they should. */
final class QualityWords {

    private static final int EXAMPLES = 3;

    private final CostFormat format;

    QualityWords(CostFormat format) {
        this.format = format;
    }

    AlertDraft draft(Alert.QualityLost lost) {
        DataQuality quality = lost.quality();
        String source = DisplayName.of(quality.sourceName());
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("flaw", lost.flaw().name());
        facts.put("sourceName", quality.sourceName());
        return switch (lost.flaw()) {
            case DOES_NOT_RECONCILE ->
                new AlertDraft(
                        "data",
                        "The charges from " + source + " do not add up to its own totals",
                        quality.reconciliation().broken().stream()
                                .limit(EXAMPLES)
                                .map(line -> line.chargeCategory().displayName() + ", "
                                        + line.metric().displayName() + ": charges "
                                        + format.amountWithCode(line.ledger()) + ", total "
                                        + format.amountWithCode(line.control()) + ", difference "
                                        + format.differenceWithCode(line.difference()))
                                .toList(),
                        "do not act on these figures; run the daily job again in a few hours, and look at the"
                                + " environments' tags if it stays so.",
                        "",
                        facts);
            case ROWS_UNREADABLE ->
                new AlertDraft(
                        "data",
                        format.count(quality.problems().count()) + " rows from " + source
                                + " could not be read as they should",
                        quality.problems().examples().stream()
                                .limit(EXAMPLES)
                                .map(problem -> DisplayName.shortened(DisplayName.visible(problem.message()), 300))
                                .toList(),
                        "look at these rows in the source; the report's section on data quality counts them all.",
                        "",
                        facts);
            case DATA_LATE ->
                new AlertDraft(
                        "data",
                        "No new cost data from " + source + " since "
                                + quality.dataThrough()
                                        .map(ReportDates::day)
                                        .orElse("before "
                                                + ReportDates.day(
                                                        quality.month().start())),
                        List.of("No alert about costs can be raised for days that are not known."),
                        "run \"costs doctor\", and check that the source is still delivered.",
                        "",
                        facts);
            case ENVIRONMENT_SILENT ->
                new AlertDraft(
                        "data",
                        "No cost at all in "
                                + AboutWords.list(quality.silentEnvironments().stream()
                                        .map(Environment::name)
                                        .toList()),
                        List.of(
                                "Most often the cost allocation tag is not activated, or its values are spelt otherwise.",
                                "What carries none of the configured tags is counted as UNALLOCATED, not lost."),
                        "open Billing > Cost allocation tags in the payer account and activate the tag.",
                        "",
                        facts);
        };
    }
}
