package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.app.LabelScore.Label;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelScoreTest {

    private static final Environment PROD = Environment.of("prod");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Test
    void countsWhatWasRightWhatWasFoundAndHowLate() {
        LabelScore score = LabelScore.of(
                List.of(
                        told("i-1", "AWS Lambda", DAY.plusDays(3), Change.OPENED),
                        told("i-1", "AWS Lambda", DAY.plusDays(5), Change.RESOLVED),
                        told("i-2", "Amazon S3", DAY, Change.OPENED)),
                List.of(label("AWS Lambda", "300"), label("AWS Glue", "100")));
        assertThat(score.precision().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(score.recall().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(score.recallByCost().orElseThrow()).isEqualByComparingTo("0.75");
        assertThat(score.medianDelay()).contains(3L);
    }

    @Test
    void whatIsToldBeforeItHappensOrLongAfterIsNotRight() {
        LabelScore score = LabelScore.of(
                List.of(
                        told("i-1", "AWS Lambda", DAY, Change.OPENED),
                        told("i-2", "AWS Lambda", DAY.plusDays(40), Change.OPENED)),
                List.of(label("AWS Lambda", "300")));
        assertThat(score.right()).isZero();
        assertThat(score.medianDelay()).isEmpty();
    }

    @Test
    void nothingToldHasNoPrecision() {
        LabelScore score = LabelScore.of(List.of(), List.of());
        assertThat(score.precision()).isEmpty();
        assertThat(score.recall()).isEmpty();
        assertThat(score.recallByCost()).isEmpty();
    }

    private static Label label(String service, String cost) {
        return new Label(PROD, service, ChargePeriod.of(DAY, DAY.plusDays(4)), Optional.of(new BigDecimal(cost)));
    }

    private static Backtest.Told told(String id, String service, LocalDate asOf, Change change) {
        Money money = Money.of("USD", "10");
        OddDays odd = new OddDays(
                Optional.of(PROD),
                service,
                true,
                List.of(new OddDays.Run(ChargePeriod.ofDay(asOf.minusDays(3)), money, money, money, money)),
                true,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                true);
        Incident incident = new Incident(
                id,
                odd,
                Incident.State.OPEN,
                Severity.HIGH,
                Optional.empty(),
                DAY.minusDays(30),
                asOf,
                Optional.empty(),
                Optional.empty(),
                List.of());
        Notice notice = new Notice(
                id + change,
                id,
                change,
                asOf,
                Severity.HIGH,
                Optional.empty(),
                Notice.Route.NOW,
                Optional.empty(),
                id,
                false);
        return new Backtest.Told(notice, incident, "subject");
    }
}
