package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One hostile name at a time in every place where a name can stand: harmless and readable everywhere. */
class HostileNamesTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);

    static List<String> names() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style><script>",
                "=cmd|' /C calc'!A0",
                "prod\r\nBcc: everybody@example.org",
                "\u001b[31mred\u001b[2J\u0007",
                "invoice\u202egnp.exe",
                "\u200f\u2067right to left\u2069",
                "שלום עולם",
                "👩‍👩‍👧 👍🏽 𝒳",
                "日本語の環境",
                "x".repeat(300),
                "{{mustache}} {{{raw}}} {{>partial}} {{=<% %>=}}",
                "a\u0000b",
                "]]> --> */ url(javascript:alert(1))");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isHarmlessAndReadableEverywhere(String name) {
        RenderedReport report = render(name);
        String shown = DisplayName.of(name);
        assertHarmlessMarkup(report.page(), name);
        assertHarmlessMarkup(report.mailHtml(), name);
        assertThat(unescaped(report.page())).contains(shown);
        assertThat(unescaped(report.mailHtml())).contains(shown);
        assertThat(report.mailHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(90_000);
        assertThat(report.mailText().codePoints())
                .allMatch(character -> character == '\n'
                        || character == 0x200d
                        || character == 0x2068
                        || character == 0x2069
                        || (Character.getType(character) != Character.CONTROL
                                && Character.getType(character) != Character.FORMAT));
        assertThat(joined(report.mailText())).contains(joined(shown));
        assertThat(report.subject().chars()).noneMatch(Character::isISOControl);
        assertThat(report.subject().length()).isLessThanOrEqualTo(150);
    }

    /** A text stays a text in the workbook: no cell is a formula, and no character steers anything. */
    @ParameterizedTest
    @MethodSource("names")
    void isATextInTheWorkbook(String name) {
        byte[] workbook = render(name).workbook().content();
        List<Row> rows = new ArrayList<>();
        for (String sheet : List.of("summary", "drivers", "ledger", "services", "invoice", "detail", "about")) {
            rows.addAll(SheetText.rows(workbook, sheet));
        }
        List<Cell> cells =
                rows.stream().flatMap(Row::stream).filter(Objects::nonNull).toList();
        assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR);
        assertThat(cells)
                .filteredOn(cell -> cell.getType() == CellType.STRING)
                .extracting(Cell::getText)
                .contains(DisplayName.visible(name))
                .allMatch(text -> DisplayName.visible(text).equals(text));
    }

    /** The exact files are exact: the same name, character by character, and rendered again to the same bytes. */
    @ParameterizedTest
    @MethodSource("names")
    void isKeptAsItIsInTheData(String name) {
        RenderedReport report = render(name);
        assertThat(report.csv().replace("\"\"", "\"")).contains(name);
        assertThat(RENDERER.render(new ReportJson().read(report.model(), "a test")))
                .isEqualTo(report);
    }

    @Test
    void looksAsItDid() {
        RenderedReport report = render("<b>=1\r\n\u202e{{x}}\u001b[2J" + "y".repeat(90));
        GoldenFile.check("report/hostile/mail.txt", report.mailText());
        GoldenFile.check("report/hostile/mail.html", report.mailHtml());
        GoldenFile.check("report/hostile/index.html", report.page());
        GoldenFile.check(
                "report/hostile/report.xlsx.txt", SheetText.of(report.workbook().content()));
    }

    private static void assertHarmlessMarkup(String markup, String name) {
        String withoutStyle = markup.replaceAll("(?s)<style>.*?</style>", "");
        assertThat(withoutStyle)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContain("{{x", "\u202e", "\u200f", "\u2067", "\u001b", "\u0000");
        assertThat(withoutStyle.replaceAll("<[^<>]*>", "")).doesNotContain("<", ">");
        assertThat(withoutStyle.replaceAll("\"[^\"]*\"", "\"\""))
                .doesNotContainPattern("<[^>]*on(error|mouseover)[^>]*>");
        if (name.contains("<")) {
            assertThat(withoutStyle).doesNotContain(name);
        }
    }

    private static String unescaped(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=")
                .replace("&#61;", "=")
                .replace("&#x60;", "`")
                .replace("&#96;", "`")
                .replace("&amp;", "&");
    }

    /** Without the blanks and breaks that wrapping puts in. */
    private static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static RenderedReport render(String name) {
        Environment environment = Environment.of(name);
        CostLedger ledger = new CostLedgerBuilder(
                        CurrencyUnit.USD, ChargePeriod.of(LocalDate.of(2026, 9, 1), MONTH.endExclusive()))
                .cover(ChargePeriod.of(LocalDate.of(2026, 9, 1), MONTH.endExclusive()))
                .add(
                        environment,
                        Charge.builder(OCTOBER.atDay(2), name, usd("12"))
                                .usageType(name)
                                .regionId(name)
                                .subAccount("111122223333", name)
                                .consumed(BigDecimal.TEN, name)
                                .build())
                .build();
        ReportRequest request = new ReportRequest(
                name,
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                List.of(environment),
                Optional.empty(),
                Map.of(),
                OCTOBER.plusMonths(1).atDay(9),
                Instant.EPOCH,
                name,
                Optional.empty());
        LargeProgramme programme = new LargeProgramme(List.of(environment), 2, any -> name);
        return RENDERER.render(new ReportComposer()
                .compose(request, ledger, Optional.empty(), findings(name, environment))
                .watching(programme.programme())
                .following(programme.watch()));
    }

    private static ReportFindings findings(String name, Environment environment) {
        Scope scope = Scope.spending().in(environment).ofServices(Set.of(name));
        TargetStatus target = new TargetStatus(
                new Target(name, scope, new BigDecimal("0.4"), Optional.empty()),
                MONTH,
                Optional.of(MONTH),
                Optional.of(usd("2")),
                Optional.of(usd("1.2")),
                Optional.of(usd("1.9")),
                Optional.of(new BigDecimal("0.05")),
                Optional.empty(),
                TargetVerdict.MISSED);
        Anomaly anomaly = new Anomaly(
                environment,
                name,
                MONTH,
                usd("9"),
                usd("2"),
                usd("1"),
                usd("3"),
                List.of(new Anomaly.Contributor(name, usd("7"))),
                true);
        CostDriver driver = new CostDriver(
                Optional.of(environment), Optional.of(name), Optional.of(name), usd("12"), Cause.added());
        return new ReportFindings(
                Optional.empty(),
                List.of(),
                List.of(target),
                List.of(),
                List.of(new ExternalBudget(name, usd("5"), name, usd("6"), Optional.empty())),
                List.of(),
                List.of(anomaly),
                List.of(driver),
                quality(name, environment),
                List.of("The configuration says " + name));
    }

    private static DataQuality quality(String name, Environment environment) {
        return new DataQuality(
                MONTH,
                MonthStatus.FINAL,
                Optional.of(MONTH.lastDay()),
                List.of(),
                0,
                Optional.empty(),
                List.of(environment),
                List.of(new TagKey(
                        new TagActivation(name, TagActivation.State.INACTIVE, Optional.empty()),
                        List.of(environment),
                        List.of())),
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of(new LeftOut(name, 1, usd("1"))),
                RequestCount.free(),
                name,
                Optional.empty());
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
