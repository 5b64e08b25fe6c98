package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.Metric;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures that the alarms and the dashboard of {@code infra/template.yaml} stand on. */
class AlarmFiguresFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 8, 20);
    private static final ChargePeriod ALWAYS = ChargePeriod.of(Bills.FIRST, LocalDate.of(2026, 12, 31));

    private static final Pattern ALARM = Pattern.compile("Namespace: !Ref MetricNamespace\\s+MetricName: (\\w+)"
            + "(?:\\s+Dimensions: \\[\\{Name: (\\w+), Value: ([^}]+)}])?");
    private static final Pattern SEARCH =
            Pattern.compile("SEARCH\\('\\{\\$\\{MetricNamespace},([A-Za-z,]+)} MetricName=..(\\w+)..'");
    private static final Pattern WIDGET =
            Pattern.compile("\\[\"\\$\\{MetricNamespace}\", \"(\\w+)\"(?:, \"(\\w+)\", \"(\\w+)\")?[],]");

    @TempDir
    Path folder;

    @Test
    void anAnomalyThatGoesOnIsOpenInItsEnvironmentAndOnceInAll() {
        House house = house(spiking(LocalDate.of(2025, 8, 13), TODAY), House.CONFIG);
        assertThat(value(house, "OpenAnomalies", Map.of("Environment", "dev"))).isEqualByComparingTo("1");
        assertThat(value(house, "OpenAnomalies", Map.of("Environment", "prod"))).isEqualByComparingTo("0");
        assertThat(value(house, "OpenAnomalies", Map.of())).isEqualByComparingTo("1");
    }

    /** The alarm ends with the days that it is about, although the month still knows them. */
    @Test
    void anAnomalyThatIsOverIsNotOpen() {
        House house = house(spiking(LocalDate.of(2025, 8, 7), LocalDate.of(2025, 8, 10)), House.CONFIG);
        assertThat(house.archive().list("incidents/")).as("it was there").isNotEmpty();
        assertThat(value(house, "OpenAnomalies", Map.of("Environment", "dev"))).isEqualByComparingTo("0");
        assertThat(value(house, "OpenAnomalies", Map.of())).isEqualByComparingTo("0");
    }

    /** Against 30.10 a day before: 20.05, which is 33.4 % less. On the last day of the month nothing can mend it. */
    @Test
    void aTargetThatTheMonthCannotReachAnyMoreIsMissed() {
        LocalDate end = LocalDate.of(2025, 8, 31);
        House missed = new House(folder.resolve("missed"), Bills.steady());
        House reached = new House(
                folder.resolve("reached"), Bills.steady(), House.CONFIG.replace("saving: 40 %", "saving: 30 %"));
        for (House house : List.of(missed, reached)) {
            house.backfill(end.minusDays(1), Bills.firstMonth());
            house.metrics.clear();
            house.daily(end);
            assertThat(value(house, "SavingPercent", Map.of("Target", "overall")))
                    .isBetween(new BigDecimal("33.3"), new BigDecimal("33.4"));
        }
        assertThat(value(missed, "TargetPercent", Map.of("Target", "overall"))).isEqualByComparingTo("40");
        assertThat(value(missed, "TargetsMissed", Map.of())).isEqualByComparingTo("1");
        assertThat(value(reached, "TargetsMissed", Map.of())).isEqualByComparingTo("0");
    }

    /** The 18th and 19th are not whole on the 20th; what was billed of them counts in the month to date. */
    @Test
    void theCostOfADayIsThatOfTheLastWholeOne() {
        Account account = new Account(Bills.FIRST)
                .billing(ALWAYS, "prod", "Amazon Aurora", day -> Integer.toString(100 + day.getDayOfMonth()));
        House house = house(account, House.CONFIG);
        assertThat(value(house, "CostPerDay", Map.of("Environment", "prod"))).isEqualByComparingTo("117");
        assertThat(value(house, "MonthToDateCost", Map.of("Environment", "prod")))
                .isEqualByComparingTo(Integer.toString(19 * 100 + 19 * 20 / 2));
        assertThat(value(house, "MonthForecastCost", Map.of())).isGreaterThan(new BigDecimal("3000"));
    }

    @Test
    void threeServicesOfAnEnvironmentAreTold() {
        Account account = new Account(Bills.FIRST);
        for (int i = 1; i <= 5; i++) {
            String cost = Integer.toString(i * 10);
            account.billing(ALWAYS, "prod", "Service " + i, day -> cost);
        }
        assertThat(house(account, House.CONFIG).metrics.stream()
                        .filter(metric -> metric.dimensions().containsKey("Service"))
                        .map(metric -> metric.dimensions().get("Service") + " "
                                + metric.value().stripTrailingZeros().toPlainString()))
                .containsExactlyInAnyOrder("Service 5 50", "Service 4 40", "Service 3 30");
    }

    @Test
    void aRunThatReachedNobodyHasNotSucceeded() {
        House house = new House(folder, Bills.steady());
        house.refusing(Optional.of("nobody is there"));
        RunSummary run = house.daily(TODAY.plusDays(10));
        assertThat(run.undelivered()).isPositive();
        assertThat(value(house, "RunSucceeded", Map.of("Job", "daily"))).isEqualByComparingTo("0");

        house.refusing(Optional.empty());
        house.metrics.clear();
        house.daily(TODAY.plusDays(11));
        assertThat(value(house, "RunSucceeded", Map.of("Job", "daily"))).isEqualByComparingTo("1");
        assertThat(value(house, "CostExplorerRequests", Map.of("Job", "daily"))).isPositive();
    }

    /** An alarm on a figure that nobody sends would never ring, and a widget on one stay empty. */
    @Test
    void everyFigureOfTheTemplateIsSent() throws IOException {
        House house = house(Bills.steady(), House.CONFIG);
        Set<String> sent = house.metrics.stream()
                .map(metric -> metric.name()
                        + metric.dimensions().keySet()
                        + (metric.dimensions().containsKey("Job")
                                ? metric.dimensions().get("Job")
                                : ""))
                .collect(Collectors.toSet());
        String template =
                Files.readString(Path.of(System.getProperty("project.root")).resolve("infra/template.yaml"));
        Set<String> watched = new TreeSet<>();
        ALARM.matcher(template)
                .results()
                .forEach(found -> watched.add(
                        found.group(1) + "[" + Objects.toString(found.group(2), "") + "]" + job(found.group(3))));
        SEARCH.matcher(template)
                .results()
                .forEach(found ->
                        watched.add(found.group(2) + "[" + found.group(1).replace(",", ", ") + "]"));
        WIDGET.matcher(template)
                .results()
                .forEach(found -> watched.add(
                        found.group(1) + "[" + Objects.toString(found.group(2), "") + "]" + job(found.group(3))));
        assertThat(watched).hasSizeGreaterThan(9).isSubsetOf(sent);
    }

    /** Of the values of dimensions, those of jobs are words of the code. */
    private static String job(@Nullable String value) {
        return "daily".equals(value) || "monthly".equals(value) ? value : "";
    }

    private House house(Account account, String config) {
        House house = new House(folder, account, config);
        house.backfill(TODAY.minusDays(1), Bills.firstMonth());
        house.daily(TODAY.minusDays(7));
        house.metrics.clear();
        house.daily(TODAY);
        return house;
    }

    /** Of the steady bill, and 60 USD a day more in dev. */
    private static Account spiking(LocalDate from, LocalDate to) {
        return Bills.steady().billing(ChargePeriod.of(from, to), "dev", "AWS Lambda", day -> "60");
    }

    /** The one figure of this name with these dimensions. */
    private static BigDecimal value(House house, String name, Map<String, String> dimensions) {
        List<Metric> found = house.metrics.stream()
                .filter(metric ->
                        metric.name().equals(name) && metric.dimensions().equals(dimensions))
                .toList();
        assertThat(found).as(name + dimensions).hasSize(1);
        return found.get(0).value();
    }
}
