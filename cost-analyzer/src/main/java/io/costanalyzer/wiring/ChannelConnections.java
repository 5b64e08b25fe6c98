package io.costanalyzer.wiring;

import io.costanalyzer.config.DeliverySettings;
import io.costanalyzer.config.MailRoute;
import io.costanalyzer.config.MailSettings;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.outbox.OutboxChannel;
import io.costanalyzer.delivery.ses.SesChannel;
import io.costanalyzer.delivery.ses.SesClients;
import io.costanalyzer.delivery.smtp.SmtpChannel;
import io.costanalyzer.delivery.smtp.SmtpLogin;
import io.costanalyzer.delivery.smtp.SmtpServer;
import io.costanalyzer.delivery.sns.SnsChannel;
import io.costanalyzer.delivery.sns.SnsClients;
import io.costanalyzer.delivery.sns.SnsTopic;
import io.costanalyzer.delivery.webhook.WebhookAddress;
import io.costanalyzer.delivery.webhook.WebhookChannel;
import io.costanalyzer.delivery.webhook.WebhookForm;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

/** Opens the ways out of a configuration: by SNS, by mail, to web addresses, into a folder. Nothing is sent yet. */
final class ChannelConnections {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Set<MessageKind> ALERTS =
            EnumSet.of(MessageKind.ALERT, MessageKind.DIGEST, MessageKind.CANARY);
    /** A mail goes to whom a message names: a report to its readers, an alert to the owner of what it tells. */
    private static final Set<MessageKind> MAILED =
            EnumSet.of(MessageKind.REPORT, MessageKind.ALERT, MessageKind.DIGEST);

    private ChannelConnections() {}

    static List<Channel> open(DeliverySettings settings, ProcessEnvironment environment) {
        List<Channel> channels = new ArrayList<>();
        MailComposer composer = new MailComposer(letterhead(settings.mail()));
        settings.sns().ifPresent(sns -> channels.add(sns(sns)));
        settings.outbox().ifPresent(folder -> channels.add(new OutboxChannel("outbox", ALERTS, folder, composer)));
        settings.mail().ifPresent(mail -> channels.add(mail(mail, composer, environment)));
        settings.webhooks().forEach(webhook -> channels.add(webhook(webhook, environment)));
        return List.copyOf(channels);
    }

    private static Letterhead letterhead(Optional<MailSettings> mail) {
        return mail.map(settings -> new Letterhead(settings.from(), settings.replyTo()))
                .orElseGet(() -> Letterhead.of("costs@localhost"));
    }

    private static Channel sns(DeliverySettings.Sns settings) {
        SnsTopic topic = new SnsTopic(settings.topicArn(), settings.chat(), Set.of());
        return new SnsChannel(
                "sns",
                ALERTS,
                new Once<>(() -> SnsClients.builder(TIMEOUT)
                        .region(Region.of(topic.region()))
                        .build()),
                topic);
    }

    private static Channel mail(MailSettings mail, MailComposer composer, ProcessEnvironment environment) {
        if (mail.route() instanceof MailRoute.Ses ses) {
            return new SesChannel("mail", MAILED, new Once<>(() -> client(ses)), composer, ses.configurationSet());
        }
        if (mail.route() instanceof MailRoute.Smtp smtp) {
            return new SmtpChannel(
                    "mail",
                    MAILED,
                    new SmtpServer(
                            smtp.host(),
                            smtp.port(),
                            SmtpServer.Security.valueOf(smtp.security().name()),
                            smtp.login().map(login -> login(login, environment)),
                            TIMEOUT),
                    composer,
                    (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
        return new OutboxChannel("mail", MAILED, ((MailRoute.Outbox) mail.route()).folder(), composer);
    }

    private static SesV2Client client(MailRoute.Ses ses) {
        SesV2ClientBuilder builder = SesClients.builder(TIMEOUT);
        ses.region().map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    private static Channel webhook(DeliverySettings.Webhook webhook, ProcessEnvironment environment) {
        String address = environment
                .value(webhook.urlVariable())
                .orElseThrow(() -> new MissingVariableException(
                        webhook.urlVariable(), "the address of the web hook \"" + webhook.name() + "\""));
        Optional<String> token = webhook.tokenVariable()
                .map(variable -> environment
                        .value(variable)
                        .orElseThrow(() -> new MissingVariableException(
                                variable, "the token of the web hook \"" + webhook.name() + "\"")));
        return new WebhookChannel(
                webhook.name(),
                ALERTS,
                WebhookForm.valueOf(webhook.form().name()),
                WebhookAddress.of(address, token),
                TIMEOUT,
                trust());
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has a default for TLS", e);
        }
    }

    private static SmtpLogin login(MailRoute.Login login, ProcessEnvironment environment) {
        return new SmtpLogin(
                login.user(),
                environment
                        .value(login.passwordVariable())
                        .orElseThrow(() -> new MissingVariableException(
                                login.passwordVariable(), "the password of the mail server")));
    }
}
