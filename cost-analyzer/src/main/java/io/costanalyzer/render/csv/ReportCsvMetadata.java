package io.costanalyzer.render.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.MonthlyReport;
import java.util.Map;

/** Describes {@code report.csv} by the W3C's CSV on the Web, in the file that tools look for beside it. */
public final class ReportCsvMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECIMAL = "decimal";
    private static final String INSTANT = "dateTime";
    private static final Map<String, String> TYPES = Map.of(
            "BilledCost", DECIMAL,
            "EffectiveCost", DECIMAL,
            "ConsumedQuantity", DECIMAL,
            "BillingPeriodStart", INSTANT,
            "BillingPeriodEnd", INSTANT,
            "ChargePeriodStart", INSTANT,
            "ChargePeriodEnd", INSTANT);

    private ReportCsvMetadata() {}

    /** The JSON text. */
    public static String of(MonthlyReport report) {
        ObjectNode table = JSON.createObjectNode();
        table.put("@context", "http://www.w3.org/ns/csvw");
        table.put("url", "report.csv");
        table.put(
                "dc:title",
                DisplayName.of(report.identity().title()) + " "
                        + ReportDates.month(report.identity().month()));
        ObjectNode dialect = table.putObject("dialect");
        dialect.put("encoding", "utf-8")
                .put("header", true)
                .put("delimiter", ",")
                .put("quoteChar", "\"");
        ArrayNode columns = table.putObject("tableSchema").putArray("columns");
        for (String name : ReportCsv.COLUMNS) {
            columns.addObject()
                    .put("name", name)
                    .put("titles", name)
                    .put("datatype", TYPES.getOrDefault(name, "string"));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts can be written", e);
        }
    }
}
