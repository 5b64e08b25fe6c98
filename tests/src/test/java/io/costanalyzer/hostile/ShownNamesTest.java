package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.sns.SnsChannel;
import io.costanalyzer.delivery.sns.SnsTopic;
import io.costanalyzer.golden.ReportOfOneName;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.csv.ReportCsv;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthlyReport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** One hostile name in every place of a report and of a message: harmless in each form, exact in the data. */
class ShownNamesTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u202a-\u202e\u200e\u200f&&[^\n]]";

    @Test
    void areHarmlessInEveryFormOfAReport() {
        Trial.of("names-in-reports", 60, Duration.ofSeconds(20), Set.of("harmless"), random -> {
            String name = Names.any(random);
            MonthlyReport model = ReportOfOneName.of(name);
            RenderedReport report = RENDERER.render(model);
            assertMarkup(report.page());
            assertMarkup(report.mailHtml());
            assertThat(report.mailHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(90_000);
            assertThat(report.mailText()).doesNotContainPattern(UNSEEN);
            assertThat(report.subject())
                    .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]")
                    .hasSizeLessThanOrEqualTo(150);
            assertNoFormula(report.workbook().content());
            assertSpreadsheet(ReportCsv.spreadsheet(model));
            return "harmless";
        });
    }

    @Test
    void areHarmlessInHeadersAndSubjects() {
        AtomicReference<PublishRequest> published = new AtomicReference<>();
        SnsClient client = new SnsClient() {
            @Override
            public String serviceName() {
                return "sns";
            }

            @Override
            public void close() {
                published.set(null);
            }

            @Override
            public PublishResponse publish(PublishRequest request) {
                published.set(request);
                return PublishResponse.builder().messageId("1").build();
            }
        };
        SnsChannel sns = new SnsChannel(
                "sns", Set.of(MessageKind.ALERT), client, SnsTopic.of("arn:aws:sns:eu-west-1:123456789012:alerts"));
        MailComposer mails = new MailComposer(Letterhead.of("Costs <costs@example.org>"));
        Trial.of("names-in-messages", 1500, Duration.ofSeconds(5), Set.of("harmless"), random -> {
            String name = Names.any(random);
            Message message = Message.of("m-1", MessageKind.ALERT, Instant.EPOCH, name, name + "\n.\n" + name)
                    .html("<p>text</p>")
                    .thread(name)
                    .recipients(List.of("finance@example.org"))
                    .build();
            byte[] mail = mails.compose(message).content();
            MimeMessage parsed =
                    new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            assertThat(java.util.Collections.list(parsed.getAllHeaders()))
                    .extracting(jakarta.mail.Header::getName)
                    .doesNotHaveDuplicates()
                    .doesNotContain("Bcc");
            assertThat(parsed.getAllRecipients()).hasSize(1);
            assertThat(parsed.getSubject()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\u202a-\u202e]");
            assertThat(new String(mail, StandardCharsets.UTF_8).lines())
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998);
            sns.send(message);
            assertThat(published.get().subject()).matches("[!-~][ -~]{0,98}");
            return "harmless";
        });
    }

    private static void assertMarkup(String markup) {
        String text = markup.replaceAll("(?s)<style>.*?</style>", "");
        assertThat(text)
                .doesNotContainPattern(UNSEEN)
                .doesNotContainPattern("(?i)<(script|img|svg/)|javascript:alert\\(1\\)\"");
        // Tags are whole, and a name is in none of them but inside quotes.
        assertThat(text.replaceAll("<[^<>]*>", "")).doesNotContain("<", ">");
        assertThat(text.replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=[^>]*>");
    }

    /** Every text of a workbook lies in its table of texts or in a text cell; formulas have an element of their own. */
    private static void assertNoFormula(byte[] workbook) throws java.io.IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(xml).doesNotContain("<f>", "<f ");
                    HardXml.parse(xml);
                }
            }
        }
    }

    private static void assertSpreadsheet(String csv) throws java.io.IOException {
        try (CSVParser parser = CSVParser.parse(
                new StringReader(csv.substring(1)),
                CSVFormat.RFC4180.builder().setHeader().get())) {
            for (CSVRecord row : parser) {
                for (String column :
                        List.of("ServiceName", "x_UsageType", "x_Environment", "SubAccountName", "ConsumedUnit")) {
                    String cell =
                            Optional.ofNullable(row.get(column)).orElse("").replaceAll("^[\\s\\p{Cf}]+", "");
                    assertThat(cell).doesNotContainPattern("^[=+\\-@\uff1d\uff0b\uff0d\uff20]");
                }
                assertThat(row.size()).isEqualTo(ReportCsv.COLUMNS.size());
            }
        }
        assertThat(Arrays.stream(csv.split("\r\n")).findFirst().orElseThrow()).endsWith("x_UsageType");
    }
}
