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
    public Map<RollUpColumn, String> keys(Expressions row) {
        String category = row.text("ChargeCategory");
        String correction = Sql.certain("lower(" + row.text("ChargeClass") + ") = 'correction'");
        String adjustment = Sql.certain("lower(" + category + ") = 'adjustment'");
        String named = row.firstOf("x_UsageType", "SkuMeter");
        String spent = Sql.certain("lower(" + category + ") IN ('usage', 'purchase')");
        Map<RollUpColumn, String> keys = new EnumMap<>(RollUpColumn.class);
        keys.put(RollUpColumn.CURRENCY, row.text("BillingCurrency"));
        keys.put(RollUpColumn.PROVIDER, row.text("ProviderName"));
        keys.put(RollUpColumn.PUBLISHER, row.text("PublisherName"));
        keys.put(RollUpColumn.CATEGORY, category);
        keys.put(RollUpColumn.CORRECTION, RollUpSql.yes(correction));
        keys.put(
                RollUpColumn.NEGATIVE,
                RollUpSql.yes("(" + correction + " OR " + adjustment + ") AND "
                        + Sql.certain(row.number("BilledCost") + " < 0")));
        keys.put(
                RollUpColumn.REFUND,
                RollUpSql.yes(adjustment + " AND "
                        + Sql.certain("lower(" + row.text("ChargeDescription") + ") LIKE '%refund%'")));
        keys.put(RollUpColumn.SERVICE, row.firstOf("ServiceName", "x_ServiceCode"));
        keys.put(RollUpColumn.SERVICE_CODE, row.text("x_ServiceCode"));
        keys.put(RollUpColumn.USAGE_TYPE, named);
        keys.put(RollUpColumn.DESCRIPTION, whereUnnamed(named, spent, row.text("ChargeDescription")));
        keys.put(RollUpColumn.SKU, whereUnnamed(named, spent, row.text("SkuId")));
        keys.put(RollUpColumn.REGION, row.text("RegionId"));
        keys.put(RollUpColumn.ACCOUNT, account(row));
        keys.put(RollUpColumn.ACCOUNT_NAME, row.text("SubAccountName"));
        keys.put(RollUpColumn.UNIT, row.text("ConsumedUnit"));
        return keys;
    }

    /** Descriptions are many and say little where there is a usage type; they are looked at only where there is none. */
    private static String whereUnnamed(String named, String spent, String value) {
        return "CASE WHEN " + named + " IS NULL AND " + spent + " THEN " + value + " END";
    }

    @Override
    public String tag(Expressions row, String key) {
        return row.valueOf("Tags", List.of(key, "user:" + key));
    }

    @Override
    public String costCategory(Expressions row, String name) {
        return row.valueOf("x_CostCategories", List.of(name));
    }

    @Override
    public String account(Expressions row) {
        return row.text("SubAccountId");
    }
}
