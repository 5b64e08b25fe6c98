package io.costanalyzer.contract.costexplorer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads an Expression of Cost Explorer into a predicate on bill lines, and refuses what Cost Explorer refuses. */
final class FilterRules {

    private FilterRules() {}

    static Predicate<BillLine> read(JsonNode expression) {
        if (expression.size() != 1) {
            throw refusal("Expression has more than one roots. Only one root operator is allowed for each expression:"
                    + " And, Or, Not, Dimensions, Tags, CostCategories");
        }
        String root = expression.fieldNames().next();
        JsonNode operand = expression.get(root);
        return switch (root) {
            case "And" -> operands(root, operand).stream().reduce(line -> true, Predicate::and);
            case "Or" -> operands(root, operand).stream().reduce(line -> false, Predicate::or);
            case "Not" -> read(operand).negate();
            case "Dimensions" -> dimension(operand);
            case "Tags" -> values(operand, line -> line.tags().getOrDefault(key(operand), ""));
            case "CostCategories" ->
                values(operand, line -> line.costCategories().getOrDefault(key(operand), ""));
            default -> throw refusal("Unknown operator " + root);
        };
    }

    private static List<Predicate<BillLine>> operands(String root, JsonNode operands) {
        if (operands.size() < 2) {
            throw refusal(root + " expression must have at least 2 operands");
        }
        List<Predicate<BillLine>> all = new ArrayList<>();
        operands.forEach(operand -> all.add(read(operand)));
        return all;
    }

    private static Predicate<BillLine> dimension(JsonNode operand) {
        if (options(operand).contains("ABSENT")) {
            throw refusal("ABSENT is not supported for dimensions");
        }
        return values(operand, line -> line.dimension(key(operand)));
    }

    /** Values are compared exactly; an absent value and an empty one are the same to Cost Explorer. */
    private static Predicate<BillLine> values(JsonNode operand, Function<BillLine, String> value) {
        List<String> wanted = new ArrayList<>();
        operand.path("Values").forEach(one -> wanted.add(one.asText()));
        List<String> options = options(operand);
        if (options.contains("ABSENT")) {
            if (!wanted.isEmpty()) {
                throw refusal("Values must not be given with ABSENT");
            }
            return line -> value.apply(line).isEmpty();
        }
        if (wanted.isEmpty() || wanted.contains("")) {
            throw refusal("Values of " + key(operand) + " must not be empty");
        }
        return line -> wanted.contains(value.apply(line));
    }

    private static List<String> options(JsonNode operand) {
        List<String> options = new ArrayList<>();
        operand.path("MatchOptions").forEach(one -> options.add(one.asText()));
        return options;
    }

    private static String key(JsonNode operand) {
        String key = operand.path("Key").asText();
        if (key.isEmpty()) {
            throw refusal("Key must not be empty");
        }
        return key;
    }

    private static StandInRefusal refusal(String message) {
        return new StandInRefusal("ValidationException", message);
    }
}
