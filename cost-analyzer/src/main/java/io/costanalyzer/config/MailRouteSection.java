package io.costanalyzer.config;

import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.shape.WholeNumber;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code delivery.mail.ses}, {@code smtp} and {@code outbox}: by which way a mail leaves. */
final class MailRouteSection {

    private static final Key<String> REGION = Key.optional(
            "region", AwsWords.REGION, "Where the sender is verified. Left out: the region the program runs in.");
    private static final Key<String> CONFIGURATION_SET = Key.optional(
            "configuration-set", AwsWords.CONFIGURATION_SET, "The SES configuration set, for bounces and complaints.");
    static final Key<MailRoute> SES = Key.optional(
            "ses",
            Section.of(MailRouteSection::ses, REGION, CONFIGURATION_SET),
            "Through Amazon Simple Email Service.");

    private static final Key<String> HOST = Key.required("host", MailWords.HOST, "The server's name.");
    private static final Key<Integer> PORT =
            Key.optional("port", WholeNumber.between(1, 65535), "Its port.").orElse("587");
    private static final Key<MailRoute.Security> SECURITY = Key.optional(
                    "security",
                    new Choice<>(securities()),
                    "How the connection is protected. starttls is refused when the server cannot; none is for a server on the same"
                            + " machine.")
            .orElse("starttls");
    private static final Key<String> USER = Key.optional("user", MailWords.USER, "The user to log in as.");
    private static final Key<String> PASSWORD_ENV = Key.optional(
            "password-env",
            Words.VARIABLE,
            "The name of the environment variable that holds the password, never the password itself.");
    static final Key<MailRoute> SMTP = Key.optional(
            "smtp",
            Section.of(MailRouteSection::smtp, HOST, PORT, SECURITY, USER, PASSWORD_ENV)
                    .together(USER, PASSWORD_ENV),
            "Through a mail server.");

    private static final Key<Path> FOLDER =
            Key.required("folder", Words.FOLDER, "Where to; made when it is not there.");
    static final Key<MailRoute> OUTBOX = Key.optional(
            "outbox",
            Section.of(MailRouteSection::outbox, FOLDER),
            "Nowhere: each mail becomes an .eml file that a mail program can open.");

    private MailRouteSection() {}

    static MailRoute route(Values mail) {
        return mail.anyOf(SES, SMTP, OUTBOX);
    }

    private static MailRoute ses(Values values) {
        return new MailRoute.Ses(values.find(REGION), values.find(CONFIGURATION_SET));
    }

    private static MailRoute smtp(Values values) {
        Optional<MailRoute.Login> login =
                values.find(USER).map(user -> new MailRoute.Login(user, values.get(PASSWORD_ENV)));
        if (login.isPresent() && values.get(SECURITY) == MailRoute.Security.NONE) {
            values.complain(
                    SECURITY,
                    "would send the password unprotected",
                    "write starttls or tls, or leave user and password-env out");
        }
        return new MailRoute.Smtp(values.get(HOST), values.get(PORT), values.get(SECURITY), login);
    }

    private static MailRoute outbox(Values values) {
        return new MailRoute.Outbox(values.get(FOLDER));
    }

    private static Map<String, MailRoute.Security> securities() {
        Map<String, MailRoute.Security> securities = new LinkedHashMap<>();
        for (MailRoute.Security security : MailRoute.Security.values()) {
            securities.put(security.displayName(), security);
        }
        return securities;
    }
}
