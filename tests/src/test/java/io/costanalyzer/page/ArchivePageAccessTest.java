package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for everybody: by keyboard, on a phone, in the dark, without scripts, and with a part of it missing. */
@ExtendWith(InBrowser.class)
class ArchivePageAccessTest {

    private static final String READY = "document.documentElement.dataset.ready === 'true'";

    @TempDir
    static Path folder;

    private static DemoArchive demo;

    @BeforeAll
    static void write() {
        demo = DemoArchive.in(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 700, 1280})
    void hasNothingThatAxeOrTheConsoleComplainsOf(int width, Browser browser) {
        try (Tab tab = browser.open(URI.create(demo.page() + "#by=service%2Cenv"), width)) {
            tab.await(READY);
            tab.click("#as-sql");
            tab.click("#run-sql");
            tab.await("document.querySelector('#answer-table')");
            assertThat(tab.overflow()).isZero();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.axe()).isEmpty();
            tab.dark();
            assertThat(tab.axe()).isEmpty();
        }
    }

    @Test
    void isWorkedByKeyboard(Browser browser) {
        try (Tab tab = browser.open(demo.page(), 1280)) {
            tab.await(READY);
            tab.press("Tab");
            assertThat(focused(tab)).isEqualTo("Skip to the explorer");
            tab.press("Enter");
            tab.press("Tab");
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("text");
            tab.evaluate("document.querySelector('#f-env-dev').focus()");
            tab.press(" ");
            assertThat(tab.evaluate("location.hash").asText()).isEqualTo("#env=dev");
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("f-env-dev");
            tab.evaluate("document.querySelector('#sort-0').focus()");
            tab.press("Enter");
            assertThat(tab.evaluate("location.hash").asText()).isEqualTo("#env=dev&sort=0");
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("sort-0");
            assertThat(tab.evaluate("document.activeElement.parentElement.getAttribute('aria-sort')")
                            .asText())
                    .isEqualTo("ascending");
            // Every control can be reached: none has been taken out of the order, none sits in something hidden.
            assertThat(tab.evaluate(
                                    "[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]"
                                            + ".filter(e => e.tabIndex < 0 && !e.disabled).length")
                            .asInt())
                    .isZero();
        }
    }

    /** "clear" goes away with what it clears; the next step of the keyboard is still among the filters. */
    @Test
    void aButtonThatGoesAwayLeavesTheFocusBesideIt(Browser browser) {
        try (Tab tab = browser.open(URI.create(demo.page() + "#env=prod"), 1280)) {
            tab.await(READY);
            tab.evaluate("document.querySelector('#clear-env').focus()");
            tab.press("Enter");
            assertThat(tab.evaluate("location.hash").asText()).isEmpty();
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("facets");
            tab.press("Tab");
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("f-env-prod");
        }
    }

    @Test
    void showsTheFirstRowsWithoutScripts(Browser browser) throws IOException {
        try (Tab tab = browser.tab(1280)) {
            tab.withoutScripts();
            tab.open(demo.page());
            String text = tab.text();
            assertThat(text)
                    .contains("Largest series of November 2026", "AWS Lambda", "EU-Lambda-GB-Second")
                    .contains("Reports by month", "October 2026", "report v1")
                    .doesNotContain("Group by");
            assertThat(tab.evaluate("document.querySelectorAll('#first-rows tbody tr').length")
                            .asInt())
                    .isBetween(50, 200);
        }
        assertThat(Files.readString(demo.archive().resolve("index.html")))
                .doesNotContain("<script>", "onclick=", "style=");
    }

    /** One month's scripts are gone: the page says so, leaves the month out of every figure, and does the rest. */
    @Test
    void saysWhatIsMissing(Browser browser, @TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("archive");
        try (Stream<Path> files = Files.walk(demo.archive())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(demo.archive().relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!file.getFileName().toString().equals("charges-2026-03.js")) {
                    Files.copy(file, target);
                }
            }
        }
        try (Tab tab = browser.open(copy.resolve("index.html").toUri(), 1280)) {
            tab.await(READY);
            assertThat(tab.evaluate("document.querySelector('#problems').textContent")
                            .asText())
                    .contains("2026-03 is missing from every figure below", "charges-2026-03.js");
            assertThat(tab.evaluate("document.querySelector('#f-month-2026-03')")
                            .isNull())
                    .isTrue();
            tab.evaluate("document.querySelector('#sql').value = 'SELECT COUNT(*) FROM charges'");
            tab.click("#run-sql");
            tab.await("document.querySelector('#sql-status').textContent.includes('without 2026-03, whose files')");
            assertThat(ArchivePageTest.total(tab))
                    .isEqualTo(ArchivePageTest.cents(
                            demo.sum("EffectiveCost", row -> !ArchivePageTest.inMonth(row, "2026-03"))));
        }
    }

    private static String focused(Tab tab) {
        return tab.evaluate("document.activeElement.textContent").asText();
    }
}
