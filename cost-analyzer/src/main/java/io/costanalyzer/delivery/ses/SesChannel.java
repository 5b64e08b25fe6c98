package io.costanalyzer.delivery.ses;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Mail;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.MailTally;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/**
 * Mail through Amazon SES: the bytes that SMTP would transport, in one request for up to 50 recipients. More get several
 * mails, each of which names its own 50.
 *
 * <p>SES refuses a whole request for one recipient it does not like (unverified in the sandbox, malformed). Then each
 * recipient is asked for alone, so that the others get their mail; recipients are what SES counts and bills, not requests.
 * Needs {@code ses:SendEmail} and {@code ses:SendRawEmail}. A message id from SES does not prove arrival.
 */
public final class SesChannel implements Channel {

    /** SES API reference, SendEmail: at most 50 recipients a message. */
    private static final int MOST_RECIPIENTS = 50;

    /** SES quotas: 40 MB a message after encoding. */
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final String name;
    private final Set<MessageKind> kinds;
    private final Supplier<SesV2Client> client;
    private final MailComposer composer;
    private final Optional<String> configurationSet;

    /**
     * @param client from {@link SesClients}
     * @param configurationSet of SES, for bounces and complaints
     */
    public SesChannel(
            String name,
            Set<MessageKind> kinds,
            SesV2Client client,
            MailComposer composer,
            Optional<String> configurationSet) {
        this(name, kinds, () -> client, composer, configurationSet);
    }

    /** @param client the same, made when the first mail goes out */
    public SesChannel(
            String name,
            Set<MessageKind> kinds,
            Supplier<SesV2Client> client,
            MailComposer composer,
            Optional<String> configurationSet) {
        this.name = name;
        this.kinds = EnumSet.copyOf(kinds);
        this.client = client;
        this.composer = composer;
        this.configurationSet = configurationSet;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean carries(Message message) {
        return kinds.contains(message.kind()) && !message.recipients().isEmpty();
    }

    @Override
    public DeliveryReceipt send(Message message) {
        MailTally tally = new MailTally();
        List<String> recipients = message.recipients();
        for (int from = 0; from < recipients.size(); from += MOST_RECIPIENTS) {
            List<String> some = recipients.subList(from, Math.min(from + MOST_RECIPIENTS, recipients.size()));
            Mail mail = composer.compose(message.onlyTo(some));
            mail.unusable().forEach(tally::refused);
            if (mail.content().length > MOST_BYTES) {
                tally.broken(
                        mail.recipients(),
                        "The mail has " + mail.content().length
                                + " bytes and Amazon SES takes 40 MB: send links instead of files.");
            } else if (!mail.envelope().isEmpty()) {
                send(mail, tally);
            }
        }
        return tally.receipt(name);
    }

    private void send(Mail mail, MailTally tally) {
        try {
            accept(mail.recipients(), request(mail, mail.envelope().values()), tally);
        } catch (MessageRejectedException | BadRequestException e) {
            if (names(String.valueOf(e.getMessage()), mail.sender())) {
                tally.broken(mail.recipients(), SesRefusal.of(e, mail.sender()));
            } else if (mail.envelope().size() == 1) {
                tally.refused(mail.recipients().get(0), SesRefusal.of(e, mail.sender()));
            } else {
                sendOneByOne(mail, tally);
            }
        } catch (SdkException e) {
            tally.broken(mail.recipients(), SesRefusal.of(e, mail.sender()));
        }
    }

    /** Whether a text names this very address, and not another one that ends or begins with it. */
    private static boolean names(String text, String address) {
        return Pattern.compile(
                        "(?<![\\w.!#$%&'*+/=?^`{|}~-])" + Pattern.quote(address) + "(?![\\w-]|\\.\\w)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private void sendOneByOne(Mail mail, MailTally tally) {
        List<String> recipients = mail.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String recipient = recipients.get(i);
            try {
                String mailbox = Objects.requireNonNull(mail.envelope().get(recipient));
                accept(List.of(recipient), request(mail, List.of(mailbox)), tally);
            } catch (MessageRejectedException | BadRequestException e) {
                tally.refused(recipient, SesRefusal.of(e, mail.sender()));
            } catch (SdkException e) {
                tally.broken(recipients.subList(i, recipients.size()), SesRefusal.of(e, mail.sender()));
                return;
            }
        }
    }

    private static void accept(List<String> recipients, Optional<String> reference, MailTally tally) {
        reference.ifPresentOrElse(
                accepted -> tally.accepted(recipients, accepted), () -> tally.broken(recipients, SesRefusal.notSes()));
    }

    /** What SES calls the mail; nothing when what answered was not SES. */
    private Optional<String> request(Mail mail, Collection<String> to) {
        SendEmailRequest.Builder request = SendEmailRequest.builder()
                .fromEmailAddress(mail.sender())
                .destination(destination -> destination.toAddresses(to))
                .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArrayUnsafe(mail.content()))));
        configurationSet.ifPresent(request::configurationSetName);
        SendEmailResponse response = client.get().sendEmail(request.build());
        return Optional.ofNullable(response.messageId());
    }
}
