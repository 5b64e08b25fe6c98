package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the SQL box that would never end, or leave something behind, from {@code file://}. */
@ExtendWith(InBrowser.class)
class StoppedQuestionTest {

    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

    @TempDir
    static Path folder;

    private static DemoArchive demo;

    @BeforeAll
    static void write() {
        demo = DemoArchive.in(folder);
    }

    /** Also one that looks at no charge and gives no row: nothing in it would ever notice that time is over. */
    @Test
    void aQuestionThatNeverEndsIsStoppedByItsReaderAndTheNextOneIsAnswered(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            String count = "SELECT COUNT(*) AS n FROM charges";
            SqlBox.status(fresh, count);
            String before = fresh.evaluate("document.querySelector('#answer-table tbody').textContent")
                    .asText();
            SqlBox.start(fresh, ENDLESS);
            fresh.await("document.querySelector('#sql-status').textContent.startsWith('Working')");
            // The page is alive: another view is drawn while the statement runs.
            fresh.click("#f-env-prod");
            assertThat(fresh.evaluate("location.hash").asText()).contains("env=prod");
            fresh.click("#stop-sql");
            fresh.await("document.querySelector('#stop-sql').hidden");
            assertThat(fresh.evaluate("document.querySelector('#sql-status').textContent")
                            .asText())
                    .isEqualTo("This did not work: it was stopped.");
            assertThat(SqlBox.status(fresh, count)).contains("out of 14 of 14 months");
            assertThat(fresh.evaluate("document.querySelector('#answer-table tbody').textContent")
                            .asText())
                    .isEqualTo(before);

            fresh.evaluate("costs.database.limits.silence = 300");
            assertThat(SqlBox.status(fresh, ENDLESS)).startsWith("This did not work: it was stopped after 0.3 seconds");
            fresh.evaluate("costs.database.limits.silence = 60000");
            assertThat(SqlBox.status(fresh, "SELECT 1")).startsWith("1 row");
            assertThat(fresh.complaints()).isEmpty();
        }
    }

    /** A statement that leaves a transaction open must not keep months out of the next answer. */
    @Test
    void whatAStatementLeavesBehindHarmsNoOther(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            for (String strange :
                    List.of("BEGIN", "PRAGMA query_only = OFF", "SELECT FROM", "ATTACH ':memory:' AS m")) {
                SqlBox.status(fresh, strange);
                String said = SqlBox.status(fresh, "SELECT COUNT(*) AS n FROM charges");
                if (said.startsWith("This did not work")) {
                    said = SqlBox.status(fresh, "SELECT COUNT(*) AS n FROM charges");
                }
                assertThat(said).as(strange).contains("out of 14 of 14 months").doesNotContain("without");
                assertThat(fresh.evaluate("document.querySelector('#answer-table tbody').textContent")
                                .asText())
                        .isEqualTo(Integer.toString(demo.charges().size()));
            }
        }
    }

    /** SQLite answers the first of them and keeps silent about the others. */
    @Test
    void ofSeveralStatementsNoneIsRunAndItIsSaid(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            for (String several : List.of(
                    "SELECT 1; SELECT 2",
                    "SELECT 'ü;'; /* a */ SELECT 2 /* b */",
                    "SELECT 1;; -- no\nSELEC",
                    "BEGIN;COMMIT")) {
                assertThat(SqlBox.status(fresh, several))
                        .as(several)
                        .isEqualTo("This did not work: the text holds several statements; ask one at a time.");
            }
            for (String one : List.of(
                    "; SELECT 1",
                    "SELECT ';' AS a; -- the end; really",
                    "SELECT 1;\n;/* x */ /* y; **/ ",
                    "SELECT 1 -- a;b")) {
                assertThat(SqlBox.status(fresh, one)).as(one).startsWith("1 row");
            }
        }
    }

    /** Its text cuts year and month out by their places, and would answer nothing or another month. */
    @Test
    void aMonthThatIsNoneIsNotAskedFor(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            for (String month : List.of("2026-13", "2026-1", "October")) {
                fresh.evaluate("(() => { const of = (id) => document.querySelector(id);"
                        + " of('#question').value = [...of('#question').options].find((o) => o.text === 'Services').value;"
                        + " of('#question').dispatchEvent(new Event('change')); of('#p-month').value = '" + month + "';"
                        + " of('#sql-status').textContent = ''; of('#run-sql').click(); })()");
                fresh.await("/^(This|\\d+ rows?) /.test(document.querySelector('#sql-status').textContent)");
                assertThat(fresh.evaluate("document.querySelector('#sql-status').textContent")
                                .asText())
                        .isEqualTo("This did not work: \"" + month + "\" is no month; write month as 2026-10.");
            }
        }
    }
}
