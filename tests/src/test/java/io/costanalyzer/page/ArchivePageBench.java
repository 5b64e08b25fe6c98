package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The SQL box over 36 months of 1,500 series and 1.5 million charges: what a question takes that nobody has asked yet, in a
 * page that was just opened, and what it takes again. Runs with {@code ./mvnw verify -Pbench}; what was measured lies in
 * {@code tests/target/bench/page.txt}.
 */
@ExtendWith(InBrowser.class)
class ArchivePageBench {

    private static final int SERIES = 1500;
    /** Five minutes: on a busy machine three years of charges take their time to be laid out. */
    private static final int LOOKS = 600;

    private static final double LONGEST_SECONDS_AGAIN = 1.5;
    private static final Path ROOT =
            Path.of(System.getProperty("project.root"), "tests", "target", "bench", "page-of-36-months");

    @Test
    void questionsToThreeYears(Browser browser) throws IOException {
        List<String> lines = new ArrayList<>();
        Path page = ROOT.resolve("archive/index.html");
        if (!Files.exists(page)) {
            LargeArchive.write(ROOT, 36, SERIES, 28);
        }
        for (CannedQuery query : CannedQueries.all()) {
            try (Tab tab = browser.open(page.toUri(), 1280)) {
                tab.await("document.documentElement.dataset.ready === 'true'");
                double first = seconds(tab, query.sql());
                String said = tab.evaluate("document.querySelector('#sql-status').textContent")
                        .asText();
                double again = seconds(tab, query.sql());
                String line = String.format(
                        Locale.ROOT, "%-13s %6.2f s, again %5.2f s (%s)", query.name(), first, again, said);
                System.out.println(line);
                lines.add(line);
                Files.write(ROOT.resolveSibling("page.txt"), lines);
                assertThat(said).matches("\\d+ rows? in .*");
                assertThat(again).as(query.name()).isLessThan(LONGEST_SECONDS_AGAIN);
            }
        }
    }

    private static double seconds(Tab tab, String sql) {
        tab.evaluate(
                "(() => { const box = document.querySelector('#sql'); box.value = " + TextNode.valueOf(sql)
                        + "; box.dispatchEvent(new Event('input')); document.querySelector('#sql-status').textContent = '';"
                        + " window.began = performance.now(); window.took = null;"
                        + " new MutationObserver((_, watch) => { if (/^(This|\\d+ rows?) /.test("
                        + "document.querySelector('#sql-status').textContent)) { window.took = performance.now() - window.began;"
                        + " watch.disconnect(); } }).observe(document.querySelector('#sql-status'),"
                        + " { childList: true, characterData: true, subtree: true }); document.querySelector('#run-sql').click(); })()");
        for (int look = 0; look < LOOKS && tab.evaluate("window.took === null").asBoolean(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        return tab.evaluate("window.took").asDouble() / 1000;
    }
}
