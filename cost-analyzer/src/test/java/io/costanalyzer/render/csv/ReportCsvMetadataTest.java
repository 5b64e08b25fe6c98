package io.costanalyzer.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.report.ReportFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvMetadataTest {

    /** W3C, Metadata Vocabulary for Tabular Data: the context, the file, and each column with its type. */
    @Test
    void describesEveryColumnOfTheFileInItsOrder() throws Exception {
        JsonNode table = new ObjectMapper()
                .readTree(ReportCsvMetadata.of(ReportFixture.twoMonths().compose()));
        assertThat(table.path("@context").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(table.path("url").asText()).isEqualTo("report.csv");
        List<String> names = new ArrayList<>();
        List<String> decimals = new ArrayList<>();
        table.path("tableSchema").path("columns").forEach(column -> {
            names.add(column.path("name").asText());
            assertThat(column.path("titles")).isEqualTo(column.path("name"));
            if (column.path("datatype").asText().equals("decimal")) {
                decimals.add(column.path("name").asText());
            }
        });
        assertThat(names).isEqualTo(ReportCsv.COLUMNS);
        assertThat(decimals).containsExactly("BilledCost", "EffectiveCost", "ConsumedQuantity");
    }
}
