package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.SecondOpinion;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That a mute is planned is told to AWS, for each anomaly that it has seen of the incident and for nothing else. */
class SecondOpinionDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private final List<String> told = new ArrayList<>();

    private final SecondOpinion aws = new SecondOpinion() {
        @Override
        public List<ForeignAnomaly> read(ChargePeriod days) {
            return List.of();
        }

        @Override
        public void planned(String id) {
            told.add(id);
        }
    };

    @Test
    void eachAnomalyOfAwsIsGivenBackAsPlanned() {
        assertThat(desk("alerts: {from-aws: true}\n").planned(incident("a-1", "a-2")))
                .isEqualTo(2);
        assertThat(told).containsExactly("a-1", "a-2");
    }

    @Test
    void whatAwsHasNotSeenIsNotGivenBack() {
        assertThat(desk("alerts: {from-aws: true}\n").planned(incident())).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void whoDoesNotAskAwsTellsItNothing() {
        assertThat(desk("").planned(incident("a-1"))).isZero();
        assertThat(told).isEmpty();
    }

    private SecondOpinionDesk desk(String alerts) {
        return new SecondOpinionDesk(aws, ConfigReader.read("costs.yaml", """
                        environments:
                          - {name: prod, tag: {key: Env, values: [prod]}}
                        source: {cost-explorer: {}}
                        archive: {location: ./archive}
                        """ + alerts));
    }

    private static Incident incident(String... awsIds) {
        Money money = Money.of("USD", "50");
        OddDays odd = new OddDays(
                Optional.of(Environment.of("prod")),
                "AWS Lambda",
                true,
                List.of(new OddDays.Run(ChargePeriod.ofDay(DAY), money, money, money, money)),
                true,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(awsIds),
                true);
        return new Incident(
                "anomaly-1",
                odd,
                Incident.State.OPEN,
                Severity.MEDIUM,
                Optional.empty(),
                DAY,
                DAY,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
