package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.wiring.LambdaApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Lambda sums up large exports by Athena, and says so where the configuration wants it to do so by itself. */
class LambdaWithoutDuckDbTest {

    private static final String REST = """
            environments: [{name: prod, accounts: ["111122223333"]}]
            archive: {location: s3://costs/archive, parquet: true}
            athena: {workgroup: costs}
            """;

    @Test
    void anExportForAthenaIsWired() {
        assertThat(app("source: {athena-export: {database: billing, table: focus, staging: \"s3://costs/sums\"}}\n")
                        .daily())
                .isNotNull();
    }

    @Test
    void anExportForThisMachineIsRefusedInWords() {
        LambdaApp app = app("source: {export: {location: s3://exports/focus}}\n");
        assertThatThrownBy(app::daily)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("the Lambda cannot sum up exports by itself")
                .hasMessageContaining("Set source.athena-export");
    }

    private static LambdaApp app(String source) {
        return LambdaApp.of(
                ConfigReader.read("costs.yaml", REST + source),
                new ProcessEnvironment(Map.of("AWS_REGION", "eu-west-1")),
                Clock.systemUTC(),
                new Silent());
    }

    /** Says nothing. */
    private static final class Silent implements RunLog {
        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    }
}
