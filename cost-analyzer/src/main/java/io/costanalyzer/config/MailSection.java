package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code delivery.mail}: how reports are mailed. */
final class MailSection {

    private static final Key<String> FROM =
            Key.required("from", MailWords.SENDER, "The sender. With SES it must be verified there.");
    private static final Key<String> REPLY_TO =
            Key.optional("reply-to", MailWords.ADDRESS, "Where answers go, if elsewhere.");
    private static final Key<List<String>> RECIPIENTS =
            Key.required("recipients", ListOf.some(MailWords.ADDRESS).upTo(50), "Who gets everything.");

    private static final Key<Environment> ENVIRONMENT =
            Key.required("environment", new EnvironmentName(), "Which environment.");
    private static final Key<List<String>> ITS_RECIPIENTS =
            Key.required("recipients", ListOf.some(MailWords.ADDRESS).upTo(50), "Who gets what concerns it.");
    private static final Section<Map.Entry<Environment, List<String>>> SHARE = Section.of(
            values -> Map.entry(values.get(ENVIRONMENT), values.get(ITS_RECIPIENTS)), ENVIRONMENT, ITS_RECIPIENTS);
    private static final Key<List<Map.Entry<Environment, List<String>>>> BY_ENVIRONMENT = Key.optional(
            "by-environment", ListOf.named(SHARE, ENVIRONMENT), "Further recipients of what concerns one environment.");

    static final Key<MailSettings> MAIL = Key.optional(
            "mail",
            Section.of(
                            MailSection::settings,
                            FROM,
                            REPLY_TO,
                            RECIPIENTS,
                            BY_ENVIRONMENT,
                            MailRouteSection.SES,
                            MailRouteSection.SMTP,
                            MailRouteSection.OUTBOX)
                    .exactlyOne(MailRouteSection.SES, MailRouteSection.SMTP, MailRouteSection.OUTBOX),
            "Mails the monthly reports, by exactly one of ses, smtp and outbox.");

    private MailSection() {}

    private static MailSettings settings(Values values) {
        Map<Environment, List<String>> byEnvironment = new LinkedHashMap<>();
        values.find(BY_ENVIRONMENT)
                .orElse(List.of())
                .forEach(share -> byEnvironment.put(share.getKey(), share.getValue()));
        return new MailSettings(
                values.get(FROM),
                values.find(REPLY_TO),
                values.get(RECIPIENTS),
                byEnvironment,
                MailRouteSection.route(values));
    }
}
