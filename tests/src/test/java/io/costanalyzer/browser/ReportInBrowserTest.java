package io.costanalyzer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages and mails of the golden files as people see them: on a telephone, in a narrow window and on a desk, in light
 * and in dark, and on paper. Pictures of each are left in {@code tests/target/pictures}.
 */
@ExtendWith(InBrowser.class)
class ReportInBrowserTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path GOLDEN = ROOT.resolve("tests/src/test/resources/golden/report");
    private static final Path PICTURES = ROOT.resolve("tests/target/pictures");
    private static final List<String> REPORTS = List.of("final", "open", "corrected", "prod", "hostile");
    private static final List<Integer> WIDTHS = List.of(390, 700, 1280);

    /** Every report and every mail at every width. */
    static Stream<Arguments> everySight() {
        return REPORTS.stream()
                .flatMap(report -> Stream.of("index.html", "mail.html")
                        .flatMap(file -> WIDTHS.stream().map(width -> Arguments.of(report, file, width))));
    }

    @ParameterizedTest
    @MethodSource("everySight")
    void isReadableByEverybody(String report, String file, int width, Browser browser) {
        try (Tab tab = browser.open(page(report, file), width)) {
            String name = report + "-" + file.replace(".html", "") + "-" + width;
            assertThat(tab.axe()).as(name + " in light").isEmpty();
            tab.screenshot(PICTURES.resolve(name + "-light.png"));
            tab.dark();
            assertThat(tab.contrast()).as(name + " in dark").isEmpty();
            tab.screenshot(PICTURES.resolve(name + "-dark.png"));
            assertThat(tab.overflow()).as(name + " reaches over the edge").isZero();
            assertThat(covered(tab)).as(name + ": words lie on words").isEmpty();
            if (!report.equals("hostile")) {
                assertThat(broken(tab)).as(name + ": short words are broken").isEmpty();
            }
            assertThat(tab.complaints()).as(name).isEmpty();
            assertThat(tab.requests()).as(name + " asks for nothing but itself").hasSize(1);
        }
    }

    /** Cells whose text is wider than the cell and would run into the next one or be cut off. */
    private static List<String> covered(Tab tab) {
        List<String> cut = new ArrayList<>();
        tab.evaluate("[...document.querySelectorAll('th, td, .key, h1, h2, p, li, dd')].filter(e => e.clientWidth > 1"
                        + " && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.trim().slice(0, 60))")
                .forEach(text -> cut.add(text.asText()));
        return cut;
    }

    /** Short words of tables that stand in two lines: a column is too narrow for what it says. */
    private static List<String> broken(Tab tab) {
        List<String> words = new ArrayList<>();
        tab.evaluate("(() => { const found = []; for (const cell of document.querySelectorAll('th, td')) {"
                        + " for (const node of cell.childNodes) { const text = node.firstChild || node;"
                        + " if (text.nodeType !== 3 || cell.offsetParent === null) continue;"
                        + " for (const word of text.data.matchAll(/[A-Za-z]{2,11}(?![A-Za-z])/g)) {"
                        + " const range = document.createRange(); range.setStart(text, word.index);"
                        + " range.setEnd(text, word.index + word[0].length);"
                        + " if (range.getClientRects().length > 1) found.push(word[0]); } } } return found; })()")
                .forEach(word -> words.add(word.asText()));
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"final", "open", "corrected", "prod", "hostile"})
    void printsOnPaper(String report, Browser browser) throws IOException {
        Path paper = PICTURES.resolve(report + "-page.pdf");
        try (Tab tab = browser.open(page(report, "index.html"), 1280)) {
            tab.pdf(paper);
            tab.print();
            assertThat(tab.evaluate("getComputedStyle(document.querySelector('nav')).display")
                            .asText())
                    .isEqualTo("none");
        }
        String pdf = Files.readString(paper, StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf.split("/Type /Page\\b", -1)).hasSizeBetween(2, 12);
    }

    /** Each drawing has a title and words that tell what is to be seen, and its figures stand in a table as well. */
    @ParameterizedTest
    @ValueSource(strings = {"final", "open", "corrected", "prod"})
    void everyChartHasATableTwin(String report, Browser browser) {
        try (Tab tab = browser.open(page(report, "index.html"), 1280)) {
            assertThat(tab.evaluate("document.querySelectorAll('svg.columns').length")
                            .asInt())
                    .isPositive();
            assertThat(tab.evaluate("[...document.querySelectorAll('svg.columns')].every(s => s.querySelector('title')"
                                    + " && s.querySelector('desc') && s.closest('section').querySelector('table'))")
                            .asBoolean())
                    .isTrue();
            assertThat(tab.evaluate("[...document.querySelectorAll('svg.spark, svg.strip')]"
                                    + ".every(s => s.querySelector('title').textContent.length > 0)")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static URI page(String report, String file) {
        return GOLDEN.resolve(report).resolve(file).toUri();
    }
}
