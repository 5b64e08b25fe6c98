package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.RunLog;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive lies where the configuration says, and its files below that. */
class ArchivePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "s3://costs/some/where, s3://costs/some/where/catalog.json",
        "s3://costs/some/where/, s3://costs/some/where/catalog.json",
        "s3://costs, s3://costs/catalog.json",
        "/var/costs, /var/costs/catalog.json"
    })
    void filesLieBelowTheAddress(String location, String place) {
        String yaml =
                "environments: [{name: prod, accounts: [\"111122223333\"]}]\nsource: {sample: {name: serenya}}\narchive:"
                        + " {location: \"" + location + "\"}\n";
        Archive archive = LocalApp.of(
                        ConfigReader.read("costs.yaml", yaml),
                        new ProcessEnvironment(Map.of("AWS_REGION", "eu-west-1")),
                        Clock.systemUTC(),
                        new Silent())
                .archive();
        assertThat(archive.locate("catalog.json")).isEqualTo(place);
    }

    /** Says nothing. */
    private static final class Silent implements RunLog {
        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    }
}
