package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The function on a large bill, in a process of its own with the flags and the memory of Lambda: 14 months × 3 environments ×
 * 500 pairs of service and usage type, first loaded, then a day of it and a report; and before, in an archive each, a
 * sixteenth and a quarter of the pairs. The floor is the same function asked for a sign of life. The time runs from the start
 * of the JVM to the answer, with the making up of the bill by the stand-ins beside it; CPU is the function's alone.
 * {@code -Dbench.pairs} takes fewer pairs.
 */
class DailyRunBench {

    private static final int MEMORY = 512;
    private static final int SECONDS = 20;

    /** 16 times the pairs in 16 times the time, give or take a half. */
    private static final double LINEAR = 24;

    private static final int PAIRS = Integer.getInteger("bench.pairs", 500);

    /** As long as a function may take at Lambda. */
    private static final int PATIENCE_SECONDS = 900;

    /** About what Cost Explorer puts on a page. */
    private static final int PAGE = 5000;

    @TempDir
    Path home;

    @Test
    void aDayOfFourteenMonthsFitsTheMemoryAndTheTime() throws Exception {
        System.out.printf(
                "%n| the function with %d MB, 14 months × 3 environments | pairs | seconds | CPU seconds | times the floor | peak MB | requests | charges |%n|---|---|---|---|---|---|---|---|%n",
                MEMORY);
        double smallest = 0;
        double largest = 0;
        for (int pairs : List.of(PAIRS / 16, PAIRS / 4, PAIRS)) {
            largest = day(pairs);
            smallest = smallest == 0 ? largest : smallest;
        }
        System.out.printf(Locale.ROOT, "%na day of 16 times the pairs takes %.1f times as long%n", largest / smallest);
        assertThat(largest).as("seconds of a day").isLessThan(SECONDS);
        assertThat(largest / smallest).as("growth of a day").isLessThan(LINEAR);
    }

    /** The seconds of a daily run with so many pairs. */
    private double day(int pairs) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (LocalAws aws = new LocalAws(today)) {
            aws.costExplorer
                    .holding(bill(today, pairs))
                    .today(today)
                    .estimatedFrom(today.withDayOfMonth(1))
                    .pageSize(PAGE);
            Template template = Template.with(Map.of());
            aws.s3.hold(
                    template.parameter("ConfigKey"),
                    HandlerUnderRuntimeClientTest.config()
                            .replaceFirst("max-requests: .*", "max-requests: 100")
                            .getBytes(StandardCharsets.UTF_8));
            double floor = taken(aws, template, "canary", pairs, 0).seconds();
            Taken load = taken(aws, template, "backfill", pairs, floor);
            Taken day = taken(aws, template, "daily", pairs, floor);
            Taken report = taken(aws, template, "monthly", pairs, floor);
            assertThat(List.of(load.megabytes(), day.megabytes(), report.megabytes()))
                    .as("peak MB")
                    .allSatisfy(peak -> assertThat(peak).isBetween(1L, (long) MEMORY));
            assertThat(load.charges()).as("charges of a back-fill").isGreaterThan(390L * 3 * pairs);
            return day.seconds();
        }
    }

    private record Taken(double seconds, long megabytes, long charges) {}

    /** @param floor seconds of the floor; 0 for the floor itself */
    private Taken taken(LocalAws aws, Template template, String job, int pairs, double floor) throws Exception {
        try (RuntimeApi lambda = new RuntimeApi()) {
            lambda.send("{\"job\":\"" + job + "\"}");
            long start = System.nanoTime();
            try (FunctionProcess function = FunctionProcess.start(
                    Build.zip(),
                    home.resolve(pairs + job),
                    lambda,
                    MEMORY,
                    HandlerUnderRuntimeClientTest.environment(aws, template),
                    List.of())) {
                RuntimeApi.Answer answer = lambda.answer(function, PATIENCE_SECONDS);
                double seconds = (System.nanoTime() - start) / 1e9;
                assertThat(answer.kind())
                        .as("%s%n%s", answer.body(), function.log())
                        .isEqualTo("response");
                JsonNode summary = new ObjectMapper().readTree(answer.body());
                Taken taken = new Taken(
                        seconds,
                        function.peakMegabytes(),
                        summary.path("charges").asLong());
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f | %.1f | %d | %d | %d |%n",
                        job,
                        pairs,
                        seconds,
                        function.cpuSeconds(),
                        floor == 0 ? 1 : seconds / floor,
                        taken.megabytes(),
                        summary.path("requests").asLong(),
                        taken.charges());
                return taken;
            }
        }
    }

    /** Every pair costs something every day, more on workdays; drawn from one seed. */
    private static List<BillLine> bill(LocalDate today, int pairs) {
        Random random = new Random(20261120);
        List<BillLine> lines = new ArrayList<>();
        for (String environment : List.of("dev", "staging", "prod")) {
            Tags tags = Tags.of(Map.of("Environment", environment));
            for (int pair = 0; pair < pairs; pair++) {
                String service = "AWS Service " + pair / 20;
                String usageType = "EU-UsageType:Variant-" + pair;
                long level = 1 + (long) Math.exp(random.nextGaussian() * 2 + 10);
                today.minusMonths(13).withDayOfMonth(1).datesUntil(today).forEach(day -> {
                    long workday = day.getDayOfWeek().getValue() > 5 ? 7 : 10;
                    BigDecimal cost = BigDecimal.valueOf(level * workday + random.nextInt(1000), 8);
                    lines.add(BillLine.of(Charge.builder(day, service, Money.of(CurrencyUnit.USD, cost))
                            .usageType(usageType)
                            .regionId("eu-west-1")
                            .consumed(cost.movePointRight(2), "Hrs")
                            .tags(tags)
                            .build()));
                });
            }
        }
        return lines;
    }
}
