package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Days are loaded when they are asked for: late, or not at all. */
@ExtendWith(InBrowser.class)
class ChartOfDaysTest {

    private static final String CHART = "document.getElementById('chart').textContent";

    @TempDir
    static Path folder;

    private static DemoArchive demo;

    @BeforeAll
    static void write() {
        demo = DemoArchive.in(folder);
    }

    /** Somebody who did not wait for the days, and looks at something else when they come. */
    @Test
    void daysThatComeLateDrawNoViewThatHasPassed(Browser browser) {
        try (Tab tab = open(browser, "")) {
            tab.evaluate("(() => { const load = costs.store.load; window.come = 0;"
                    + " costs.store.load = async (path) => {"
                    + " await new Promise((go) => setTimeout(go, 500)); await load(path); window.come++; }; })()");
            tab.evaluate(chosen("grain", "day"));
            tab.evaluate(chosen("grain", "month"));
            tab.evaluate(chosen("by-0", "x_Environment"));
            String now = tab.evaluate(CHART).asText();
            assertThat(now).contains("by month", "prod", "dev").doesNotContain("AWS Lambda");
            tab.await("window.come === 14");
            tab.evaluate("new Promise((go) => setTimeout(go, 200))");
            assertThat(tab.evaluate(CHART).asText()).isEqualTo(now);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void daysThatAreNotThereAreSaidInPlaceOfTheChart(Browser browser) throws IOException {
        Path days;
        try (Stream<Path> files = Files.walk(demo.archive().resolve("web"))) {
            days = files.filter(file -> file.endsWith("days-2026-09.js"))
                    .findFirst()
                    .orElseThrow();
        }
        Path away = Files.move(days, folder.resolve("away.js"));
        try (Tab tab = open(browser, "#grain=day")) {
            assertThat(tab.evaluate(CHART).asText())
                    .startsWith("There is no chart by day: The file web/")
                    .contains("days-2026-09.js", "could not be loaded");
            assertThat(tab.complaints()).noneMatch(complaint -> complaint.contains("Uncaught"));
        } finally {
            Files.move(away, days);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "390, #grain=day",
        "700, #grain=day",
        "1280, #grain=day",
        "390, #",
        "700, #",
        "1280, #",
        "1280, #grain=day&month=2026-10"
    })
    void noDateRunsIntoTheNext(int width, String view, Browser browser) {
        try (Tab tab = browser.open(URI.create(demo.page() + view), width)) {
            tab.await("document.documentElement.dataset.ready === 'true'");
            JsonNode gaps = tab.evaluate("(() => { const dates = [...document.querySelectorAll('#chart > svg > text')]"
                    + ".filter((text) => text.textContent.startsWith('202')).map((text) => text.getBBox());"
                    + " return dates.slice(1).map((box, at) => box.x - dates[at].x - dates[at].width); })()");
            assertThat(gaps)
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap.asDouble()).isGreaterThan(4));
        }
    }

    @Test
    void enterInTheTextIsNoNavigation(Browser browser) {
        try (Tab tab = open(browser, "")) {
            tab.click("#text");
            tab.type("lambda");
            tab.press("Enter");
            tab.await("location.hash === '#q=lambda'");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static String chosen(String id, String value) {
        return "(() => { const it = document.getElementById('" + id + "'); it.value = '" + value
                + "'; it.dispatchEvent(new Event('change')); })()";
    }

    private static Tab open(Browser browser, String hash) {
        Tab tab = browser.open(URI.create(demo.page() + hash), 1280);
        tab.await("document.documentElement.dataset.ready === 'true'");
        return tab;
    }
}
