package io.costanalyzer.render;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayWidth;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFixture;
import io.costanalyzer.report.ReportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportRendererTest {

    private final ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));

    private static ReportFixture month() {
        return ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "310")
                .usage(PROD, september(1), "AWS Lambda", "200")
                .target("overall", Scope.spending(), "0.4", "0.3", TargetVerdict.MISSED);
    }

    /** A policy whose hash does not fit would leave the page without any style. */
    @Test
    void thePolicyOfThePageAllowsItsOwnStyleAndNothingElse() throws Exception {
        String page = renderer.render(month().compose()).page();
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        String hash = Base64.getEncoder().encodeToString(digest);
        Matcher policy =
                Pattern.compile("Content-Security-Policy\" content=\"(.*?)\"").matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)
                        .replace("&#43;", "+")
                        .replace("&#47;", "/")
                        .replace("&#61;", "=")
                        .replace("&#x3D;", "="))
                .startsWith("default-src 'none'; style-src 'sha256-" + hash + "'");
        assertThat(style.find()).isFalse();
        assertThat(page).doesNotContain("<script", " style=", "<img", "<link", "http://", "https://");
    }

    @Test
    void tablesOfThePageNameTheirRowsAndColumns() {
        String page = renderer.render(month().compose()).page();
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(count(page, "<table>")).isEqualTo(count(page, "<caption>"));
        assertThat(count(page, "<th scope=\"col\"") + count(page, "<th scope=\"row\""))
                .isEqualTo(count(page, "<th "));
        assertThat(count(page, "role=\"img\"")).isEqualTo(count(page, "<title") - 1);
    }

    @Test
    void theMailNeedsNoImageNoScriptAndNoModernStyle() {
        String mail = renderer.render(month().compose()).mailHtml();
        assertThat(mail)
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("var(", "data:", "display:flex", "display:grid");
        assertThat(mail.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(90_000);
    }

    @Test
    void theTextMailIsAWholeReportInNarrowLines() {
        String text = renderer.render(month().compose()).mailText();
        assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= 78);
        assertThat(text)
                .contains("WHAT CHANGED, AND WHY", "ENVIRONMENTS", "WHAT TO DO NEXT", "THIRTEEN MONTHS", "TARGETS")
                .contains("SERVICES", "INVOICE", "DATA QUALITY", "DEFINITIONS")
                .doesNotContain("BUDGETS", "ACCOUNTS", "FORECAST", "CORRECTED");
    }

    @Test
    void pageMailTextAndSubjectSayTheSameFigures() {
        RenderedReport report = renderer.render(month().compose());
        for (String figure : new String[] {"310.00", "30.0", "+110.00", "10.0\u00a0points"}) {
            assertThat(report.page()).contains(figure);
            assertThat(report.mailHtml()).contains(figure);
            assertThat(report.mailText()).contains(figure);
        }
        assertThat(report.subject()).contains("310.00 USD", "30.0 %", "10.0 points");
        assertThat(report.csv()).contains("\n310,310,USD");
    }

    @Test
    void aMonthOfWhichNothingIsKnownIsStillAReport() {
        RenderedReport report =
                renderer.render(new ReportFixture().status(MonthStatus.OPEN).compose());
        assertThat(report.page()).contains("No cost is known for October 2026.").doesNotContain("id=\"invoice\"");
        assertThat(report.mailText())
                .contains("No cost is known for October 2026.")
                .doesNotContain("INVOICE");
        assertThat(report.mailHtml())
                .contains("No cost is known for October 2026.")
                .doesNotContain("0.00");
    }

    @Test
    void whatCanStillChangeSaysSoOnTop() {
        assertThat(renderer.render(month().status(MonthStatus.PRELIMINARY).compose())
                        .page())
                .contains(
                        "Preliminary: the bill of October can still change. It is final when no day of it is an estimate");
        assertThat(renderer.render(month().compose()).page()).doesNotContain("class=\"caution\"");
    }

    @Test
    void aCorrectionStandsOnTop() {
        MonthlyReport first = month().compose();
        MonthlyReport second =
                month().version(2).usage(PROD, october(2), "AWS Lambda", "5").compose();
        RenderedReport report =
                renderer.render(second.correcting(Correction.of(first, second).orElseThrow()));
        assertThat(report.subject()).startsWith("[corrected v2] ");
        assertThat(report.page().indexOf("id=\"correction\""))
                .isBetween(0, report.page().indexOf("class=\"keys\""));
        assertThat(report.mailText()).contains("CORRECTED");
    }

    @Test
    void onlyHarmlessAddressesBecomeLinks() {
        assertThat(renderer.render(at("https://costs.example.org/r?a=1&b=2")).mailHtml())
                .contains("href=\"https:&#x2F;&#x2F;costs.example.org".replace("&#x2F;", "/"));
        for (String url : new String[] {"javascript:alert(1)", "data:text/html,x", "s3://bucket/key", "relative"}) {
            RenderedReport report = renderer.render(at(url));
            assertThat(report.mailHtml()).doesNotContain("href=");
            assertThat(report.mailText()).doesNotContain(url);
        }
    }

    @Test
    void rendersAgainFromItsModelWithoutAnySource() {
        RenderedReport report = renderer.render(month().compose());
        assertThat(renderer.render(new ReportJson().read(report.model(), "a test")))
                .isEqualTo(report);
    }

    @Test
    void theArchiveGetsEveryFile() {
        assertThat(renderer.render(month().compose()).files())
                .containsOnlyKeys(
                        "index.html",
                        "mail.html",
                        "mail.txt",
                        "report.csv",
                        "report.csv-metadata.json",
                        "report-excel.csv",
                        "report.xlsx",
                        "savings.csv",
                        "model.json");
    }

    @Test
    void theLocaleOfTheConfigurationSeparatesTheDigits() {
        RenderedReport report = new ReportRenderer(new CostFormat(Locale.GERMANY))
                .render(ReportFixture.twoMonths()
                        .usage(PROD, october(1), "AWS Lambda", "1310.5")
                        .compose());
        assertThat(report.page()).contains("1.310,50");
        assertThat(report.csv()).contains("1310.5").doesNotContain("1.310,50");
    }

    private static MonthlyReport at(String url) {
        ReportFixture fixture = month();
        ReportRequest request = fixture.request();
        return new ReportComposer()
                .compose(
                        new ReportRequest(
                                request.title(),
                                request.month(),
                                1,
                                request.metric(),
                                request.environments(),
                                request.only(),
                                request.statuses(),
                                request.asOf(),
                                request.generatedAt(),
                                request.softwareVersion(),
                                Optional.of(URI.create(url))),
                        fixture.ledger(),
                        Optional.empty(),
                        fixture.findings());
    }

    private static long count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1L;
    }
}
