package io.costanalyzer.contract.costexplorer;

import io.costanalyzer.focus.Charge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One line of the bill that the stand-in holds, in the words of Cost Explorer.
 *
 * @param tags without the tags that are absent
 * @param costs by metric: UnblendedCost, NetUnblendedCost, AmortizedCost, NetAmortizedCost
 * @param unit of the quantity
 */
public record BillLine(
        LocalDate day,
        String account,
        String accountName,
        String service,
        String usageType,
        String recordType,
        Map<String, String> tags,
        Map<String, String> costCategories,
        Map<String, BigDecimal> costs,
        BigDecimal quantity,
        String unit) {

    public BillLine {
        tags = Map.copyOf(tags);
        costCategories = Map.copyOf(costCategories);
        costs = Map.copyOf(costs);
    }

    /** The line that a charge would be, its costs the same before and after discounts. */
    public static BillLine of(Charge charge) {
        return new BillLine(
                charge.day(),
                charge.subAccountId() == null ? "111111111111" : charge.subAccountId(),
                charge.subAccountName() == null ? "main" : charge.subAccountName(),
                charge.serviceName(),
                charge.usageType() == null ? "NoUsageType" : charge.usageType(),
                recordType(charge),
                charge.tags().values(),
                charge.costCategories().values(),
                costs(charge.billedCost().amount(), charge.effectiveCost().amount()),
                charge.consumedQuantity() == null ? BigDecimal.ZERO : charge.consumedQuantity(),
                charge.consumedUnit() == null ? "N/A" : charge.consumedUnit());
    }

    /** Costs that are the same before and after discounts. */
    public static Map<String, BigDecimal> costs(BigDecimal billed, BigDecimal effective) {
        return Map.of(
                "UnblendedCost",
                billed,
                "NetUnblendedCost",
                billed,
                "AmortizedCost",
                effective,
                "NetAmortizedCost",
                effective);
    }

    /** The same line with other costs. */
    public BillLine withCosts(Map<String, BigDecimal> other) {
        return new BillLine(
                day, account, accountName, service, usageType, recordType, tags, costCategories, other, quantity, unit);
    }

    /** The same line with another record type. */
    public BillLine withRecordType(String other) {
        return new BillLine(
                day, account, accountName, service, usageType, other, tags, costCategories, costs, quantity, unit);
    }

    /** The value of a dimension of Cost Explorer. */
    String dimension(String key) {
        return switch (key) {
            case "SERVICE" -> service;
            case "USAGE_TYPE" -> usageType;
            case "RECORD_TYPE" -> recordType;
            case "LINKED_ACCOUNT" -> account;
            default -> throw new StandInRefusal("ValidationException", "Dimension " + key + " is unknown here");
        };
    }

    private static String recordType(Charge charge) {
        return switch (charge.chargeCategory()) {
            case USAGE -> "Usage";
            case PURCHASE -> "RIFee";
            case SUPPORT -> "Support";
            case TAX -> "Tax";
            case CREDIT -> "Credit";
            case REFUND -> "Refund";
            case ADJUSTMENT -> throw new IllegalArgumentException("Cost Explorer has no record type for adjustments");
        };
    }
}
