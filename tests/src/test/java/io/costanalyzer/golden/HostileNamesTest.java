package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One hostile name at a time in every place where a name can stand: harmless and readable everywhere. */
class HostileNamesTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));

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
        return RENDERER.render(ReportOfOneName.of(name));
    }
}
