package io.costanalyzer.delivery.ses;

import io.costanalyzer.aws.AwsRefusal;
import io.costanalyzer.delivery.NetworkFault;
import io.costanalyzer.delivery.PlainText;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Says in a sentence why SES did not take a mail, and what to do. AWS's own words are shown only where they are
 * about an address or the mail; an error of authorization would repeat account numbers, one of signing a session token.
 */
final class SesRefusal {

    private static final String SANDBOX = " Verify it in this region; in the sandbox that holds for recipients too,"
            + " until AWS grants production access.";

    private SesRefusal() {}

    static String of(SdkException problem, String sender) {
        if (problem instanceof AwsServiceException answer) {
            return ofAnswer(answer, sender);
        }
        if (problem instanceof ApiCallTimeoutException) {
            return "Amazon SES: no answer came in time; the message may have arrived.";
        }
        return NetworkFault.in(problem)
                .map(fault -> fault.sentence("Amazon SES", "the network and the region"))
                .orElse("Amazon SES could not be called: check that the run has AWS credentials and a region.");
    }

    private static String ofAnswer(AwsServiceException answer, String sender) {
        AwsRefusal refusal = AwsRefusal.of(answer);
        String code = refusal.code();
        if (answer instanceof MessageRejectedException) {
            String words = words(answer);
            return "Amazon SES refused it: " + words + (words.contains("not verified") ? SANDBOX : "");
        }
        if (answer instanceof BadRequestException) {
            return "Amazon SES does not understand it: " + words(answer);
        }
        if (answer instanceof MailFromDomainNotVerifiedException) {
            return "Amazon SES: the MAIL FROM domain of " + sender + " is not verified. Finish its DNS records.";
        }
        if (answer instanceof SendingPausedException) {
            return "Amazon SES has paused sending for this account or configuration set."
                    + " Look at bounces and complaints in the SES console, then switch sending on.";
        }
        if (answer instanceof AccountSuspendedException) {
            return "Amazon SES has suspended sending for this account. Only AWS Support can lift that.";
        }
        if (answer instanceof LimitExceededException) {
            return "Amazon SES: the quota of mails for 24 hours is used up. Ask AWS for a higher one, or run again later.";
        }
        if (answer instanceof NotFoundException) {
            return "Amazon SES does not know the configuration set. Create it in this region, or take it out.";
        }
        if (answer instanceof TooManyRequestsException || refusal.kind() == AwsRefusal.Kind.THROTTLED) {
            return "Amazon SES throttled the mail to the end. Run again later, or ask AWS for a higher sending rate.";
        }
        if (refusal.isAboutCredentials()) {
            return "Amazon SES does not accept the AWS credentials (" + code + "). Renew them.";
        }
        if (answer.statusCode() == 403) {
            return "Amazon SES denied it: allow ses:SendEmail and ses:SendRawEmail on the identity of " + sender
                    + " (and on the configuration set, if there is one).";
        }
        return ("Amazon SES answered " + answer.statusCode() + " " + code).stripTrailing()
                + ". Run again later, or look the code up in the API reference of SES, SendEmail.";
    }

    private static String words(AwsServiceException answer) {
        boolean said =
                answer.awsErrorDetails() != null && answer.awsErrorDetails().errorMessage() != null;
        String words = said ? answer.awsErrorDetails().errorMessage() : "without a reason";
        String line = PlainText.atMost(PlainText.oneLine(words), 200);
        return line.endsWith(".") || line.endsWith("…") ? line : line + ".";
    }
}
