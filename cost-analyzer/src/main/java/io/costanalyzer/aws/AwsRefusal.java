package io.costanalyzer.aws;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A failed call to AWS, read once for all adapters, in words that hold for every call. An adapter that knows more about what
 * was asked says it in its own words.
 *
 * @param kind what went wrong
 * @param code the error code on one line, as {@code ExpiredToken}; empty when what answered was not AWS, or nothing did
 * @param status the HTTP status, 0 when nothing answered
 */
public record AwsRefusal(Kind kind, String code, int status) {

    /** What can go wrong with any call. */
    public enum Kind {
        /** Too many calls, also after the SDK's own attempts. */
        THROTTLED,
        /** The caller is known and may not do this. */
        DENIED,
        /** Credentials that have run out. */
        EXPIRED,
        /** Credentials that AWS does not know or whose signature is wrong; often the clock. */
        UNKNOWN_CALLER,
        /** There are no credentials where this runs. */
        NO_CREDENTIALS,
        /** Something answered that is no answer of AWS, or breaks off. */
        UNREADABLE,
        /** Nothing answered. */
        UNANSWERED,
        /** Anything else: {@link AwsRefusal#code} says what. */
        OTHER
    }

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> UNKNOWN_CALLER = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "InvalidSignature",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");

    /** Reads a failure of the SDK. */
    public static AwsRefusal of(SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? new AwsRefusal(kind(answer), codeOf(answer), answer.statusCode())
                : new AwsRefusal(unanswered(String.valueOf(failure.getMessage())), "", 0);
    }

    /**
     * Whether AWS's own words must not be repeated: the message of a wrong signature quotes the signed headers, a session
     * token among them.
     */
    public boolean isAboutCredentials() {
        return kind == Kind.EXPIRED || kind == Kind.UNKNOWN_CALLER || kind == Kind.NO_CREDENTIALS;
    }

    /** What was wrong, a clause without full stop. */
    public String problem() {
        return switch (kind) {
            case THROTTLED -> "throttled, several attempts in a row";
            case DENIED -> "permission refused";
            case EXPIRED -> "the AWS credentials have expired";
            case UNKNOWN_CALLER -> "AWS does not accept the credentials (" + code + ")";
            case NO_CREDENTIALS -> "no AWS credentials found";
            case UNREADABLE -> "the answer breaks off or cannot be read";
            case UNANSWERED -> "no answer";
            case OTHER -> "failed with HTTP status " + status + (code.isEmpty() ? "" : " " + code);
        };
    }

    /**
     * What to do, a sentence.
     *
     * @param permission the IAM action that the call needs
     */
    public String remedy(String permission) {
        return switch (kind) {
            case THROTTLED -> "Run again in some minutes.";
            case DENIED -> "Allow the IAM action " + permission + " to the role that this runs as.";
            case EXPIRED -> "Sign in again, then run again.";
            case UNKNOWN_CALLER -> "Check the access key or profile that this runs with, and the clock of the machine.";
            case NO_CREDENTIALS ->
                "Set them as for every AWS tool: a profile, AWS_ACCESS_KEY_ID, or the role of the machine.";
            case UNREADABLE -> "Run again; if it stays so, look for a proxy between here and AWS.";
            case UNANSWERED -> "Check the network, and AWS_ENDPOINT_URL or its variant for the service if one is set.";
            case OTHER -> "Run again later, and look at the AWS Health Dashboard if it stays so.";
        };
    }

    private static Kind kind(AwsServiceException answer) {
        String code = codeOf(answer);
        if (answer.isThrottlingException()) {
            return Kind.THROTTLED;
        }
        if (code.startsWith("AccessDenied")) {
            return Kind.DENIED;
        }
        if (EXPIRED.contains(code)) {
            return Kind.EXPIRED;
        }
        return UNKNOWN_CALLER.contains(code) ? Kind.UNKNOWN_CALLER : Kind.OTHER;
    }

    private static Kind unanswered(String message) {
        if (message.contains("credentials")) {
            return Kind.NO_CREDENTIALS;
        }
        return message.contains("unmarshall") || message.contains("parse") ? Kind.UNREADABLE : Kind.UNANSWERED;
    }

    private static String codeOf(AwsServiceException answer) {
        @Nullable
        String code = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
        return code == null ? "" : code.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
