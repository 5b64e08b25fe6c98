package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Column;
import io.costanalyzer.archive.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
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
        ArchiveSchema.datasets().forEach(dataset -> yaml.append(table(dataset)));
        return yaml.toString();
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
                            Parameters: {separatorChar: ",", quoteChar: "\\"", escapeChar: "\\\\"}
                          Columns:
                %s
                """.formatted(
                        dataset.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + dataset.name().substring(1),
                        dataset.name(),
                        dataset.description().replace("\"", "'"),
                        folder,
                        folder,
                        columns.toString().stripTrailing())
                .replace("${!", "${")
                .replaceAll("(?m)^ +$", "");
    }
}
