package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.ReportManifest;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.MailSettings;
import io.costanalyzer.delivery.Attachment;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.xlsx.Workbook;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts a report into mails: the whole of it for those who get everything, and of one environment alone for those whom only
 * that concerns. A final month is mailed; one that is over and not final only when the configuration wants it; a running
 * one never.
 */
final class ReportMailing {

    private static final String SERIES = "monthly-report";

    private final Optional<MailSettings> mail;
    private final boolean preliminary;

    @Inject
    ReportMailing(CostAnalyzerConfig config) {
        this.mail = config.delivery().mail();
        this.preliminary = config.report().preliminary();
    }

    /**
     * What is to go out.
     *
     * @param mails to be dispatched
     * @param warnings what somebody should know
     */
    record Post(List<Message> mails, List<String> warnings) {
        Post {
            mails = List.copyOf(mails);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The mails of a version of a report. The same version gives the same messages, so that each is delivered once.
     *
     * @param stored the version
     * @param status how far its month can be relied on
     * @param whole the report on everything
     * @param ofEnvironment that version's report on one environment; nothing when it has none
     */
    Post of(
            ReportManifest stored,
            MonthStatus status,
            RenderedReport whole,
            Function<Environment, Optional<RenderedReport>> ofEnvironment) {
        if (mail.isEmpty()) {
            return new Post(List.of(), List.of());
        }
        if (status == MonthStatus.OPEN || (status == MonthStatus.PRELIMINARY && !preliminary)) {
            return new Post(
                    List.of(),
                    List.of(
                            "The report on " + stored.month() + " is stored and not mailed: the month is "
                                    + status.displayName()
                                    + (status == MonthStatus.OPEN
                                            ? "."
                                            : ". It is mailed once it is final; \"preliminary: true\" under report mails it now.")));
        }
        List<Message> mails = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> everything = mail.get().recipients();
        mails.add(message(stored, whole, "", everything));
        Map<Environment, List<String>> byEnvironment = new TreeMap<>(mail.get().recipientsByEnvironment());
        byEnvironment.forEach((environment, addresses) -> {
            List<String> recipients = addresses.stream()
                    .filter(address -> everything.stream().noneMatch(address::equalsIgnoreCase))
                    .distinct()
                    .toList();
            Optional<RenderedReport> its = ofEnvironment.apply(environment);
            if (its.isEmpty()) {
                warnings.add("Version " + stored.version() + " of the report on " + stored.month()
                        + " has no part about " + environment.name() + " alone, so that its " + recipients.size()
                        + " recipients get no mail. The next version will have one.");
            } else if (!recipients.isEmpty()) {
                mails.add(message(stored, its.get(), "-" + slug(environment), recipients));
            }
        });
        return new Post(mails, warnings);
    }

    private static Message message(
            ReportManifest stored, RenderedReport report, String suffix, List<String> recipients) {
        String fileName = "aws-cost-" + stored.month() + suffix + "-v" + stored.version() + ".xlsx";
        return Message.of(
                        "report-" + stored.month() + suffix + "-v" + stored.version(),
                        MessageKind.REPORT,
                        stored.storedAt(),
                        report.subject(),
                        report.mailText())
                .html(report.mailHtml())
                .thread(SERIES + suffix)
                .recipients(recipients)
                .attachments(List.of(new Attachment(
                        fileName, Workbook.MEDIA_TYPE, report.workbook().content())))
                .build();
    }

    /** A name that may stand in a message id; different environments have different ones. */
    private static String slug(Environment environment) {
        String plain = environment.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.equals(environment.name()) && plain.length() <= 60
                ? plain
                : plain.substring(0, Math.min(40, plain.length())) + "-"
                        + Sha256.hex(environment.name()).substring(0, 10);
    }
}
