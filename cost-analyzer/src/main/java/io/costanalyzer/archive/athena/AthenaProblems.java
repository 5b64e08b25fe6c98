package io.costanalyzer.archive.athena;

import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.aws.AwsRefusal;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.model.QueryExecution;

/** Says in words for people what Athena says in its own. */
final class AthenaProblems {

    private AthenaProblems() {}

    /** A call that Athena refused or did not answer. */
    static QueryFailedException refused(String action, AthenaPlace place, SdkException e) {
        AwsRefusal refusal = AwsRefusal.of(e);
        // Where Athena understood the call and refused it, only its own words say what of it was wrong.
        boolean asked = refusal.kind() == AwsRefusal.Kind.OTHER && refusal.status() < 500;
        String what = asked && e instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? String.valueOf(answer.awsErrorDetails().errorMessage())
                : refusal.problem();
        return new QueryFailedException(
                Reason.REFUSED,
                action + " in the workgroup " + place.workgroup() + ": " + sentence(what),
                asked ? "Check workgroup, database and output (athena)." : refusal.remedy(action),
                refusal.isAboutCredentials() ? null : e);
    }

    /** An answer that cannot be one to what was asked: another statement's, or a page that came before. */
    static QueryFailedException untrue(String action, AthenaPlace place, String problem) {
        return new QueryFailedException(
                Reason.REFUSED,
                action + " in the workgroup " + place.workgroup() + ": " + problem + ".",
                "Run again; if it stays so, look for a proxy between here and AWS.",
                null);
    }

    /** A statement that was stopped because its time was over. */
    static QueryFailedException tooLong(Duration patience, AthenaBill bill) {
        return new QueryFailedException(
                Reason.LIMIT,
                "The query was stopped after " + patience.toSeconds() + " s. " + bill.sentence(),
                "Ask for fewer months, or give it more time with --timeout.",
                null);
    }

    /** A statement that failed or was stopped. */
    static QueryFailedException of(QueryExecution execution, AthenaBill bill, boolean cancelled) {
        String reason = String.valueOf(execution.status().stateChangeReason());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("bytes scanned limit")) {
            return new QueryFailedException(
                    Reason.SCAN_LIMIT,
                    "The query was stopped: it would read more than the workgroup " + execution.workGroup()
                            + " allows. " + bill.sentence(),
                    "Name fewer months (year and month in WHERE), or raise the limit of the workgroup.",
                    null);
        }
        if (cancelled || lower.contains("cancelled by user") || reason.equals("null")) {
            return new QueryFailedException(
                    Reason.CANCELLED, "The query was stopped. " + bill.sentence(), "Nothing was changed.", null);
        }
        if (lower.contains("exhausted resources") || lower.contains("query timeout")) {
            return new QueryFailedException(
                    Reason.LIMIT,
                    "The query is too large for Athena: " + sentence(reason),
                    "Ask for fewer months.",
                    null);
        }
        if (lower.startsWith("hive_bad_data")
                || lower.startsWith("hive_cursor_error")
                || lower.startsWith("invalid_cast")) {
            return new QueryFailedException(
                    Reason.DAMAGED,
                    "A file of the archive is not what it should be: " + sentence(reason),
                    "Restore it, or read its month again with costs backfill.",
                    null);
        }
        if (lower.contains("does not exist") && lower.contains("table")) {
            return QueryFailedException.wrong(
                    "The query cannot be run: " + sentence(reason),
                    "Make the tables of the archive with costs query --engine athena --create-tables, or correct it.");
        }
        if (lower.contains("_error: line ") || lower.contains("syntax") || lower.contains("_not_found")) {
            return QueryFailedException.wrong("The query cannot be run: " + sentence(reason), "Correct it.");
        }
        return new QueryFailedException(
                Reason.REFUSED, "Athena could not run the query: " + sentence(reason), "Try it again later.", null);
    }

    private static String sentence(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
