package io.costanalyzer.faults;

import java.util.Map;

/** How each service says no, in the form of its protocol. */
final class Refusals {

    private static final Map<String, String> THROTTLES = Map.of(
            "ce", "LimitExceededException",
            "budgets", "ThrottlingException",
            "sns", "Throttled",
            "ses", "TooManyRequestsException",
            "s3", "SlowDown",
            "monitoring", "Throttling",
            "sts", "Throttling",
            "athena", "TooManyRequestsException");

    private Refusals() {}

    static HttpMessage throttled(Call call) {
        return of(
                call,
                switch (call.service()) {
                    case "s3" -> 503;
                    case "sns", "ses", "web", "smtp" -> 429;
                    default -> 400;
                },
                THROTTLES.getOrDefault(call.service(), "Throttled"),
                "Rate exceeded");
    }

    static HttpMessage broken(Call call) {
        return of(call, 500, call.service().equals("s3") ? "InternalError" : "InternalFailure", "We met an error");
    }

    static HttpMessage expired(Call call) {
        boolean json = json(call);
        return of(
                call,
                json || call.service().equals("s3") ? 400 : 403,
                json ? "ExpiredTokenException" : "ExpiredToken",
                "The security token included in the request is expired");
    }

    static HttpMessage denied(Call call) {
        boolean json = json(call);
        return of(
                call,
                json ? 400 : 403,
                json ? "AccessDeniedException" : "AccessDenied",
                "User: arn:aws:sts::123456789012:assumed-role/costs is not authorized to perform this");
    }

    static HttpMessage skewed(Call call) {
        return switch (call.service()) {
            case "s3" -> of(call, 403, "RequestTimeTooSkewed", "The difference between the times is too large");
            case "ce", "budgets", "athena", "ses" ->
                of(call, 403, "InvalidSignatureException", "Signature expired: it is earlier than it may be");
            default -> of(call, 403, "SignatureDoesNotMatch", "Signature expired: it is earlier than it may be");
        };
    }

    static HttpMessage conflict(Call call, int status) {
        return of(
                call,
                status,
                status == 409 ? "ConditionalRequestConflict" : "PreconditionFailed",
                "At least one of the pre-conditions did not hold");
    }

    /** What a mail server says: temporarily not, not with these words, not with this login, not to you. */
    private static HttpMessage smtp(int status) {
        return HttpMessage.answer(
                status,
                "text/plain",
                switch (status) {
                    case 429, 400 -> "451 4.3.2 Too many messages, try again later\r\n";
                    case 403 -> "550 5.7.1 Not allowed\r\n";
                    default -> "554 5.3.0 Internal error\r\n";
                });
    }

    private static boolean json(Call call) {
        return call.service().matches("ce|budgets|athena|ses");
    }

    private static HttpMessage of(Call call, int status, String code, String said) {
        if (call.service().equals("smtp")) {
            return smtp(status);
        }
        if (json(call)) {
            return HttpMessage.answer(
                            status,
                            "application/x-amz-json-1.1",
                            "{\"__type\":\"" + code + "\",\"message\":\"" + said + "\"}")
                    .with("x-amzn-errortype", code);
        }
        String error = "<Code>" + code + "</Code><Message>" + said + "</Message>";
        return HttpMessage.answer(
                status,
                "text/xml",
                call.service().equals("s3")
                        ? "<?xml version=\"1.0\"?><Error>" + error + "</Error>"
                        : "<ErrorResponse><Error><Type>Sender</Type>" + error + "</Error></ErrorResponse>");
    }
}
