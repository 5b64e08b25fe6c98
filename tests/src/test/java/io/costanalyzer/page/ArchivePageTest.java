package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer does with the explorer, from {@code file://}, and that its figures are those of the raw files. */
@ExtendWith(InBrowser.class)
class ArchivePageTest {

    @TempDir
    static Path folder;

    private static DemoArchive demo;

    @BeforeAll
    static void write() {
        demo = DemoArchive.in(folder);
    }

    @Test
    void showsEveryMonthAndItsOwnFilesOnly(Browser browser) {
        try (Tab tab = open(browser, "")) {
            assertThat(tab.evaluate("document.querySelectorAll('#months tbody tr').length")
                            .asInt())
                    .isEqualTo(14);
            assertThat(tab.text())
                    .contains("October 2026", "report v1", "19 of 30 days", "2026-11: is open")
                    .doesNotContain("undefined", "NaN", "[object");
            assertThat(total(tab)).isEqualTo(cents(demo.sum("EffectiveCost", row -> true)));
            assertThat(tab.requests())
                    .allMatch(address ->
                            address.toString().startsWith(demo.archive().toUri().toString())
                                    || address.toString().equals("data:,"));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Each value of each facet says what the rows that the other facets let through cost, by the raw files. */
    @Test
    void facetsAddUpSeveralAtOnce(Browser browser) {
        try (Tab tab = open(browser, "")) {
            tab.click("#f-env-prod");
            tab.click("#f-service-AWS\\\\%20Lambda".replace("\\\\", "\\"));
            tab.click("#f-month-2026-10");
            tab.click("#f-month-2026-09");
            assertThat(tab.evaluate("location.hash").asText())
                    .isEqualTo("#env=prod&service=AWS+Lambda&month=2026-09&month=2026-10");
            assertThat(total(tab))
                    .isEqualTo(cents(demo.sum(
                            "EffectiveCost",
                            row -> is(row, "x_Environment", "prod")
                                    && is(row, "ServiceName", "AWS Lambda")
                                    && (inMonth(row, "2026-09") || inMonth(row, "2026-10")))));
            assertThat(facet(tab, "f-service-Amazon%20Relational%20Database%20Service"))
                    .isEqualTo(cents(demo.sum(
                            "EffectiveCost",
                            row -> is(row, "x_Environment", "prod")
                                    && is(row, "ServiceName", "Amazon Relational Database Service")
                                    && (inMonth(row, "2026-09") || inMonth(row, "2026-10")))));
            assertThat(facet(tab, "f-env-dev"))
                    .isEqualTo(cents(demo.sum(
                            "EffectiveCost",
                            row -> is(row, "x_Environment", "dev")
                                    && is(row, "ServiceName", "AWS Lambda")
                                    && (inMonth(row, "2026-09") || inMonth(row, "2026-10")))));
            assertThat(tab.evaluate("document.activeElement.id").asText())
                    .as("the focus stays where it was clicked")
                    .isEqualTo("f-month-2026-09");
        }
    }

    /** Grouped by month as well, a line is still one service through all its months, and every row of it draws it. */
    @Test
    void aLineOfTheChartRunsThroughItsMonths(Browser browser) {
        try (Tab tab = open(browser, "#env=prod&by=service%2Cmonth")) {
            String legend = "[...document.querySelectorAll('.legend li')].map(line => line.textContent).join()";
            String before = tab.evaluate(legend).asText();
            assertThat(before.split(",", -1)).hasSize(5).doesNotHaveDuplicates();
            assertThat(before).doesNotContain("2026-");
            assertThat(tab.evaluate(
                                    "document.querySelector('.line.l0 polyline').getAttribute('points').split(' ').length")
                            .asInt())
                    .isGreaterThan(12);
            String first = before.substring(0, before.indexOf(','));
            tab.click("#pick-0");
            assertThat(tab.evaluate(legend).asText()).isEqualTo(before.substring(first.length() + 1));
            assertThat(tab.evaluate(
                                    "[...document.querySelectorAll('#groups tbody tr')].filter(row => row.cells[1].textContent"
                                            + " === '" + first + "' && row.querySelector('input').checked).length")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void theAddressIsTheView(Browser browser) {
        String hash = "#env=prod&env=dev&region=eu-west-1&q=lambda&by=usage%2Cmonth&metric=billed&sort=1";
        try (Tab tab = open(browser, hash)) {
            String rows =
                    tab.evaluate("document.querySelector('#groups').innerText").asText();
            assertThat(rows).contains("EU-Lambda-GB-Second", "2026-03").doesNotContain("Aurora");
            assertThat(tab.evaluate("document.querySelector('#text').value").asText())
                    .isEqualTo("lambda");
            assertThat(tab.evaluate("document.querySelector('#by-1').value").asText())
                    .isEqualTo("month");
            assertThat(tab.evaluate("document.querySelector('#f-env-dev').checked")
                            .asBoolean())
                    .isTrue();

            tab.click("#f-env-dev");
            assertThat(tab.evaluate("document.querySelector('#groups').innerText")
                            .asText())
                    .isNotEqualTo(rows);
            tab.evaluate("history.back()");
            tab.await("location.hash.includes('env=dev')");
            tab.await("document.querySelector('#f-env-dev').checked");
            assertThat(tab.evaluate("document.querySelector('#groups').innerText")
                            .asText())
                    .isEqualTo(rows);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anAddressThatMeansNothingShowsEverything(Browser browser) {
        for (String hash : List.of("#by=nothing%2C&sort=9&metric=x&grain=z&chart=", "#months", "#%25E0=1&=&&q")) {
            try (Tab tab = open(browser, hash)) {
                assertThat(tab.text()).contains("Cost by");
                assertThat(total(tab)).isEqualTo(cents(demo.sum("EffectiveCost", row -> true)));
                assertThat(tab.complaints()).isEmpty();
            }
        }
    }

    @Test
    void nothingThatFitsIsSaid(Browser browser) {
        try (Tab tab = open(browser, "#service=No+such+service&q=nonsense")) {
            assertThat(tab.text()).contains("Nothing in the archive fits this view. Clear a filter.");
            tab.click("#clear");
            assertThat(total(tab)).isEqualTo(cents(demo.sum("EffectiveCost", row -> true)));
        }
    }

    @Test
    void freeTextLooksIntoEveryWord(Browser browser) {
        try (Tab tab = open(browser, "")) {
            tab.click("#text");
            tab.type("NAT hours");
            tab.await(
                    "document.querySelector('#groups').innerText.includes('EC2') && location.hash === '#q=NAT+hours'");
            assertThat(total(tab))
                    .isEqualTo(cents(demo.sum("EffectiveCost", row -> is(row, "x_UsageType", "EU-NatGateway-Hours"))));
        }
    }

    @Test
    void theDownloadSaysExactlyWhatIsShown(Browser browser) throws IOException {
        try (Tab tab = open(browser, "#month=2026-10&by=env%2Cservice%2Ccategory")) {
            tab.evaluate("URL.createObjectURL = blob => { window.saved = blob; return 'blob:none'; }; true");
            tab.evaluate("HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; true");
            tab.click("#csv");
            String csv = tab.evaluate("saved.text()").asText();
            assertThat(tab.evaluate("savedAs").asText()).isEqualTo("costs.csv");
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .get()
                    .parse(new StringReader(csv.replace("\ufeff", "")))
                    .getRecords();
            assertThat(rows)
                    .hasSize(tab.evaluate("document.querySelectorAll('#groups tbody tr').length")
                            .asInt());
            for (CSVRecord row : rows) {
                assertThat(new BigDecimal(row.get("BilledCost")))
                        .isEqualByComparingTo(demo.sum(
                                "BilledCost",
                                charge -> inMonth(charge, "2026-10")
                                        && is(charge, "x_Environment", row.get("x_Environment"))
                                        && is(charge, "ServiceName", row.get("ServiceName"))
                                        && is(charge, "x_ChargeCategory", row.get("x_ChargeCategory"))));
            }
            assertThat(tab.evaluate(
                                    "costs.csv.print([\"a\"], [[costs.csv.text(\"=1+1\")], [costs.csv.text(\" @x,\\\"\")], [\"-12.5\"]])")
                            .asText())
                    .isEqualTo("\ufeffa\r\n'=1+1\r\n\"' @x,\"\"\"\r\n-12.5\r\n");
        }
    }

    @Test
    void theChartGoesByDayAndTheRawFilesAreLinked(Browser browser) {
        try (Tab tab = open(browser, "#month=2026-10&month=2026-11&grain=day")) {
            tab.await("document.querySelector('#chart figcaption').textContent.includes('by day')");
            assertThat(tab.evaluate("document.querySelectorAll('#chart polyline').length / 2")
                            .asInt())
                    .isEqualTo(5);
            assertThat(tab.evaluate(
                                    "document.querySelector('#chart polyline').getAttribute('points').split(' ').length")
                            .asInt())
                    .as("31 days of October and the 19 known ones of November")
                    .isEqualTo(31 + 19);
            JsonNode links = tab.evaluate("[...document.querySelectorAll('#raw a')].map(a => a.href)");
            List<URI> raw = new ArrayList<>();
            links.forEach(link -> raw.add(URI.create(link.asText())));
            assertThat(raw).hasSize(2).allMatch(uri -> Path.of(uri).toFile().isFile());
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static Tab open(Browser browser, String hash) {
        Tab tab = browser.open(URI.create(demo.page() + hash), 1280);
        tab.await("document.documentElement.dataset.ready === 'true'");
        return tab;
    }

    static String total(Tab tab) {
        return tab.evaluate("document.querySelector('#total').textContent")
                .asText()
                .replace(",", "");
    }

    private static String facet(Tab tab, String id) {
        return tab.evaluate("document.getElementById('" + id + "').parentElement.querySelector('.sum').textContent")
                .asText()
                .replace(",", "");
    }

    static String cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static boolean is(CSVRecord row, String column, String value) {
        return row.get(column).equals(value);
    }

    static boolean inMonth(CSVRecord row, String month) {
        return row.get("BillingPeriodStart").startsWith(month);
    }
}
