package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.render.RenderedReport;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
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

    private ReportRig rig;

    @BeforeEach
    void build() {
        rig = new ReportRig(folder);
    }

    @Test
    void aMonthIsMailedWhenItIsFinalAndOnce() throws Exception {
        rig.bill("0");
        RunSummary early = rig.run(NINTH, OCTOBER);
        assertThat(early.report().orElseThrow().subject()).startsWith("[prelim] ");
        assertThat(early.warnings()).anyMatch(warning -> warning.contains("stored and not mailed"));
        assertThat(rig.mails()).isEmpty();

        RunSummary last = rig.run(TENTH, OCTOBER);
        assertThat(last.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(last.report().orElseThrow().version()).isEqualTo(2);
        assertThat(last.report().orElseThrow().subject()).doesNotStartWith("[");
        assertThat(rig.mails()).containsOnlyKeys("report-2026-10-v2.eml", "report-2026-10-prod-v2.eml");

        Map<String, byte[]> before = rig.everything("outbox");
        RunSummary again = rig.run(TENTH.plusDays(1), OCTOBER);
        assertThat(again.report().orElseThrow().created()).isFalse();
        assertThat(again.delivered()).isZero();
        assertThat(again.deliveredBefore()).isEqualTo(2);
        assertThat(rig.everything("outbox")).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aPreliminaryReportIsMailedWhereItIsWanted() throws Exception {
        rig.bill("0");
        rig.config("  preliminary: true\n");
        rig.run(NINTH, OCTOBER);
        assertThat(rig.mails()).containsKey("report-2026-10-v1.eml");
        assertThat(rig.mails().get("report-2026-10-v1.eml").getSubject()).startsWith("[prelim] ");
    }

    @Test
    void aRunningMonthIsStoredAndNeverMailed() throws Exception {
        rig.bill("0");
        rig.config("  preliminary: true\n");
        RunSummary summary = rig.run(LocalDate.of(2026, 10, 20), OCTOBER);
        assertThat(summary.report().orElseThrow().subject()).startsWith("[to date] ");
        assertThat(rig.mails()).isEmpty();
        assertThat(rig.page(1)).contains("Charges of 18\u201319\u00a0Oct are still coming in");
    }

    /** A later change of a final month: a new version that says what it corrects; the one before stays as it was. */
    @Test
    void aFinalMonthThatChangesIsCorrectedAndNothingIsOverwritten() throws Exception {
        rig.bill("0");
        rig.run(NINTH, OCTOBER);
        rig.run(TENTH, OCTOBER);
        Map<String, byte[]> before = rig.everything("archive/reports/2026/10/v2");

        rig.bill("12.50");
        // An export cannot be asked cheaply what a closed month costs today; somebody has it read again.
        Backfill backfill = rig.app(TWENTIETH).backfill();
        backfill.run(
                new Invocation("again", TWENTIETH),
                backfill.plan(TWENTIETH, Optional.of(OCTOBER), true),
                true,
                done -> {});
        RunSummary first = rig.run(TWENTIETH, OCTOBER);
        assertThat(first.report().orElseThrow().subject()).startsWith("[prelim, corrected v3] ");
        assertThat(rig.mails()).as("read once, not confirmed").doesNotContainKey("report-2026-10-v3.eml");

        RunSummary later = rig.run(TWENTIETH.plusDays(1), OCTOBER);
        assertThat(later.report().orElseThrow().version()).isEqualTo(4);
        assertThat(later.report().orElseThrow().subject()).startsWith("[corrected v4] ");
        assertThat(rig.everything("archive/reports/2026/10/v2"))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(rig.page(4)).contains("What changed since version 2", "+12.50");
        assertThat(rig.page(4).indexOf("What changed since version 2"))
                .isLessThan(rig.page(4).indexOf("Key figures"));
        assertThat(rig.mails().get("report-2026-10-v4.eml").getSubject()).startsWith("[corrected v4] ");
        assertThat(ReportRig.text(rig.mails().get("report-2026-10-prod-v4.eml")))
                .contains("What changed since version 2");
        assertThat(Files.readString(folder.resolve("archive/reports/2026/10/latest/index.html")))
                .contains("../v4/index.html");
    }

    /** Who answers for one environment reads of that one alone, in every part of the mail. */
    @Test
    void theReadersOfAnEnvironmentGetThatEnvironmentAlone() throws Exception {
        rig.bill("0");
        rig.run(NINTH, OCTOBER);
        rig.run(TENTH, OCTOBER);
        MimeMessage whole = rig.mails().get("report-2026-10-v2.eml");
        MimeMessage prod = rig.mails().get("report-2026-10-prod-v2.eml");
        assertThat(whole.getAllRecipients()).extracting(Object::toString).containsExactly("finance@example.org");
        assertThat(prod.getAllRecipients()).extracting(Object::toString).containsExactly("operations@example.org");
        assertThat(prod.getSubject()).contains("prod").isNotEqualTo(whole.getSubject());
        assertThat(prod.getHeader("References")).isNotEqualTo(whole.getHeader("References"));
        assertThat(ReportRig.text(whole)).contains("AWS Lambda", "dev");
        assertThat(ReportRig.text(prod))
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
        rig.bill("0");
        rig.run(NINTH, OCTOBER);
        rig.run(TENTH, OCTOBER);
        Files.delete(folder.resolve("bill/bill.csv"));
        RenderedReport again = rig.app(TWENTIETH).reports().render(OCTOBER, 2);
        for (Map.Entry<String, byte[]> file : again.files().entrySet()) {
            assertThat(Files.readAllBytes(
                            folder.resolve("archive/reports/2026/10/v2").resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /** Over SMTP to a real server: every part arrives, the workbook can be opened, and the mail is small enough. */
    @Test
    void theMailArrivesWithAllItsParts() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            rig.bill("0");
            rig.config("smtp: {host: localhost, port: " + server.getSmtp().getPort() + ", security: none}", "");
            rig.run(NINTH, OCTOBER);
            RunSummary summary = rig.run(TENTH, OCTOBER);
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
}
