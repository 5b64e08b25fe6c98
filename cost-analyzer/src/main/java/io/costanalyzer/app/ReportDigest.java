package io.costanalyzer.app;

import io.costanalyzer.digest.Sha256;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.MonthlyReport;

/** Names what a report says, so that saying it again is no news. */
final class ReportDigest {

    private ReportDigest() {}

    /** SHA-256 of the model without the {@linkplain MonthlyReport#withoutOccasion() occasion}. */
    static String of(MonthlyReport report) {
        return digest(report.withoutOccasion());
    }

    /** SHA-256 of what the report says {@linkplain MonthlyReport#ofTheBill() of the bill} alone. */
    static String ofTheBill(MonthlyReport report) {
        return digest(report.ofTheBill());
    }

    private static String digest(MonthlyReport bare) {
        return Sha256.hex(new ReportJson().write(bare));
    }
}
