package io.costanalyzer.contract.costexplorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A way in which an answer can be wrong.
 *
 * @param before looks at the request and may refuse it
 * @param onAnswer changes the answer, which it is given with the request
 * @param onBody changes the text that is sent
 */
public record Misbehaviour(
        Consumer<JsonNode> before, BiConsumer<JsonNode, ObjectNode> onAnswer, UnaryOperator<String> onBody) {

    /** None. */
    public static Misbehaviour none() {
        return new Misbehaviour(request -> {}, (request, answer) -> {}, body -> body);
    }

    /** Refuses the first requests, then answers. */
    public static Misbehaviour refuse(String type, String message, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return new Misbehaviour(
                request -> {
                    if (left.getAndDecrement() > 0) {
                        throw new StandInRefusal(type, message);
                    }
                },
                (request, answer) -> {},
                body -> body);
    }

    /** Refuses every request. */
    public static Misbehaviour refuse(String type, String message) {
        return refuse(type, message, Integer.MAX_VALUE);
    }

    /** Refuses the first requests for a page other than the first. */
    public static Misbehaviour refuseLaterPages(String type, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return new Misbehaviour(
                request -> {
                    if (request.has("NextPageToken") && left.getAndDecrement() > 0) {
                        throw new StandInRefusal(type, "cannot go on");
                    }
                },
                (request, answer) -> {},
                body -> body);
    }

    /** Breaks off in the middle of the body. */
    public static Misbehaviour truncate() {
        return new Misbehaviour(request -> {}, (request, answer) -> {}, body -> body.substring(0, body.length() / 2));
    }

    /** Sends something else than JSON. */
    public static Misbehaviour send(String other) {
        return new Misbehaviour(request -> {}, (request, answer) -> {}, body -> other);
    }

    /** Gives every page the same token, the last one too. */
    public static Misbehaviour repeatToken() {
        return onAnswer((request, answer) -> {
            if (request.has("NextPageToken")) {
                answer.put("NextPageToken", request.get("NextPageToken").asText());
            }
        });
    }

    /** Changes the unit of a metric in every group and total. */
    public static Misbehaviour unit(String metric, String unit) {
        return onAnswer((request, answer) ->
                answer.findParents(metric).forEach(metrics -> ((ObjectNode) metrics.get(metric)).put("Unit", unit)));
    }

    /** Answers for the days a month before. */
    public static Misbehaviour anotherMonth() {
        return onAnswer((request, answer) -> answer.findParents("Start").forEach(period -> {
            for (String edge : new String[] {"Start", "End"}) {
                LocalDate day = LocalDate.parse(period.get(edge).asText());
                ((ObjectNode) period).put(edge, day.minusMonths(1).toString());
            }
        }));
    }

    /** Leaves out the first group of every page of the questions by usage type. */
    public static Misbehaviour dropGroup() {
        return onAnswer((request, answer) -> {
            if (request.path("GroupBy").toString().contains("USAGE_TYPE")) {
                for (JsonNode result : answer.path("ResultsByTime")) {
                    if (!result.path("Groups").isEmpty()) {
                        ((ArrayNode) result.get("Groups")).remove(0);
                        return;
                    }
                }
            }
        });
    }

    /** Changes answers in any way. */
    public static Misbehaviour onAnswer(BiConsumer<JsonNode, ObjectNode> change) {
        return new Misbehaviour(request -> {}, change, body -> body);
    }
}
