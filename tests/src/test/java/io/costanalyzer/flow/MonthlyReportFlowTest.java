package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month on its way through the whole service: preliminary, final, told again, corrected; who gets which mail. */
class MonthlyReportFlowTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate NINTH = LocalDate.of(2026, 11, 9);
    private static final LocalDate TENTH = LocalDate.of(2026, 11, 10);
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void aMonthIsMailedWhenItIsFinalAndOnce() throws Exception {
        bill("0");
        RunSummary early = run(NINTH, OCTOBER);
        assertThat(early.report().orElseThrow().subject()).startsWith("[prelim] ");
        assertThat(early.warnings()).anyMatch(warning -> warning.contains("stored and not mailed"));
        assertThat(mails()).isEmpty();

        RunSummary last = run(TENTH, OCTOBER);
        assertThat(last.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(last.report().orElseThrow().version()).isEqualTo(2);
        assertThat(last.report().orElseThrow().subject()).doesNotStartWith("[");
        assertThat(mails()).containsOnlyKeys("report-2026-10-v2.eml", "report-2026-10-prod-v2.eml");

        Map<String, byte[]> before = everything("outbox");
        RunSummary again = run(TENTH.plusDays(1), OCTOBER);
        assertThat(again.report().orElseThrow().created()).isFalse();
        assertThat(again.delivered()).isZero();
        assertThat(again.deliveredBefore()).isEqualTo(2);
        assertThat(everything("outbox")).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aPreliminaryReportIsMailedWhereItIsWanted() throws Exception {
        bill("0");
        config("  preliminary: true\n");
        run(NINTH, OCTOBER);
        assertThat(mails()).containsKey("report-2026-10-v1.eml");
        assertThat(mails().get("report-2026-10-v1.eml").getSubject()).startsWith("[prelim] ");
    }

    @Test
    void aRunningMonthIsStoredAndNeverMailed() throws Exception {
        bill("0");
        config("  preliminary: true\n");
        RunSummary summary = run(LocalDate.of(2026, 10, 20), OCTOBER);
        assertThat(summary.report().orElseThrow().subject()).startsWith("[to date] ");
        assertThat(mails()).isEmpty();
        assertThat(page(1)).contains("Charges of 18\u201319\u00a0Oct are still coming in");
    }

    /** A later change of a final month: a new version that says what it corrects; the one before stays as it was. */
    @Test
    void aFinalMonthThatChangesIsCorrectedAndNothingIsOverwritten() throws Exception {
        bill("0");
        run(NINTH, OCTOBER);
        run(TENTH, OCTOBER);
        Map<String, byte[]> before = everything("archive/reports/2026/10/v2");

        bill("12.50");
        // An export cannot be asked cheaply what a closed month costs today; somebody has it read again.
        Backfill backfill = app(TWENTIETH).backfill();
        backfill.run(
                new Invocation("again", TWENTIETH),
                backfill.plan(TWENTIETH, Optional.of(OCTOBER), true),
                true,
                done -> {});
        RunSummary first = run(TWENTIETH, OCTOBER);
        assertThat(first.report().orElseThrow().subject()).startsWith("[corrected v3] ");
        assertThat(mails()).as("read once, not confirmed").doesNotContainKey("report-2026-10-v3.eml");

        RunSummary later = run(TWENTIETH.plusDays(1), OCTOBER);
        assertThat(later.report().orElseThrow().version()).isEqualTo(4);
        assertThat(later.report().orElseThrow().subject()).startsWith("[corrected v4] ");
        assertThat(everything("archive/reports/2026/10/v2"))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(page(4)).contains("What changed since version 2", "+12.50");
        assertThat(page(4).indexOf("What changed since version 2")).isLessThan(page(4).indexOf("Key figures"));
        assertThat(mails().get("report-2026-10-v4.eml").getSubject()).startsWith("[corrected v4] ");
        assertThat(text(mails().get("report-2026-10-prod-v4.eml"))).contains("What changed since version 2");
        assertThat(Files.readString(folder.resolve("archive/reports/2026/10/latest/index.html")))
                .contains("../v4/index.html");
    }

    /** Who answers for one environment reads of that one alone, in every part of the mail. */
    @Test
    void theReadersOfAnEnvironmentGetThatEnvironmentAlone() throws Exception {
        bill("0");
        run(NINTH, OCTOBER);
        run(TENTH, OCTOBER);
        MimeMessage whole = mails().get("report-2026-10-v2.eml");
        MimeMessage prod = mails().get("report-2026-10-prod-v2.eml");
        assertThat(whole.getAllRecipients()).extracting(Object::toString).containsExactly("finance@example.org");
        assertThat(prod.getAllRecipients()).extracting(Object::toString).containsExactly("operations@example.org");
        assertThat(prod.getSubject()).contains("prod").isNotEqualTo(whole.getSubject());
        assertThat(prod.getHeader("References")).isNotEqualTo(whole.getHeader("References"));
        assertThat(text(whole)).contains("AWS Lambda", "dev");
        assertThat(text(prod))
                .contains("Amazon DynamoDB", "prod")
                .doesNotContain("AWS Lambda", "dev ", "UNALLOCATED  ");
        String html = new String(
                Files.readAllBytes(folder.resolve("archive/reports/2026/10/v2/environments/prod/mail.html")),
                StandardCharsets.UTF_8);
        assertThat(html).contains("Amazon DynamoDB").doesNotContain("AWS Lambda", ">dev<", ">UNALLOCATED<");
        String model = Files.readString(folder.resolve("archive/reports/2026/10/v2/environments/prod/model.json"));
        assertThat(model).doesNotContain("AWS Lambda");
    }

    /** {@code costs report render}: the stored model gives the stored files again, with no source to ask. */
    @Test
    void aStoredReportRendersAgainToTheSameBytesWithoutAnySource() throws Exception {
        bill("0");
        run(NINTH, OCTOBER);
        run(TENTH, OCTOBER);
        Files.delete(folder.resolve("bill/bill.csv"));
        RenderedReport again = app(TWENTIETH).reports().render(OCTOBER, 2);
        for (Map.Entry<String, byte[]> file : again.files().entrySet()) {
            assertThat(Files.readAllBytes(
                            folder.resolve("archive/reports/2026/10/v2").resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private RunSummary run(LocalDate asOf, YearMonth month) {
        return app(asOf).monthly().run(new Invocation("run-" + asOf, asOf), month);
    }

    private LocalApp app(LocalDate asOf) {
        if (!Files.exists(folder.resolve("costs.yaml"))) {
            config("");
        }
        try {
            return LocalApp.of(
                    ConfigReader.read("costs.yaml", Files.readString(folder.resolve("costs.yaml"))),
                    new ProcessEnvironment(Map.of()),
                    Clock.fixed(asOf.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    new RunLog() {
                        @Override
                        public void step(String sentence) {
                            log.add(sentence);
                        }

                        @Override
                        public void warn(String sentence) {
                            log.add(sentence);
                        }
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Over SMTP to a real server: every part arrives, the workbook can be opened, and the mail is small enough. */
    @Test
    void theMailArrivesWithAllItsParts() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            bill("0");
            config("smtp: {host: localhost, port: " + server.getSmtp().getPort() + ", security: none}", "");
            run(NINTH, OCTOBER);
            RunSummary summary = run(TENTH, OCTOBER);
            assertThat(summary.outcome()).isEqualTo(Outcome.SUCCEEDED);
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            MimeMessage mail = received[0];
            assertThat(mail.getSubject())
                    .isEqualTo(summary.report().orElseThrow().subject());
            assertThat(mail.getHeader("Message-ID", null)).isEqualTo("<report-2026-10-v2@example.org>");
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(mail.getHeader("List-Id", null)).isEqualTo("<report.cost-analyzer.example.org>");
            assertThat(mail.getHeader("List-Unsubscribe", null)).startsWith("<mailto:costs@example.org");
            assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo(mail.getHeader("References", null));
            MimeMultipart mixed = (MimeMultipart) mail.getContent();
            MimeMultipart texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertThat((String) texts.getBodyPart(0).getContent())
                    .contains("ENVIRONMENTS", "WHAT TO DO NEXT", "DEFINITIONS");
            String html = (String) texts.getBodyPart(1).getContent();
            assertThat(html).contains("What to do next").hasSizeLessThan(90_000);
            BodyPart file = mixed.getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo("aws-cost-2026-10-v2.xlsx");
            assertThat(file.isMimeType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                    .isTrue();
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.getInputStream())) {
                assertThat(workbook.getSheets().map(Sheet::getName))
                        .containsExactly("summary", "drivers", "ledger", "services", "invoice", "detail", "about");
            }
        } finally {
            server.stop();
        }
    }

    private void config(String report) {
        config("outbox: {folder: " + folder + "/outbox}", report);
    }

    private void config(String route, String report) {
        try {
            Files.writeString(folder.resolve("costs.yaml"), """
                    environments:
                      - name: prod
                        tag: {key: Environment, values: [prod]}
                      - name: dev
                        tag: {key: Environment, values: [dev]}
                    source:
                      focus-csv: {location: %1$s/bill}
                    archive:
                      location: %1$s/archive
                    delivery:
                      mail:
                        from: costs@example.org
                        recipients: [finance@example.org]
                        by-environment:
                          - environment: prod
                            recipients: [operations@example.org, Finance@example.org]
                        %2$s
                    report:
                      title: AWS cost
                    """.formatted(folder, route) + report);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** September and October, a line a day for each environment, and one more on the last day when it is not zero. */
    private void bill(String more) throws IOException {
        StringBuilder csv = new StringBuilder(
                "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,"
                        + "ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ProviderName,RegionId,"
                        + "ServiceName,SubAccountId,SubAccountName,Tags,x_CostCategories,x_ServiceCode,x_UsageType\n");
        LocalDate.of(2026, 9, 1).datesUntil(LocalDate.of(2026, 11, 20)).forEach(day -> {
            csv.append(line(day, "3.10", "Amazon DynamoDB", "prod"));
            csv.append(line(day, "1.05", "AWS Lambda", "dev"));
        });
        if (!more.equals("0")) {
            csv.append(line(LocalDate.of(2026, 10, 31), more, "Amazon DynamoDB", "prod"));
        }
        Files.createDirectories(folder.resolve("bill"));
        Files.writeString(folder.resolve("bill/bill.csv"), csv.toString());
    }

    private static String line(LocalDate day, String cost, String service, String environment) {
        LocalDate first = day.withDayOfMonth(1);
        return String.join(
                        ",",
                        cost,
                        cost,
                        "USD",
                        first + " 00:00:00",
                        first.plusMonths(1) + " 00:00:00",
                        "Usage",
                        "",
                        day + " 00:00:00",
                        day.plusDays(1) + " 00:00:00",
                        "1",
                        "Hrs",
                        "AWS",
                        "eu-west-1",
                        service,
                        "111122223333",
                        "",
                        "\"{\"\"Environment\"\":\"\"" + environment + "\"\"}\"",
                        "",
                        "",
                        "EU-Usage")
                + "\n";
    }

    private String page(int version) throws IOException {
        return Files.readString(folder.resolve("archive/reports/2026/10/v" + version + "/index.html"));
    }

    private Map<String, MimeMessage> mails() throws Exception {
        Map<String, MimeMessage> mails = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : everything("outbox").entrySet()) {
            mails.put(
                    file.getKey(),
                    new MimeMessage(
                            Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(file.getValue())));
        }
        return mails;
    }

    /** The text part of a mail. */
    private static String text(MimeMessage mail) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        BodyPart plain = alternative.getBodyPart(0);
        assertThat(plain.isMimeType("text/plain")).isTrue();
        assertThat(mixed.getBodyPart(1).getFileName()).endsWith(".xlsx");
        return (String) plain.getContent();
    }

    private Map<String, byte[]> everything(String under) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path start = folder.resolve(under);
        if (!Files.exists(start)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(start)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(start.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
