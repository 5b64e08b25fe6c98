package io.costanalyzer.ingestion.focuscsv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes FOCUS files for tests: a row is an ordinary AWS row with a few columns changed. */
final class FocusText {

    private static final Map<String, String> ORDINARY = ordinary();

    private final StringBuilder text;

    FocusText() {
        this(String.join(",", ORDINARY.keySet()) + "\n");
    }

    FocusText(String beginning) {
        text = new StringBuilder(beginning);
    }

    private static Map<String, String> ordinary() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("BilledCost", "1.50000000000");
        row.put("EffectiveCost", "1.25000000000");
        row.put("BillingCurrency", "USD");
        row.put("BillingPeriodStart", "2026-10-01 00:00:00");
        row.put("BillingPeriodEnd", "2026-11-01 00:00:00");
        row.put("ChargeCategory", "Usage");
        row.put("ChargeClass", "NULL");
        row.put("ChargeDescription", "$0.14 per ACU hour");
        row.put("ChargePeriodStart", "2026-10-05 13:00:00");
        row.put("ChargePeriodEnd", "2026-10-05 14:00:00");
        row.put("ConsumedQuantity", "2.000");
        row.put("ConsumedUnit", "Hours");
        row.put("ProviderName", "AWS");
        row.put("PublisherName", "Amazon Web Services, Inc.");
        row.put("RegionId", "eu-west-1");
        row.put("ServiceName", "Amazon Relational Database Service");
        row.put("SkuId", "SKU1");
        row.put("SkuMeter", "NULL");
        row.put("SubAccountId", "111122223333");
        row.put("SubAccountName", "clinnet");
        row.put("Tags", "{\"Environment\": \"prod\"}");
        row.put("x_CostCategories", "");
        row.put("x_ServiceCode", "AmazonRDS");
        row.put("x_UsageType", "EU-Aurora:ServerlessV2Usage");
        return row;
    }

    /** Adds a row that differs from the ordinary one in these columns: name, value, name, value. */
    FocusText row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>(ORDINARY);
        for (int i = 0; i < changes.length; i += 2) {
            if (row.replace(changes[i], changes[i + 1]) == null) {
                throw new IllegalArgumentException("No such column: " + changes[i]);
            }
        }
        return line(row.values().stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",")));
    }

    /** Adds a line as it is. */
    FocusText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] bytes) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream();
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
            gzip.finish();
            return packed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
