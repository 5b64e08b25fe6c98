package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import io.costanalyzer.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Thirty-six months of 1,500 series, and names that would like to be more than names. */
@ExtendWith(InBrowser.class)
class ArchivePageSizeTest {

    private static final String READY = "document.documentElement.dataset.ready === 'true'";

    @TempDir
    Path folder;

    /** Limits are several times what was measured, so that a busy machine does not fail and a wrong turn does. */
    @Test
    void threeYearsOfFifteenHundredSeriesStayQuick(Browser browser) throws IOException {
        Path page = LargeArchive.write(folder, 36, 1500, 1);
        assertThat(Files.size(page)).as("the page itself").isLessThan(200_000);
        try (Tab tab = browser.open(page.toUri(), 1280)) {
            tab.await(READY);
            assertThat(tab.evaluate("costs.store.rows.size").asInt()).isEqualTo(36 * 1500);
            assertThat(tab.evaluate("document.querySelectorAll('*').length").asInt())
                    .as("elements drawn")
                    .isLessThan(5000);
            long millis = tab.evaluate(
                            "(() => { const t = performance.now(); document.querySelector('#f-env-prod').click();"
                                    + " document.querySelector('#more-usage').click();"
                                    + " return Math.round(performance.now() - t); })()")
                    .asLong();
            assertThat(millis).as("two clicks").isLessThan(6000);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void namesFromABillStayNames(Browser browser) {
        String hostile = "</script><img src=x onerror=document.title=1>{{json}}\u202e'\"&";
        Path page = LargeArchive.write(folder, 2, 60, 2, hostile);
        try (Tab tab = browser.open(page.toUri(), 390)) {
            tab.await(READY);
            assertThat(tab.evaluate("document.title").asText()).isEqualTo("AWS cost: the archive");
            assertThat(tab.evaluate("document.querySelectorAll('img').length").asInt())
                    .isZero();
            assertThat(tab.text()).contains("<img src=x onerror");
            assertThat(tab.overflow()).isZero();
            tab.click("#as-sql");
            tab.click("#run-sql");
            tab.await("document.querySelector('#answer-table')");
            assertThat(tab.evaluate("document.querySelectorAll('img').length").asInt())
                    .isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** What is vendored is what was recorded, and what the pages of the archive are made of says where it is from. */
    @Test
    void everyForeignFileIsTheOneThatIsListed() throws IOException {
        Path vendor = Path.of(
                System.getProperty("project.root"),
                "report-templates/src/main/resources/io/costanalyzer/templates/archive/vendor");
        String licences = Files.readString(vendor.resolve("LICENSES.txt"));
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(vendor)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("LICENSES.txt")) {
                    names.add(file.getFileName().toString());
                    assertThat(licences)
                            .contains(file.getFileName() + ", sha256 " + Sha256.hex(Files.readAllBytes(file)));
                }
            }
        }
        assertThat(names).containsExactly("sql-wasm-inline.js");
    }
}
