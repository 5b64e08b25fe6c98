package io.costanalyzer.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.costanalyzer.contract.TestCertificate;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import javax.net.ssl.SSLContext;

/** What answers behind every front, and remembers nothing: Cost Explorer with a small bill, and the services without state. */
final class StandIns implements AutoCloseable {

    private static final long STARTUP_MILLIS = 30_000;

    private final CostExplorerStandIn costExplorer = new CostExplorerStandIn();
    private final WireMockServer others =
            new WireMockServer(options().dynamicPort().disableRequestJournal());

    private final GreenMail mail;
    private final SSLContext context;
    private final SSLContext before;

    /** On the morning of a day; the month of yesterday is an estimate. */
    StandIns(LocalDate today) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        mail = new GreenMail(setup);
        mail.start();
        context = certificate().context();
        before = defaultContext();
        // Web hooks are called by HTTPS alone; the command line trusts what the machine trusts.
        SSLContext.setDefault(context);
        others.start();
        others.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withBody("ok")));
        form("Publish", "<PublishResult><MessageId>1</MessageId></PublishResult>");
        form("GetCallerIdentity", "<GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult>");
        form("PutMetricData", "");
        form("GetMetricData", "<GetMetricDataResult><MetricDataResults/></GetMetricDataResult>");
        others.stubFor(post(anyUrl())
                .withHeader("Content-Encoding", equalTo("gzip"))
                .willReturn(xml("<PutMetricDataResponse/>")));
        others.stubFor(post(urlPathEqualTo("/v2/email/outbound-emails")).willReturn(json("{\"MessageId\":\"1\"}")));
        target("AWSBudgetServiceGateway.DescribeBudgets", """
                {"Budgets":[{"BudgetName":"all","BudgetType":"COST","TimeUnit":"MONTHLY",
                "BudgetLimit":{"Amount":"900","Unit":"USD"},
                "CalculatedSpend":{"ActualSpend":{"Amount":"400","Unit":"USD"}}}]}""");
        target("AWSInsightsIndexService.GetAnomalies", """
                {"Anomalies":[{"AnomalyId":"a-1","AnomalyStartDate":"2026-11-03T00:00:00Z","AnomalyScore":{"MaxScore":0.9,
                "CurrentScore":0.5},"Impact":{"MaxImpact":70,"TotalImpact":210.5},"MonitorArn":"arn:aws:ce::1:m"}]}""");
        target("AWSInsightsIndexService.ListCostAllocationTags", """
                {"CostAllocationTags":[{"TagKey":"Environment","Type":"UserDefined","Status":"Active"}]}""");
        on(today);
    }

    StandIns on(LocalDate today) {
        costExplorer
                .holding(SmallBill.until(today))
                .today(today)
                .estimatedFrom(today.minusDays(1).withDayOfMonth(1))
                .pageSize(40);
        return this;
    }

    /** Who answers a call other than to S3. */
    URI place(Call call) {
        return call.operation().equals("GetCostAndUsage") ? costExplorer.uri() : URI.create(others.baseUrl());
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** How many mails the server took in. */
    int mails() {
        return mail.getReceivedMessages().length;
    }

    /** A port for HTTPS. */
    ServerSocket tls() throws IOException {
        return context.getServerSocketFactory().createServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    private static TestCertificate certificate() {
        try {
            Path folder = Files.createTempDirectory("certificate");
            TestCertificate certificate = TestCertificate.in(folder);
            Files.delete(certificate.file());
            Files.delete(folder);
            return certificate;
        } catch (Exception e) {
            throw new IllegalStateException("No certificate", e);
        }
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has a default for TLS", e);
        }
    }

    @Override
    public void close() {
        SSLContext.setDefault(before);
        mail.stop();
        costExplorer.close();
        others.stop();
    }

    private void form(String action, String result) {
        others.stubFor(post(anyUrl())
                .withRequestBody(containing("Action=" + action + "&"))
                .willReturn(xml("<" + action + "Response>" + result + "</" + action + "Response>")));
    }

    private void target(String target, String answer) {
        others.stubFor(
                post(anyUrl()).withHeader("X-Amz-Target", equalTo(target)).willReturn(json(answer)));
    }

    private static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body);
    }
}
