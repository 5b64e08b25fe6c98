package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Column;
import io.costanalyzer.archive.ColumnType;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.SqlTables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of the template are made from the schema of the archive. */
class GlueTablesTest {

    private static final String BEGIN = "  # >>> tables\n";
    private static final String END = "  # <<< tables\n";

    @Test
    void everyDatasetHasItsTable() throws IOException {
        String text = Files.readString(Template.file());
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(end).isGreaterThan(begin - 1);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Template.file(), text.substring(0, begin) + tables() + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("renew the tables in infra/template.yaml with: ./mvnw verify -Pgolden-update")
                .isEqualTo(tables());
    }

    private static String tables() {
        StringBuilder yaml = new StringBuilder();
        ArchiveSchema.datasets()
                .forEach(dataset -> yaml.append(table(dataset))
                        .append(view(
                                dataset,
                                resource(dataset) + "Table",
                                String.valueOf(SqlTables.athena(dataset, "s3://any", "${Database}")
                                        .get("view")))));
        yaml.append(view(MonthlyCharges.VIEW, "ChargesView", MonthlyCharges.athenaView("${Database}")));
        return yaml.toString();
    }

    /** What people ask: the same columns with their types, decimals as decimals and days as days. */
    private static String view(Dataset dataset, String over, String statement) {
        StringBuilder columns = new StringBuilder();
        List<String> described = new ArrayList<>();
        for (Column column : dataset.columns()) {
            String name = column.name().toLowerCase(Locale.ROOT);
            columns.append("            - {Name: ")
                    .append(name)
                    .append(", Type: \"")
                    .append(hiveType(column.type()))
                    .append("\"}\n");
            described.add("{\"name\":\"" + name + "\",\"type\":\"" + viewType(column.type()) + "\"}");
        }
        for (String part : List.of("year", "month")) {
            columns.append("            - {Name: ").append(part).append(", Type: int}\n");
            described.add("{\"name\":\"" + part + "\",\"type\":\"integer\"}");
        }
        String sql = statement
                .replaceFirst("CREATE OR REPLACE VIEW [^\\n]+ AS\n", "")
                .replaceAll("\\s+", " ")
                .strip();
        String json = "{\"originalSql\":\"" + sql.replace("\"", "\\\"")
                + "\",\"catalog\":\"awsdatacatalog\",\"schema\":\"${Database}\",\"columns\":["
                + String.join(",", described) + "]}";
        return """
                  %sView:
                    Type: AWS::Glue::Table
                    Condition: HasTables
                    DependsOn: %s
                    Properties:
                      CatalogId: !Ref AWS::AccountId
                      DatabaseName: !Ref Database
                      TableInput:
                        Name: %s
                        Description: "%s"
                        TableType: VIRTUAL_VIEW
                        Parameters: {presto_view: "true", comment: Presto View}
                        ViewExpandedText: "/* Presto View */"
                        ViewOriginalText:
                          Fn::Join:
                            - ""
                            - - "/* Presto View: "
                              - Fn::Base64:
                                  Fn::Sub: '%s'
                              - " */"
                        StorageDescriptor:
                          SerdeInfo: {}
                          Columns:
                %s
                """.formatted(
                        resource(dataset),
                        over,
                        dataset.name(),
                        dataset.description().replace("\"", "'"),
                        json.replace("'", "''"),
                        columns.toString().stripTrailing())
                .replaceAll("(?m)^ +$", "");
    }

    /** A name of the template: letters and digits alone. */
    private static String resource(Dataset dataset) {
        StringBuilder name = new StringBuilder();
        for (String word : dataset.name().split("_", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static String hiveType(ColumnType type) {
        return type == ColumnType.TEXT ? "string" : type.athenaType();
    }

    private static String viewType(ColumnType type) {
        return type == ColumnType.DATE_TIME ? "timestamp(3)" : type.athenaType();
    }

    /** The view of the template is the one that the archive itself would make, with every column of the schema. */
    @Test
    void theViewsHaveTheTypesOfTheSchema() throws IOException {
        Template template = Template.with(Map.of());
        List<Dataset> views = new ArrayList<>(ArchiveSchema.datasets());
        views.add(MonthlyCharges.VIEW);
        for (Dataset dataset : views) {
            String resource = resource(dataset) + "View";
            Map<String, Object> input =
                    Template.map(template.properties(resource).get("TableInput"));
            Map<String, String> types = new LinkedHashMap<>();
            for (Object column : (List<?>) Template.at(input, "StorageDescriptor", "Columns")) {
                types.put((String) Template.at(column, "Name"), (String) Template.at(column, "Type"));
            }
            dataset.columns()
                    .forEach(column -> assertThat(types)
                            .as(dataset.name())
                            .containsEntry(column.name().toLowerCase(Locale.ROOT), hiveType(column.type())));
            assertThat(types).hasSize(dataset.columns().size() + 2).containsEntry("year", "int");
        }
        String text = (String) Template.at(template.properties("ChargesView"), "TableInput", "ViewOriginalText");
        assertThat(text).startsWith("/* Presto View: ").endsWith(" */");
        JsonNode view = new ObjectMapper()
                .readTree(Base64.getDecoder().decode(text.substring("/* Presto View: ".length(), text.length() - 3)));
        assertThat(view.path("schema").asText()).isEqualTo("<Database>");
        assertThat(view.path("originalSql").asText())
                .startsWith("SELECT CAST(NULLIF(\"BilledCost\", '') AS decimal(38,20))")
                .endsWith("FROM \"<Database>\".\"charges_csv\"");
        assertThat(view.path("columns").get(0).path("type").asText()).isEqualTo("decimal(38,20)");
    }

    /** YAML reads the number as the one character that the statements of the archive give, too. */
    @Test
    void theReaderOfEveryTableLeavesBackslashesAlone() throws IOException {
        Template template = Template.with(Map.of());
        for (Dataset dataset : ArchiveSchema.datasets()) {
            assertThat(Template.at(
                            template.properties(resource(dataset) + "Table"),
                            "TableInput",
                            "StorageDescriptor",
                            "SerdeInfo",
                            "Parameters"))
                    .as(dataset.name())
                    .isEqualTo(Map.of("separatorChar", ",", "quoteChar", "\"", "escapeChar", "\u007F"));
        }
    }

    private static String table(Dataset dataset) {
        StringBuilder columns = new StringBuilder();
        for (Column column : dataset.columns()) {
            columns.append("            - {Name: ")
                    .append(column.name().toLowerCase(Locale.ROOT))
                    .append(", Type: string}\n");
        }
        String folder = ArchiveLayout.dataset(dataset);
        return """
                  %sTable:
                    Type: AWS::Glue::Table
                    Condition: HasTables
                    Properties:
                      CatalogId: !Ref AWS::AccountId
                      DatabaseName: !Ref Database
                      TableInput:
                        Name: %s_csv
                        Description: "%s"
                        TableType: EXTERNAL_TABLE
                        Parameters:
                          skip.header.line.count: "1"
                          projection.enabled: "true"
                          projection.year.type: integer
                          projection.year.range: 2015,2060
                          projection.month.type: integer
                          projection.month.range: 1,12
                          projection.month.digits: "2"
                          storage.location.template: !Join ["", ["s3://", !Ref ArchiveBucket, "/%syear=${!year}/month=${!month}/"]]
                        PartitionKeys:
                          - {Name: year, Type: int}
                          - {Name: month, Type: int}
                        StorageDescriptor:
                          Location: !Sub "s3://${ArchiveBucket}/%s"
                          InputFormat: org.apache.hadoop.mapred.TextInputFormat
                          OutputFormat: org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat
                          SerdeInfo:
                            SerializationLibrary: org.apache.hadoop.hive.serde2.OpenCSVSerde
                            Parameters: {separatorChar: ",", quoteChar: "\\"", escapeChar: "\\x%02X"}
                          Columns:
                %s
                """.formatted(
                        dataset.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + dataset.name().substring(1),
                        dataset.name(),
                        dataset.description().replace("\"", "'"),
                        folder,
                        folder,
                        (int) SqlTables.ATHENA_ESCAPE,
                        columns.toString().stripTrailing())
                .replace("${!", "${")
                .replaceAll("(?m)^ +$", "");
    }
}
