package io.costanalyzer.golden;

import io.costanalyzer.alert.Trouble;
import java.time.LocalDate;
import java.util.List;

/** Every flaw that can be told of. */
final class TroubleCases {

    private TroubleCases() {}

    static Trouble trouble(Trouble.Flaw flaw) {
        return switch (flaw) {
            case DOES_NOT_RECONCILE ->
                trouble(
                        flaw,
                        "Cost Explorer",
                        "Usage, billed cost: the charges add up to 512.4 USD, the source says 530.1 USD.");
            case ROWS_UNREADABLE ->
                trouble(flaw, "s3://exports/focus", "part-0.csv, line 12: not a number; row left out.");
            case ANSWER_INCOMPLETE ->
                trouble(
                        flaw,
                        "Cost Explorer",
                        "ce:GetCostAndUsage: the parts by tag do not add up to the whole (\"team\"); the environments were read whole and no tag is taken as known.");
            case DATA_LATE ->
                trouble(
                        flaw,
                        "Cost Explorer",
                        "The last day that is known is 2026-10-09, and today is 2026-10-15 (UTC).");
            case ENVIRONMENT_SILENT -> trouble(flaw, "Cost Explorer", "staging");
            case DETECTION_BLIND ->
                trouble(
                        flaw,
                        "Cost Explorer",
                        "Not judged: 12 of the 12 days looked at. They are missing, or too few weeks before them are known.");
            case RUN_MISSED -> trouble(flaw, "daily job", "It ran on 2026-10-08 and not again before 2026-10-15.");
            case DELIVERY_FAILED ->
                trouble(
                        flaw,
                        "slack-platform",
                        "The web hook \"slack-platform\" at hooks.slack.com answered HTTP 410 (no_service): make a new web hook there and put its address into the environment variable.");
            case SECOND_OPINION_MISSING ->
                trouble(flaw, "AWS Cost Anomaly Detection", "ce:GetAnomalies: permission refused.");
        };
    }

    static Trouble trouble(Trouble.Flaw flaw, String subject, String detail) {
        return new Trouble(flaw, subject, LocalDate.of(2026, 10, 9), List.of(detail));
    }
}
