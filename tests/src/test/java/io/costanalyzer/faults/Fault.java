package io.costanalyzer.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** One thing that goes wrong outside. */
enum Fault {
    /** The call is throttled, its repetition is not. */
    THROTTLED_ONCE("throttled once", Lasts.ONCE),
    THROTTLED("throttled for good", Lasts.OPERATION),
    ERROR_500("500", Lasts.OPERATION),
    /** What is asked is done, and nobody says so. */
    TIMEOUT("timeout", Lasts.ONCE),
    /** What is asked is done, and the connection breaks before anybody says so. */
    RESET("reset", Lasts.ONCE),
    HALF_BODY("half a body", Lasts.ONCE),
    /** Somebody in between answers with a page, and the other side is never asked. */
    WRONG_TYPE("wrong type", Lasts.ONCE),
    EXPIRED("expired", Lasts.EVERYTHING),
    DENIED("denied", Lasts.OBJECT),
    /** The other side's clock is an hour ahead from here on. */
    CLOCK("clock", Lasts.SERVICE),
    TOKEN_REPEATED("token again", Lasts.OPERATION),
    /** The statement that was started ended in an error. */
    QUERY_FAILED("query failed", Lasts.OPERATION),
    /** Somebody stopped the statement that was started. */
    QUERY_CANCELLED("query cancelled", Lasts.OPERATION),
    /** The answer is the one to the question before. */
    OTHER_ANSWER("other answer", Lasts.ONCE),
    /** Another run has just written the same. */
    LOST_412("412", Lasts.ONCE),
    /** Another write is under way. */
    LOST_409("409", Lasts.ONCE),
    /** The process is gone before the other side gets the call: nothing more arrives. */
    KILLED_BEFORE("killed before", Lasts.TO_THE_END),
    /** The process is gone when the other side has done what was asked. */
    KILLED_AFTER("killed after", Lasts.TO_THE_END);

    /** For which calls after the first one a fault is there. */
    private enum Lasts {
        ONCE,
        OBJECT,
        OPERATION,
        SERVICE,
        EVERYTHING,
        TO_THE_END;

        boolean covers(Call first, Call other) {
            return switch (this) {
                case ONCE -> first.equals(other);
                case OBJECT -> first.turn(1).equals(other.turn(1));
                case OPERATION ->
                    first.service().equals(other.service()) && first.operation().equals(other.operation());
                case SERVICE -> first.service().equals(other.service());
                case EVERYTHING -> !other.service().matches("web|smtp");
                case TO_THE_END -> true;
            };
        }
    }

    private static final String PORTAL = "<html><body>Please accept our terms of use to go on.</body></html>";
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final DateTimeFormatter AMZ_DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final String title;
    private final Lasts lasts;

    Fault(String title, Lasts lasts) {
        this.title = title;
        this.lasts = lasts;
    }

    String title() {
        return title;
    }

    /** Whether such a thing can happen to a call. */
    boolean canHappenTo(Call call) {
        return switch (this) {
            case LOST_412, LOST_409 ->
                call.service().equals("s3") && call.operation().equals("Put");
            case TOKEN_REPEATED ->
                call.operation()
                        .matches(
                                "ListObjects|GetCostAndUsage|GetAnomalies|DescribeBudgets|GetMetricData|GetQueryResults");
            case KILLED_BEFORE, KILLED_AFTER -> call.effect();
            case QUERY_FAILED, QUERY_CANCELLED -> call.operation().equals("GetQueryExecution");
            case EXPIRED, CLOCK -> !call.service().matches("web|smtp");
            case OTHER_ANSWER -> !call.service().equals("smtp");
            default -> true;
        };
    }

    /** Whether nobody waits long because of it. */
    boolean quick() {
        return this != TIMEOUT && this != THROTTLED;
    }

    boolean kills() {
        return this == KILLED_BEFORE || this == KILLED_AFTER;
    }

    /** Goes wrong at this call and at those that follow as long as it lasts. */
    Disturbance at(Call target, Front front) {
        boolean[] begun = new boolean[1];
        return (call, request) -> {
            begun[0] |= call.equals(target);
            return begun[0] && lasts.covers(target, call) ? of(call, call.equals(target), request, front) : Turn.pass();
        };
    }

    private Turn of(Call call, boolean first, HttpMessage request, Front front) {
        return switch (this) {
            case THROTTLED_ONCE, THROTTLED -> Turn.refused(Refusals.throttled(call));
            case ERROR_500 -> Turn.refused(Refusals.broken(call));
            case TIMEOUT -> Turn.broken(true, Turn.End.SILENCE);
            case RESET -> Turn.broken(true, Turn.End.RESET);
            case HALF_BODY -> Turn.broken(true, Turn.End.HALF);
            case WRONG_TYPE -> Turn.refused(HttpMessage.answer(200, "text/html", PORTAL));
            case EXPIRED -> Turn.refused(Refusals.expired(call));
            case DENIED -> Turn.refused(Refusals.denied(call));
            case CLOCK -> clock(call, request);
            case TOKEN_REPEATED -> Turn.changed(Fault::again);
            case QUERY_FAILED -> Turn.changed(answer -> ended(answer, "FAILED", "GENERIC_INTERNAL_ERROR: lost a node"));
            case QUERY_CANCELLED -> Turn.changed(answer -> ended(answer, "CANCELLED", "Query cancelled by user"));
            case OTHER_ANSWER -> Turn.changed(answer -> front.lastAnswer(call).orElse(answer));
            case LOST_412 -> Turn.changed(done -> Refusals.conflict(call, 412)).rewriting(Fault::byAnother);
            case LOST_409 -> Turn.refused(Refusals.conflict(call, 409));
            case KILLED_BEFORE -> Turn.broken(false, Turn.End.RESET);
            case KILLED_AFTER -> Turn.broken(first, Turn.End.RESET);
        };
    }

    /** A write of somebody else: with a mark of their own. */
    private static HttpMessage byAnother(HttpMessage request) {
        return request.with("x-amz-meta-write-id", "another");
    }

    private static Turn clock(Call call, HttpMessage request) {
        Instant there = Instant.now().plus(AHEAD);
        Instant signed =
                LocalDateTime.parse(request.header("x-amz-date"), AMZ_DATE).toInstant(ZoneOffset.UTC);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(there, ZoneOffset.UTC));
        return Duration.between(signed, there).toMinutes() < 15
                ? Turn.changed(answer -> answer.with("date", date))
                : Turn.refused(Refusals.skewed(call).with("date", date));
    }

    private static HttpMessage ended(HttpMessage answer, String state, String reason) {
        return answer.withBody(
                answer.body().replace("\"SUCCEEDED\"", "\"" + state + "\",\"StateChangeReason\":\"" + reason + "\""));
    }

    private static HttpMessage again(HttpMessage answer) {
        String body = answer.body();
        if (body.startsWith("{")) {
            String name = body.contains("\"Budgets\"") || body.contains("ResultSet") ? "NextToken" : "NextPageToken";
            String without = body.replaceFirst(",\"" + name + "\":\"[^\"]*\"", "");
            return answer.withBody(without.replaceFirst("\\}\\s*$", ",\"" + name + "\":\"again\"}"));
        }
        if (body.contains("ListBucketResult")) {
            String without = body.replaceFirst("<NextContinuationToken>[^<]*</NextContinuationToken>", "");
            return answer.withBody(without.replace("<IsTruncated>false", "<IsTruncated>true")
                    .replace("</KeyCount>", "</KeyCount><NextContinuationToken>again</NextContinuationToken>"));
        }
        return answer.withBody(
                body.replace("</GetMetricDataResult>", "<NextToken>again</NextToken></GetMetricDataResult>"));
    }
}
