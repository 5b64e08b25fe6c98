package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.anomaly.KnownEvent;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
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

    /** Detection looks at charges whatever their tags: the fall that a team's measure brings is no surprise either. */
    @Test
    void aMeasureOfATagExplainsTheFallThatItBrings() {
        LocalDate applied = LocalDate.of(2026, 5, 1);
        List<KnownEvent> events =
                KnownEvents.of(ConfigReader.read("costs.yaml", """
                        environments:
                          - {name: prod, tag: {key: Env, values: [prod]}}
                        source: {cost-explorer: {}}
                        archive: {location: ./archive}
                        measures:
                          list:
                            - id: lambda-arm64
                              tags: [{key: team, values: [checkout]}]
                              applied: %s
                              guardrails: []
                        """.formatted(applied)), IncidentBook.empty());
        CostLedger ledger = LedgerSketch.of("2025-11", "2026-05")
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", day -> day.isBefore(applied) ? "100" : "40")
                .build();

        Detection found = new AnomalyDetector(AnomalyPolicy.of(Money.of("USD", "5"), new BigDecimal("0.3")), events)
                .detect(ledger, applied.plusDays(4));

        assertThat(found.findings())
                .singleElement()
                .satisfies(fall -> assertThat(fall.explainedBy()).contains(events.get(0)));
    }
}
