package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ten questions, asked by the command line, have the answers that adding up the raw CSV row by row gives, and the figures
 * of a month are those of its report.
 */
class TenQuestionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final Predicate<Map<String, String>> SPENDING = category("Usage", "Purchase");
    private static final Predicate<Map<String, String>> OCTOBER = month("2026-10");
    private static final Predicate<Map<String, String>> SEPTEMBER = month("2026-09");
    private static final Function<Map<String, String>, String> KIND_OF_USAGE =
            columns("x_Environment|ServiceName|x_UsageType");

    @TempDir
    static Path folder;

    private static List<Map<String, String>> raw;
    private static List<Map<String, String>> report;

    @BeforeAll
    static void fill() throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), """
                environments:
                  - {name: prod, tag: {key: Environment, values: [prod]}}
                  - {name: staging, tag: {key: Environment, values: [staging]}}
                  - {name: dev, tag: {key: Environment, values: [dev]}}
                source: {sample: {name: clinnet-emr, as-of: 2026-11-20}}
                archive: {location: "%s"}
                """.formatted(folder.resolve("archive")));
        run("backfill", "--yes");
        run("monthly", "--month", "2026-10");
        raw = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("archive/data/dataset=charges"))) {
            for (Path file : files.filter(path -> path.endsWith("part-0.csv")).toList()) {
                raw.addAll(csv(Files.readString(file)));
            }
        }
        report = csv(Files.readString(folder.resolve("archive/reports/2026/10/v1/report.csv")));
    }

    @Test
    void months() {
        List<Map<String, String>> answer = ask("months");
        Function<Map<String, String>, String> month =
                row -> row.get("BillingPeriodStart").substring(0, 7);
        assertSame(answer, "billing_month", "spending", sums(raw, SPENDING, month, "EffectiveCost"));
        assertSame(answer, "billing_month", "effective_cost", sums(raw, row -> true, month, "EffectiveCost"));
        assertSame(answer, "billing_month", "billed_cost", sums(raw, row -> true, month, "BilledCost"));
    }

    @Test
    void environments() {
        List<Map<String, String>> answer = ask("environments");
        Function<Map<String, String>, String> environment = row -> row.get("x_Environment");
        assertSame(answer, "environment", "spending", sums(raw, SPENDING.and(OCTOBER), environment, "EffectiveCost"));
        assertSame(
                answer,
                "environment",
                "spending_before",
                sums(raw, SPENDING.and(SEPTEMBER), environment, "EffectiveCost"));
        assertSame(answer, "environment", "spending", sums(report, SPENDING, environment, "EffectiveCost"));
    }

    @Test
    void servicesOfAllAndOfOneEnvironment() {
        Function<Map<String, String>, String> service = row -> row.get("ServiceName");
        assertSame(ask("services"), "service", "spending", sums(report, SPENDING, service, "EffectiveCost"));
        assertSame(
                ask("services", "--param", "environment=dev"),
                "service",
                "spending",
                sums(
                        raw,
                        SPENDING.and(OCTOBER).and(row -> "dev".equals(row.get("x_Environment"))),
                        service,
                        "EffectiveCost"));
    }

    @Test
    void usageTypes() {
        List<Map<String, String>> answer = ask("usage-types");
        Function<Map<String, String>, String> kind =
                row -> row.get("ServiceName") + "|" + row.get("x_UsageType") + "|" + row.get("ConsumedUnit");
        assertLargest(
                answer, "service|usage_type|unit", "spending", sums(raw, SPENDING.and(OCTOBER), kind, "EffectiveCost"));
        assertLargest(answer, "service|usage_type|unit", "spending", sums(report, SPENDING, kind, "EffectiveCost"));
        Map<String, BigDecimal> quantities = sums(raw, SPENDING.and(OCTOBER), kind, "ConsumedQuantity");
        answer.forEach(row -> assertThat(new BigDecimal(row.get("quantity")))
                .isEqualByComparingTo(quantities.get(key(row, "service|usage_type|unit"))));
    }

    @Test
    void accountsAndRegionsAndInvoice() {
        Function<Map<String, String>, String> account = row -> row.get("SubAccountId");
        assertSame(ask("accounts"), "account", "billed_cost", sums(raw, OCTOBER, account, "BilledCost"));
        assertSame(ask("accounts"), "account", "billed_cost", sums(report, row -> true, account, "BilledCost"));
        Function<Map<String, String>, String> region = row -> row.get("RegionId");
        assertSame(ask("regions"), "region", "spending", sums(raw, SPENDING.and(OCTOBER), region, "EffectiveCost"));
        assertSame(ask("regions"), "region", "spending", sums(report, SPENDING, region, "EffectiveCost"));
        Function<Map<String, String>, String> category = row -> row.get("x_ChargeCategory");
        assertSame(ask("invoice"), "charge_category", "billed_cost", sums(raw, OCTOBER, category, "BilledCost"));
        assertSame(ask("invoice"), "charge_category", "billed_cost", sums(report, row -> true, category, "BilledCost"));
    }

    @Test
    void changes() {
        Map<String, BigDecimal> now = sums(raw, SPENDING.and(OCTOBER), KIND_OF_USAGE, "EffectiveCost");
        Map<String, BigDecimal> before = sums(raw, SPENDING.and(SEPTEMBER), KIND_OF_USAGE, "EffectiveCost");
        Map<String, BigDecimal> changes = new TreeMap<>(now);
        before.forEach((key, cost) -> changes.merge(key, cost.negate(), BigDecimal::add));
        Map<String, BigDecimal> sizes = new TreeMap<>();
        changes.forEach((key, change) -> sizes.put(key, change.abs()));
        sizes.values().removeIf(size -> size.signum() == 0);
        List<Map<String, String>> answer = ask("changes");
        answer.forEach(row -> {
            String key = key(row, "environment|service|usage_type");
            assertThat(new BigDecimal(row.get("change"))).isEqualByComparingTo(changes.get(key));
            row.put("size", new BigDecimal(row.get("change")).abs().toPlainString());
        });
        assertLargest(answer, "environment|service|usage_type", "size", sizes);
    }

    /** Whoever pipes the answer on sees no warning: a month that the archive has not would be one that cost nothing. */
    @Test
    void aMonthThatIsNotThereIsNotZero() {
        assertThat(ask("environments", "--param", "before=2020-01"))
                .hasSize(4)
                .allMatch(row -> row.get("spending_before").isEmpty()
                        && !row.get("spending").isEmpty());
        assertThat(ask("changes", "--param", "before=2020-01")).isEmpty();
        assertThat(ask("changes", "--param", "month=2031-01", "--param", "before=2026-10"))
                .isEmpty();
    }

    @Test
    void days() {
        Function<Map<String, String>, String> day =
                row -> row.get("ChargePeriodStart").substring(0, 10);
        assertSame(ask("days"), "charge_day", "spending", sums(raw, SPENDING.and(OCTOBER), day, "EffectiveCost"));
        assertThat(ask("days")).hasSize(31).allMatch(row -> row.get("estimated").equals("no"));
    }

    @Test
    void sinceWhen() {
        Predicate<Map<String, String>> costly = row -> new BigDecimal(row.get("EffectiveCost")).signum() != 0;
        List<Map<String, String>> answer = ask("since-when");
        assertSame(
                answer,
                "environment|service|usage_type",
                "spending",
                sums(raw, SPENDING.and(costly), KIND_OF_USAGE, "EffectiveCost"));
        answer.forEach(row -> {
            List<String> daysWithCost = raw.stream()
                    .filter(SPENDING.and(costly))
                    .filter(one -> KIND_OF_USAGE.apply(one).equals(key(row, "environment|service|usage_type")))
                    .map(one -> one.get("ChargePeriodStart").substring(0, 10))
                    .sorted()
                    .toList();
            assertThat(row.get("first_day")).isEqualTo(daysWithCost.get(0));
            assertThat(row.get("last_day")).isEqualTo(daysWithCost.get(daysWithCost.size() - 1));
        });
    }

    @Test
    void theseAreAllOfThem() {
        assertThat(CannedQueries.all().stream().map(query -> query.name()))
                .containsExactlyInAnyOrder(
                        "months",
                        "environments",
                        "services",
                        "usage-types",
                        "accounts",
                        "regions",
                        "invoice",
                        "changes",
                        "days",
                        "since-when");
    }

    private static void assertSame(
            List<Map<String, String>> answer, String key, String value, Map<String, BigDecimal> expected) {
        assertThat(answer).isNotEmpty();
        Map<String, BigDecimal> found = new TreeMap<>();
        answer.forEach(row -> found.put(key(row, key), new BigDecimal(row.get(value))));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((name, figure) -> assertThat(figure).as(name).isEqualByComparingTo(expected.get(name)));
    }

    private static void assertLargest(
            List<Map<String, String>> answer, String key, String value, Map<String, BigDecimal> expected) {
        List<BigDecimal> sizes = expected.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(50)
                .toList();
        assertThat(answer).hasSameSizeAs(sizes).isNotEmpty();
        for (int i = 0; i < sizes.size(); i++) {
            BigDecimal figure = new BigDecimal(answer.get(i).get(value));
            assertThat(figure).isEqualByComparingTo(sizes.get(i));
            assertThat(figure).isEqualByComparingTo(expected.get(key(answer.get(i), key)));
        }
    }

    private static String key(Map<String, String> row, String columns) {
        return Stream.of(columns.split("\\|", -1)).map(row::get).collect(Collectors.joining("|"));
    }

    private static Map<String, BigDecimal> sums(
            List<Map<String, String>> rows,
            Predicate<Map<String, String>> filter,
            Function<Map<String, String>, String> key,
            String column) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.stream().filter(filter).forEach(row -> {
            String cell = row.get(column);
            sums.merge(key.apply(row), cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell), BigDecimal::add);
        });
        return sums;
    }

    private static Predicate<Map<String, String>> category(String... names) {
        return row -> Set.of(names).contains(row.get("x_ChargeCategory"));
    }

    private static Function<Map<String, String>, String> columns(String names) {
        return row -> key(row, names);
    }

    private static Predicate<Map<String, String>> month(String month) {
        return row -> row.get("BillingPeriodStart").startsWith(month);
    }

    private static List<Map<String, String>> ask(String... query) {
        List<String> arguments = new ArrayList<>(List.of("query"));
        arguments.addAll(List.of(query));
        arguments.addAll(
                List.of("--format", "csv", "--cache", folder.resolve("cache").toString()));
        return csv(run(arguments.toArray(String[]::new)));
    }

    private static String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("costs.yaml").toString(), "--as-of", "2026-11-20"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                CLOCK,
                all.toArray(String[]::new));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> csv(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
