package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held to the rules of "Metadata Vocabulary for Tabular Data", sections 5.3 to 5.6. */
class CsvwMetadataTest {

    private static final Set<String> BUILT_IN = Set.of("string", "decimal", "integer", "boolean", "date", "dateTime");
    private static final Set<String> COLUMN_PROPERTIES = Set.of("name", "titles", "datatype", "required");

    @Test
    void isATableGroupWithOneSchemaForAllItsTables() throws IOException {
        for (Dataset dataset : ArchiveSchema.datasets()) {
            List<String> files = List.of("year=2026/month=09/part-0.csv", "year=2026/month=10/part-0.csv");
            JsonNode group = new ObjectMapper().readTree(CsvwMetadata.of(dataset, files));
            assertThat(group.path("@context").path(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
            assertThat(group.path("tables").findValuesAsText("url")).isEqualTo(files);
            JsonNode schema = group.path("tableSchema");
            assertThat(schema.path("columns").findValuesAsText("name")).containsExactly(dataset.header());
            schema.path("columns").forEach(CsvwMetadataTest::assertColumn);
            List<String> key = new ArrayList<>();
            schema.path("primaryKey").forEach(column -> key.add(column.asText()));
            assertThat(key).isEqualTo(dataset.key());
            assertThat(group.path("schema:version").asText()).isEqualTo("3");
        }
    }

    @Test
    void saysWhatMayBeEmptyAndWhatNumbersCount() throws IOException {
        JsonNode columns = new ObjectMapper()
                .readTree(CsvwMetadata.of(ArchiveSchema.CHARGES, List.of("x.csv")))
                .path("tableSchema")
                .path("columns");
        JsonNode billed = columns.path(ArchiveSchema.CHARGES.indexOf("BilledCost"));
        assertThat(billed.path("required").asBoolean()).isTrue();
        assertThat(billed.path("schema:unitText").asText()).isEqualTo("BillingCurrency");
        JsonNode quantity = columns.path(ArchiveSchema.CHARGES.indexOf("ConsumedQuantity"));
        assertThat(quantity.path("required").asBoolean()).isFalse();
        assertThat(quantity.path("schema:unitText").asText()).isEqualTo("ConsumedUnit");
    }

    /** A property without a prefix must be one of the vocabulary. */
    private static void assertColumn(JsonNode column) {
        column.fieldNames()
                .forEachRemaining(name -> assertThat(name.contains(":") || COLUMN_PROPERTIES.contains(name))
                        .as(name)
                        .isTrue());
        assertThat(column.path("datatype").asText()).isIn(BUILT_IN);
        assertThat(column.path("name").asText()).doesNotStartWith("_").matches("[A-Za-z_]+");
    }
}
