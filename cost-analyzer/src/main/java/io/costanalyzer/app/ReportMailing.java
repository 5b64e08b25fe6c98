package io.costanalyzer.app;

import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.MailSettings;
import io.costanalyzer.delivery.Attachment;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.render.RenderedReport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a report into a mail. */
final class ReportMailing {

    private static final String SERIES = "monthly-report";

    private final Optional<MailSettings> mail;

    @Inject
    ReportMailing(CostAnalyzerConfig config) {
        this.mail = config.delivery().mail();
    }

    /**
     * The mail of a version of a report; nothing when nobody is to get it. The same version gives the same message, so that
     * it is delivered once.
     *
     * @param writtenAt when that version was stored
     */
    Optional<Message> of(YearMonth month, int version, RenderedReport report, Instant writtenAt) {
        List<String> recipients = recipients();
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        String fileName = "aws-cost-" + month + "-v" + version + ".csv";
        return Optional.of(Message.of(
                        "report-" + month + "-v" + version,
                        MessageKind.REPORT,
                        writtenAt,
                        report.subject(),
                        report.mailText())
                .html(report.mailHtml())
                .thread(SERIES)
                .recipients(recipients)
                .attachments(List.of(new Attachment(
                        fileName,
                        "text/csv; charset=UTF-8",
                        report.spreadsheetCsv().getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    private List<String> recipients() {
        Set<String> all = new LinkedHashSet<>();
        mail.ifPresent(settings -> {
            all.addAll(settings.recipients());
            settings.recipientsByEnvironment().values().forEach(all::addAll);
        });
        return List.copyOf(all);
    }
}
