package io.costanalyzer.contract.costexplorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts an answer into pages. A token is good for the very question that it was given to; a period whose groups do not fit
 * on a page goes on on the next.
 */
final class CostPages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int pageSize;
    private final Predicate<LocalDate> estimated;

    /**
     * @param pageSize how many groups fit on a page
     * @param estimated which days are estimates
     */
    CostPages(int pageSize, Predicate<LocalDate> estimated) {
        this.pageSize = pageSize;
        this.estimated = estimated;
    }

    ObjectNode page(JsonNode request, CostQuery query) {
        List<CostQuery.Part> parts = query.parts();
        int from = offset(request);
        int to = Math.min(parts.size(), from + pageSize);
        ObjectNode page = JSON.createObjectNode();
        if (request.has("GroupBy")) {
            page.set("GroupDefinitions", request.get("GroupBy"));
        }
        results(page.putArray("ResultsByTime"), parts.subList(from, to));
        ArrayNode attributes = page.putArray("DimensionValueAttributes");
        query.accountNames()
                .forEach((account, name) -> attributes
                        .addObject()
                        .put("Value", account)
                        .putObject("Attributes")
                        .put("description", name));
        if (to < parts.size()) {
            page.put("NextPageToken", fingerprint(request) + ":" + to);
        }
        return page;
    }

    private void results(ArrayNode results, List<CostQuery.Part> parts) {
        ObjectNode result = null;
        for (CostQuery.Part part : parts) {
            String start = part.start().toString();
            if (result == null
                    || !result.path("TimePeriod").path("Start").asText().equals(start)) {
                result = results.addObject();
                result.putObject("TimePeriod")
                        .put("Start", start)
                        .put("End", part.end().toString());
                result.set("Total", part.total().deepCopy());
                result.putArray("Groups");
                result.put("Estimated", estimated.test(part.start()));
            }
            if (part.group() != null) {
                // A page may be spoilt on its way; the answer is kept for the next.
                ((ArrayNode) result.get("Groups")).add(part.group().deepCopy());
            }
        }
    }

    private static int offset(JsonNode request) {
        if (!request.hasNonNull("NextPageToken")) {
            return 0;
        }
        String[] token = request.get("NextPageToken").asText().split(":", -1);
        if (token.length != 2) {
            throw new StandInRefusal("InvalidNextTokenException", "The pagination token is invalid");
        }
        if (!token[0].equals(fingerprint(request))) {
            throw new StandInRefusal("RequestChangedException", "Your request parameters changed between pages");
        }
        return Integer.parseInt(token[1]);
    }

    private static String fingerprint(JsonNode request) {
        return Integer.toHexString(CostQuery.question(request).toString().hashCode());
    }
}
