package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.AboutWords;
import java.util.ArrayList;
import java.util.List;

/** Words for why figures, or silence, cannot be trusted as they should. */
final class TroubleWords {

    private static final int LONGEST = 300;

    AlertDraft draft(Trouble trouble) {
        String subject = DisplayName.of(trouble.subject());
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("flaw", trouble.flaw().name());
        facts.put("subject", trouble.subject());
        List<String> details = new ArrayList<>(trouble.details().stream()
                .map(detail -> DisplayName.shortened(DisplayName.visible(detail), LONGEST))
                .toList());
        String since = ReportDates.day(trouble.since());
        return switch (trouble.flaw()) {
            case DOES_NOT_RECONCILE ->
                draft(
                        "The charges from " + subject + " do not add up to its own totals",
                        "The charges from " + subject + " add up again",
                        details,
                        "do not act on these figures; run the daily job again in a few hours, and look at the"
                                + " environments' tags if it stays so.",
                        facts);
            case ROWS_UNREADABLE ->
                draft(
                        "Rows from " + subject + " could not be read as they should",
                        "All rows from " + subject + " can be read again",
                        details,
                        "look at these rows in the source; the section on data quality of the report counts them all.",
                        facts);
            case ANSWER_INCOMPLETE ->
                draft(
                        subject + " could not tell all that it was asked for",
                        subject + " tells all that it is asked for again",
                        details,
                        "no row is lost; what cannot be told is said above, and the section on data quality of the"
                                + " report counts it.",
                        facts);
            case DATA_LATE -> {
                details.add("Costs of the days since then are not watched: no alert does not mean that all is well.");
                yield draft(
                        "No new cost data from " + subject + " since " + since,
                        "New cost data from " + subject + " has come",
                        details,
                        "run \"costs doctor\", and check that the source still delivers.",
                        facts);
            }
            case ENVIRONMENT_SILENT ->
                draft(
                        "No cost at all in " + AboutWords.list(trouble.details()),
                        "There is cost again in " + AboutWords.list(trouble.details()),
                        List.of(
                                "Most often the cost allocation tag is not activated, or its values are spelt otherwise.",
                                "What carries none of the configured tags is counted as UNALLOCATED, not lost."),
                        "open Billing > Cost allocation tags in the payer account and activate the tag.",
                        facts);
            case DETECTION_BLIND -> {
                details.add("Until then no alert does not mean that nothing is unusual.");
                yield draft(
                        "Unusual costs cannot be told yet: " + since + " could not be judged",
                        "Unusual costs can be told again",
                        details,
                        "load earlier months with \"costs backfill\"; without them, wait for five weeks of history.",
                        facts);
            }
            case RUN_MISSED -> {
                details.add("What happened on these days is told today.");
                yield draft(
                        "The daily job did not run from " + since + " on",
                        "The daily job runs again",
                        details,
                        "look at the schedule and the log of the job.",
                        facts);
            }
            case DELIVERY_FAILED ->
                draft(
                        "Messages did not reach the channel \"" + subject + "\" on " + since,
                        "Messages reach the channel \"" + subject + "\" again",
                        details,
                        "mend the channel; what failed is sent again with every run for a week.",
                        facts);
            case SECOND_OPINION_MISSING ->
                draft(
                        "AWS Cost Anomaly Detection could not be read",
                        "AWS Cost Anomaly Detection can be read again",
                        details,
                        "allow ce:GetAnomalies to the role of this run.",
                        facts);
        };
    }

    private static AlertDraft draft(String there, String over, List<String> details, String step, ObjectNode facts) {
        return new AlertDraft(there, over, details, step, facts);
    }
}
