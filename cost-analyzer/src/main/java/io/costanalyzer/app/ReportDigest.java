package io.costanalyzer.app;

import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.MonthlyReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return HexFormat.of().formatHex(sha256(new ReportJson().write(bare).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
