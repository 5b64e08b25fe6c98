package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentKind;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.archive.IncidentStore;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bill of 40 a day that nothing moves, and orders that leave: nothing on the bill is odd, and yet each order costs more.
 * 100 orders on a workday and 40 at weekends, until the 4th of August, and six of ten of them from then to the 20th.
 */
class UnitCostFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final LocalDate FALL = LocalDate.of(2025, 8, 4);
    private static final LocalDate BACK = LocalDate.of(2025, 8, 21);
    private static final String CONFIG = House.CONFIG.replaceAll("(?s)targets:.*?anomalies:", "anomalies:") + """
            unit-metrics:
              - {name: "orders <b>", unit: order, environment: prod, namespace: Shop, metric: Orders}
            metrics: {csv: ./unused.csv}
            """;

    @TempDir
    Path folder;

    @Test
    void aRiseIsToldOnceAndAgainWhenItHasDoubledAndWhenItEnds() {
        House house = house(CONFIG, fewerOrders());
        days(house, FALL.minusDays(10), FALL.plusDays(3));
        assertThat(unitCosts(house)).isEmpty();

        days(house, FALL.plusDays(4), FALL.plusDays(13));
        Incident incident = unitCosts(house).get(0);
        assertThat(unitCosts(house)).hasSize(1);
        assertThat(incident.open()).isTrue();
        assertThat(incident.severity()).isEqualTo(Severity.MEDIUM);
        UnitCostRise rise = (UnitCostRise) incident.matter();
        // A week of 280 for 580 orders; the orders of the week in which it is found are six of ten on most days.
        assertThat(rise.expectedPerUnit().amount()).isBetween(new BigDecimal("0.48"), new BigDecimal("0.49"));
        assertThat(rise.actualPerUnit().amount()).isBetween(new BigDecimal("0.6"), new BigDecimal("0.81"));
        assertThat(told(house, "Cost per order")).hasSize(1);
        Message message = told(house, "Cost per order").get(0);
        assertThat(message.text().replace('\u00a0', ' '))
                .contains("Cost per order (\"orders <b>\") is 0.61 USD, expected 0.48 USD")
                .contains("460 counted, at 0.13 USD more each", "one costs at most 0.48 USD in 19 of 20 weeks")
                .contains("see whether the cost grew or the number of units fell");

        days(house, FALL.plusDays(14), BACK.plusDays(10));
        assertThat(unitCosts(house).get(0).open()).isFalse();
        assertThat(told(house, "is no longer above what the weeks before make expected"))
                .hasSize(1);
        assertThat(told(house, "Cost per order"))
                .extracting(one -> one.attributes().get("change"))
                .containsExactly("opened", "worse", "resolved");
    }

    @Test
    void withinWhatMayBeExceededNothingIsTold() {
        House house = house(CONFIG.replace("metric: Orders}", "metric: Orders, tell-above: 90 %}"), fewerOrders());
        days(house, FALL.plusDays(4), FALL.plusDays(15));
        assertThat(unitCosts(house)).isEmpty();
    }

    /** What is not known has neither risen nor come back. */
    @Test
    void aSourceThatFailsEndsNothing() {
        House house = house(CONFIG, fewerOrders());
        days(house, FALL.plusDays(4), FALL.plusDays(12));
        house.readingFiguresFrom((wanted, period) -> {
            throw new TelemetryUnavailableException("cloudwatch:GetMetricData", "access is denied", "Allow it.", null);
        });
        days(house, FALL.plusDays(13), FALL.plusDays(15));
        assertThat(unitCosts(house)).singleElement().extracting(Incident::open).isEqualTo(true);
    }

    @Test
    void aUnitCostThatHasLeftTheConfigurationIsClosed() {
        House house = house(CONFIG, fewerOrders());
        days(house, FALL.plusDays(4), FALL.plusDays(12));
        House renamed = house(CONFIG.replace("orders <b>", "orders"), (wanted, period) -> Map.of());
        days(renamed, FALL.plusDays(13), FALL.plusDays(13));
        assertThat(unitCosts(renamed))
                .singleElement()
                .extracting(Incident::state)
                .isEqualTo(Incident.State.CLOSED);
    }

    private House house(String config, MetricSource figures) {
        ChargePeriod year = ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1));
        Account account = new Account(OPENED).billing(year, "prod", "AWS Lambda", day -> "40");
        House house = new House(folder, account, config);
        house.readingFiguresFrom(figures);
        return house;
    }

    private static MetricSource fewerOrders() {
        return orders(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            int usual = weekend ? 40 : 100;
            return day.isBefore(FALL) || !day.isBefore(BACK) ? usual : usual * 6 / 10;
        });
    }

    private static MetricSource orders(ToIntFunction<LocalDate> count) {
        return (wanted, period) -> wanted.stream()
                .collect(Collectors.toMap(
                        metric -> metric,
                        metric -> MetricSeries.of(period.dates()
                                .collect(Collectors.toMap(
                                        day -> day, day -> BigDecimal.valueOf(count.applyAsInt(day)))))));
    }

    private static void days(House house, LocalDate from, LocalDate to) {
        if (house.files().isEmpty()) {
            house.backfill(from.minusDays(1), YearMonth.of(2025, 1));
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            house.daily(day);
        }
    }

    private static List<Incident> unitCosts(House house) {
        return new IncidentStore(house.archive())
                .read().incidents().stream()
                        .filter(incident -> incident.matter().kind() == IncidentKind.UNIT_COST)
                        .toList();
    }

    private static List<Message> told(House house, String words) {
        return house.sent.stream()
                .filter(message -> message.text().contains(words))
                .toList();
    }
}
