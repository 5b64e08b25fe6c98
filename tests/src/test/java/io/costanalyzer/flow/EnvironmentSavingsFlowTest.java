package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.golden.TablesAddUp;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.OutlookLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavingsSpan;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The savings of one environment in its own report: they add up to the whole, and tell nothing of the others. */
class EnvironmentSavingsFlowTest {

    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod", "UNALLOCATED");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void demo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Costs.run(
                stream,
                stream,
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                "demo",
                "--as-of",
                "2026-11-20",
                "--out",
                folder.toString());
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void everyMeasureIsSharedOutToTheLastCent() throws IOException {
        ProgrammeReport whole = programme("model.json");
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal verified = BigDecimal.ZERO;
        for (String environment : ENVIRONMENTS) {
            ProgrammeReport part = programme("environments/" + environment + "/model.json");
            for (MeasureLine line : part.measures()) {
                line.counted().ifPresent(amount -> parts.merge(line.id(), amount.amount(), BigDecimal::add));
            }
            assertThat(part.measures().stream()
                            .flatMap(line -> line.counted().stream())
                            .map(Money::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("the ledger of " + environment)
                    .isEqualByComparingTo(part.verified().amount());
            assertThat(part.verifiedLow()).isLessThanOrEqualTo(part.verified());
            assertThat(part.verifiedHigh()).isGreaterThanOrEqualTo(part.verified());
            verified = verified.add(part.verified().amount());
        }
        assertThat(parts).isNotEmpty();
        for (MeasureLine line : whole.measures()) {
            line.counted()
                    .ifPresent(amount -> assertThat(parts.get(line.id()))
                            .as(line.id())
                            .isCloseTo(amount.amount(), offset(new BigDecimal("1e-20"))));
        }
        assertThat(verified).isCloseTo(whole.verified().amount(), offset(new BigDecimal("1e-20")));
    }

    @Test
    void theBridgeOfAnEnvironmentIsTheOneOfTheWholeReport() throws IOException {
        ProgrammeReport whole = programme("model.json");
        for (String environment : ENVIRONMENTS) {
            List<SavingsSpan> own =
                    programme("environments/" + environment + "/model.json").bridge();
            assertThat(own).hasSize(1);
            assertThat(own)
                    .isEqualTo(whole.bridge().stream()
                            .filter(span ->
                                    span.environment().map(Object::toString).equals(Optional.of(environment)))
                            .toList());
        }
    }

    /** The report of the demo and of each of its environments, read by a sceptic. */
    @Test
    void everyTableAddsUpToPageOne() throws IOException {
        ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));
        for (String part : List.of("", "environments/dev/", "environments/prod/", "environments/staging/")) {
            MonthlyReport report = new ReportJson().read(read(part + "model.json"), part);
            RenderedReport rendered = renderer.render(report);
            assertThat(rendered.page()).isEqualTo(read(part + "index.html"));
            TablesAddUp.in(report, rendered);
        }
    }

    @Test
    void theTargetOfTheEnvironmentStandsThereAndNoOther() throws IOException {
        assertThat(programme("environments/prod/model.json").outlooks())
                .extracting(OutlookLine::name)
                .containsExactly("prod");
        assertThat(programme("environments/staging/model.json").outlooks()).isEmpty();
    }

    /** What a measure saves elsewhere, where else it acts and what it was judged on are nobody's business here. */
    @Test
    void nothingOfTheOthersIsTold() throws IOException {
        for (String environment : ENVIRONMENTS) {
            List<String> others = new ArrayList<>(ENVIRONMENTS);
            others.remove(environment);
            String model = read("environments/" + environment + "/model.json");
            for (String other : others) {
                assertThat(model).as(environment).doesNotContain("\"" + other + "\"");
            }
            ProgrammeReport programme = programme("environments/" + environment + "/model.json");
            assertThat(programme.measures())
                    .filteredOn(line -> programme.shared().contains(line.id()))
                    .allSatisfy(line -> {
                        assertThat(line.saved()).isEmpty();
                        assertThat(line.evidence()).isEmpty();
                    });
        }
    }

    @Test
    void thePageAndTheMailShowIt() throws IOException {
        assertThat(read("environments/prod/index.html"))
                .contains("id=\"savings\"", "id=\"savings-bridge\"", "aurora-acu-cap", "id=\"guardrails\"");
        assertThat(read("environments/prod/mail.txt"))
                .contains("SAVINGS LEDGER", "aurora-acu-cap", "FROM THE BASELINE TO NOW", "TARGETS BY THE LEDGER");
        assertThat(read("environments/prod/mail.html")).contains("aurora-acu-cap");
    }

    private static ProgrammeReport programme(String file) throws IOException {
        MonthlyReport report = new ReportJson().read(read(file), file);
        return report.programme().orElseThrow();
    }

    private static String read(String file) throws IOException {
        return Files.readString(folder.resolve("archive/reports/2026/10/v1").resolve(file));
    }
}
