package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.contract.costexplorer.BillLine;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The daily job of a large account, in the zip's handler under Lambda's runtime client with 512 MB and Lambda's flags: 14 months,
 * three environments of 500 pairs of service and usage type each. Prints seconds, CPU and peak memory of the first job and of a
 * second one, by {@code -Dtest=DailyAtScaleTable -Dbench=1}.
 */
@EnabledIfSystemProperty(named = "bench", matches = "\\d+")
class DailyAtScaleTable {

    private static final int PAIRS = 500;
    private static final int MEMORY = 512;
    private static final int SECONDS = 20;

    /** As many groups as fit on a page of 1 MB or so; what AWS puts on one is not documented. */
    private static final int GROUPS_A_PAGE = 5000;

    /** So many different days has each pair; more would fill the memory of the stand-in. */
    private static final int KINDS_OF_DAYS = 28;

    @TempDir
    private Path home;

    @Test
    void print() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (LocalAws aws = new LocalAws(today);
                RuntimeApi lambda = new RuntimeApi()) {
            aws.costExplorer
                    .holding(bill(today.minusMonths(13).withDayOfMonth(1), today))
                    .pageSize(Integer.MAX_VALUE)
                    .today(today)
                    .estimatedFrom(today.withDayOfMonth(1));
            Template template = Template.with(Map.of());
            aws.s3.hold(
                    template.parameter("ConfigKey"),
                    HandlerUnderRuntimeClientTest.config().getBytes(StandardCharsets.UTF_8));
            RestedArchive.prepare(aws, today);
            aws.costExplorer.pageSize(GROUPS_A_PAGE);
            System.out.printf(
                    Locale.ROOT,
                    "%n14 months x 3 environments x %d pairs, JDK %s, %d MB%n%n| what | s | CPU s | peak MB | charges read | paid requests |%n|---|---|---|---|---|---|%n",
                    PAIRS,
                    Runtime.version(),
                    MEMORY);
            long begin = System.nanoTime();
            try (FunctionProcess function = FunctionProcess.start(
                    Build.zip(),
                    home,
                    lambda,
                    MEMORY,
                    HandlerUnderRuntimeClientTest.environment(aws, template),
                    List.of())) {
                for (String what : List.of("first daily job, JVM start to end", "second daily job")) {
                    double before = function.cpuSeconds();
                    lambda.send("{\"job\":\"daily\"}");
                    RuntimeApi.Answer answer = lambda.answer(function);
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    assertThat(answer.kind()).as(answer.body()).isEqualTo("response");
                    JsonNode summary = new ObjectMapper().readTree(answer.body());
                    assertThat(summary.path("charges").asLong())
                            .as("charges of the open days")
                            .isGreaterThan(3L * PAIRS);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %.1f | %.1f | %d | %d | %d |%n",
                            what,
                            seconds,
                            function.cpuSeconds() - before,
                            function.peakMegabytes(),
                            summary.path("charges").asLong(),
                            summary.path("requests").asLong());
                    assertThat(function.peakMegabytes()).as("peak MB").isLessThan(MEMORY);
                    assertThat(seconds).as("seconds").isLessThan(SECONDS);
                    begin = System.nanoTime();
                }
            }
        }
    }

    /** Pairs with a level of their own, up and down by a tenth, and a step in every fourth. */
    private static List<BillLine> bill(LocalDate start, LocalDate end) {
        Random random = new Random(7);
        List<LocalDate> days = start.datesUntil(end).toList();
        List<BillLine> bill = new ArrayList<>();
        for (String environment : List.of("dev", "staging", "prod")) {
            Map<String, String> tags = Map.of("Environment", environment);
            for (int pair = 0; pair < PAIRS; pair++) {
                double level = Math.exp(random.nextGaussian() - 2);
                int step = random.nextInt(4) == 0 ? random.nextInt(days.size()) : days.size();
                List<BigDecimal> amounts = new ArrayList<>();
                for (int kind = 0; kind < 2 * KINDS_OF_DAYS; kind++) {
                    double amount = level * (kind < KINDS_OF_DAYS ? 1 : 0.6) * (1 + 0.1 * random.nextGaussian());
                    amounts.add(BigDecimal.valueOf(Math.round(Math.max(0, amount) * 1e10), 10));
                }
                List<Map<String, BigDecimal>> costs = amounts.stream()
                        .map(amount -> BillLine.costs(amount, amount))
                        .toList();
                for (int day = 0; day < days.size(); day++) {
                    int kind = day % KINDS_OF_DAYS + (day < step ? 0 : KINDS_OF_DAYS);
                    bill.add(new BillLine(
                            days.get(day),
                            "111111111111",
                            "main",
                            "Service " + pair % 25,
                            "EU-UsageType-" + pair,
                            "Usage",
                            tags,
                            Map.of(),
                            costs.get(kind),
                            amounts.get(kind).movePointRight(3),
                            "GB"));
                }
            }
        }
        return bill;
    }
}
