package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** Whether SES sends for the sender, and to whom. */
final class MailProbe implements Probe {

    private final SesV2Client ses;
    private final String from;
    private final List<String> recipients;

    /**
     * @param from a mailbox, with or without a name
     * @param recipients mailboxes, with or without names
     */
    MailProbe(SesV2Client ses, String from, List<String> recipients) {
        this.ses = ses;
        this.from = mailbox(from);
        this.recipients = recipients.stream().map(MailProbe::mailbox).toList();
    }

    @Override
    public List<Finding> examine() {
        Looking sender = new Looking("mail sender", "ses:GetEmailIdentity");
        Looking account = new Looking("mail account", "ses:GetAccount");
        List<Finding> findings = new ArrayList<>(
                sender.at(
                        () -> List.of(
                                verified(from)
                                        ? sender.ok("Is verified in SES.")
                                        : sender.problem(
                                                "SES has not verified it, and sends nothing. Verify the address or its domain in the region of the configuration."))));
        findings.addAll(account.at(() -> account(account)));
        Looking sending = new Looking("mail, sending", "ses:SendEmail and ses:SendRawEmail");
        findings.addAll(sending.at(() -> List.of(sending(sending))));
        return findings;
    }

    /** A mail to nobody: SES has to refuse it, and looks at the permission first. */
    private Finding sending(Looking looking) {
        try {
            ses.sendEmail(request -> request.fromEmailAddress(from)
                    .content(content ->
                            content.raw(raw -> raw.data(SdkBytes.fromUtf8String("From: " + from + "\r\n\r\n")))));
            return looking.warning("It took a mail to nobody, which SES refuses. Is this SES?");
        } catch (BadRequestException | MessageRejectedException refused) {
            return looking.ok("Is allowed (tried with a mail to nobody).");
        }
    }

    private List<Finding> account(Looking looking) {
        GetAccountResponse account = ses.getAccount(request -> {});
        if (Boolean.FALSE.equals(account.sendingEnabled())) {
            return List.of(looking.problem("SES has stopped sending for this account. The console says why."));
        }
        if (Boolean.TRUE.equals(account.productionAccessEnabled())) {
            return List.of(looking.ok("SES sends to everybody."));
        }
        List<String> unverified =
                recipients.stream().filter(recipient -> !verified(recipient)).toList();
        String way = "Ask AWS for production access (SES console), or verify each recipient.";
        return List.of(
                unverified.isEmpty()
                        ? looking.warning(
                                "SES is in its sandbox; all recipients are verified, new ones would get nothing. "
                                        + way)
                        : looking.problem("SES is in its sandbox, and " + unverified.size() + " of " + recipients.size()
                                + " recipients are not verified: they get nothing. " + way));
    }

    /** The address itself, or the domain that it belongs to. */
    private boolean verified(String mailbox) {
        return identity(mailbox) || identity(mailbox.substring(mailbox.indexOf('@') + 1));
    }

    private boolean identity(String name) {
        try {
            return Boolean.TRUE.equals(
                    ses.getEmailIdentity(request -> request.emailIdentity(name)).verifiedForSendingStatus());
        } catch (NotFoundException unknown) {
            return false;
        }
    }

    private static String mailbox(String address) {
        int open = address.indexOf('<');
        return open < 0 ? address : address.substring(open + 1, address.length() - 1);
    }
}
