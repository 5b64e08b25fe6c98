package io.costanalyzer.ingestion.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** FOCUS 1.0 and 1.2, as AWS exports them. */
final class FocusForm implements ExportForm {

    @Override
    public String name() {
        return "FOCUS";
    }

    @Override
    public List<String> required() {
        return List.of(
                "BilledCost",
                "BillingCurrency",
                "BillingPeriodStart",
                "ChargeCategory",
                "ChargePeriodStart",
                "EffectiveCost",
                "ProviderName",
                "ServiceName");
    }

    @Override
    public String start() {
        return "ChargePeriodStart";
    }

    @Override
    public String billingStart() {
        return "BillingPeriodStart";
    }

    @Override
    public String billed() {
        return "BilledCost";
    }

    @Override
    public String effective(Expressions row) {
        return row.number("EffectiveCost");
    }

    @Override
    public String quantity(Expressions row) {
        return row.number("ConsumedQuantity");
    }

    @Override
    public List<String> grouped() {
        return List.of(
                billingStart(),
                "BillingCurrency",
                "ProviderName",
                "PublisherName",
                "ChargeCategory",
                "ChargeClass",
                "ServiceName",
                "x_ServiceCode",
                "x_UsageType",
                "SkuMeter",
                "RegionId",
                "SubAccountId",
                "SubAccountName",
                "ConsumedUnit");
    }

    /** The rarest condition stands first: engines look at the others only where it holds. */
    @Override
    public Map<RollUpColumn, String> keysOfRows(Expressions row) {
        String category = "lower(" + row.text("ChargeCategory") + ")";
        String adjustment = category + " = 'adjustment'";
        String unnamed = named(row) + " IS NULL AND " + category + " IN ('usage', 'purchase')";
        Map<RollUpColumn, String> keys = new EnumMap<>(RollUpColumn.class);
        keys.put(
                RollUpColumn.NEGATIVE,
                RollUpSql.yes(
                        row.once(row.number(billed())) + " < 0 AND (" + correction(row) + " OR " + adjustment + ")"));
        keys.put(
                RollUpColumn.REFUND,
                RollUpSql.yes(adjustment + " AND lower(" + row.text("ChargeDescription") + ") LIKE '%refund%'"));
        // Descriptions are many and say little where there is a usage type; they are looked at only where there is
        // none.
        keys.put(RollUpColumn.DESCRIPTION, "CASE WHEN " + unnamed + " THEN " + row.text("ChargeDescription") + " END");
        keys.put(RollUpColumn.SKU, "CASE WHEN " + unnamed + " THEN " + row.text("SkuId") + " END");
        return keys;
    }

    @Override
    public Map<RollUpColumn, String> keysOfGroups(Expressions row) {
        Map<RollUpColumn, String> keys = new EnumMap<>(RollUpColumn.class);
        keys.put(RollUpColumn.CURRENCY, row.text("BillingCurrency"));
        keys.put(RollUpColumn.PROVIDER, row.text("ProviderName"));
        keys.put(RollUpColumn.PUBLISHER, row.text("PublisherName"));
        keys.put(RollUpColumn.CATEGORY, row.text("ChargeCategory"));
        keys.put(RollUpColumn.CORRECTION, RollUpSql.yes(correction(row)));
        keys.put(RollUpColumn.SERVICE, row.firstOf("ServiceName", "x_ServiceCode"));
        keys.put(RollUpColumn.SERVICE_CODE, row.text("x_ServiceCode"));
        keys.put(RollUpColumn.USAGE_TYPE, named(row));
        keys.put(RollUpColumn.REGION, row.text("RegionId"));
        keys.put(RollUpColumn.ACCOUNT, account(row));
        keys.put(RollUpColumn.ACCOUNT_NAME, row.text("SubAccountName"));
        keys.put(RollUpColumn.UNIT, row.text("ConsumedUnit"));
        return keys;
    }

    private static String correction(Expressions row) {
        return "lower(" + row.text("ChargeClass") + ") = 'correction'";
    }

    private static String named(Expressions row) {
        return row.firstOf("x_UsageType", "SkuMeter");
    }

    @Override
    public String tags() {
        return "Tags";
    }

    @Override
    public String costCategories() {
        return "x_CostCategories";
    }

    @Override
    public String tag(Expressions row, String key) {
        return row.once(row.valueOf(tags(), List.of(key, "user:" + key)));
    }

    @Override
    public String costCategory(Expressions row, String name) {
        return row.once(row.valueOf(costCategories(), List.of(name)));
    }

    @Override
    public String account(Expressions row) {
        return row.text("SubAccountId");
    }
}
