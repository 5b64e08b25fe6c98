package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.analysis.anomaly.KnownEvent;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownEventsTest {

    /** A measure of the catalogue explains falls of the usage types that the catalogue gives it, where it is applied. */
    @Test
    void aMeasureExplainsWhatItActsOnAlone() {
        List<KnownEvent> events = KnownEvents.of(ConfigReader.read("costs.yaml", """
                        environments:
                          - {name: prod, tag: {key: Env, values: [prod]}}
                        source: {cost-explorer: {}}
                        archive: {location: ./archive}
                        measures:
                          list:
                            - {id: lambda-arm64, environments: [prod], applied: 2026-05-01, roll-out-days: 5, guardrails: []}
                            - {id: log-reduction, guardrails: []}
                        """), IncidentBook.empty());
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("measure lambda-arm64");
            assertThat(event.direction()).isEqualTo(KnownEvent.Direction.DOWN);
            assertThat(event.scope().usageTypes()).contains("Lambda-GB-Second");
            assertThat(event.scope().environments())
                    .extracting(one -> one.name())
                    .containsExactly("prod");
            assertThat(event.period()).isEqualTo(ChargePeriod.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7)));
        });
    }
}
