package io.costanalyzer.ingestion.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CUR 2.0. Its line item types become the categories of FOCUS: fees are purchases, what covers or negates usage and what
 * discounts it stays usage, and a type that is not known is usage, as in Cost Explorer.
 *
 * <p>Effective cost is made of the columns that spread commitments, as AWS describes them for amortized cost in the Cost and
 * Usage Report.
 *
 * @see <a href="https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html">CUR 2.0 table dictionary</a>
 * @see <a href="https://docs.aws.amazon.com/cur/latest/userguide/cur-sp.html">Savings Plans in the report</a>
 */
final class CurForm implements ExportForm {

    private static final String TYPE = "line_item_line_item_type";
    private static final String UNBLENDED = "line_item_unblended_cost";

    @Override
    public String name() {
        return "CUR 2.0";
    }

    @Override
    public List<String> required() {
        return List.of(
                UNBLENDED,
                "line_item_usage_start_date",
                "line_item_currency_code",
                TYPE,
                "line_item_usage_type",
                "line_item_product_code",
                "line_item_usage_account_id",
                "bill_billing_period_start_date");
    }

    @Override
    public String start() {
        return "line_item_usage_start_date";
    }

    @Override
    public String billingStart() {
        return "bill_billing_period_start_date";
    }

    @Override
    public String billed() {
        return UNBLENDED;
    }

    @Override
    public String effective(Expressions row) {
        String type = row.text(TYPE);
        String unblended = row.once(row.number(UNBLENDED));
        StringBuilder cases = new StringBuilder("CASE " + type);
        when(cases, "SavingsPlanCoveredUsage", row, "savings_plan_savings_plan_effective_cost");
        when(cases, "DiscountedUsage", row, "reservation_effective_cost");
        if (row.has("savings_plan_total_commitment_to_date") && row.has("savings_plan_used_commitment")) {
            cases.append(" WHEN 'SavingsPlanRecurringFee' THEN ")
                    .append(zero(row, "savings_plan_total_commitment_to_date"))
                    .append(" - ")
                    .append(zero(row, "savings_plan_used_commitment"));
        }
        if (row.has("reservation_unused_amortized_upfront_fee_for_billing_period")
                && row.has("reservation_unused_recurring_fee")) {
            cases.append(" WHEN 'RIFee' THEN ")
                    .append(zero(row, "reservation_unused_amortized_upfront_fee_for_billing_period"))
                    .append(" + ")
                    .append(zero(row, "reservation_unused_recurring_fee"));
        }
        cases.append(" WHEN 'SavingsPlanNegation' THEN 0 WHEN 'SavingsPlanUpfrontFee' THEN 0");
        if (row.has("reservation_reservation_a_r_n")) {
            cases.append(" WHEN 'Fee' THEN CASE WHEN ")
                    .append(row.text("reservation_reservation_a_r_n"))
                    .append(" IS NOT NULL THEN 0 ELSE ")
                    .append(unblended)
                    .append(" END");
        }
        return cases.append(" ELSE ").append(unblended).append(" END").toString();
    }

    private static void when(StringBuilder cases, String type, Expressions row, String column) {
        if (row.has(column)) {
            cases.append(" WHEN '").append(type).append("' THEN ").append(row.number(column));
        }
    }

    private static String zero(Expressions row, String column) {
        return "COALESCE(" + row.number(column) + ", 0)";
    }

    /**
     * Negations and discounts repeat the amount of the usage that they are about; counted again it would halve its price.
     * AWS's own summary view leaves them out (awslabs/aws-well-architected-labs, Enterprise Dashboards, summary_view).
     */
    @Override
    public String quantity(Expressions row) {
        String type = row.text(TYPE);
        return "CASE WHEN " + type + " = 'SavingsPlanNegation' OR " + type + " LIKE '%Discount' THEN NULL ELSE "
                + row.number("line_item_usage_amount") + " END";
    }

    @Override
    public List<String> grouped() {
        return List.of(
                billingStart(),
                "line_item_currency_code",
                TYPE,
                "line_item_product_code",
                "line_item_usage_type",
                "product_region_code",
                "line_item_usage_account_id",
                "line_item_usage_account_name",
                "pricing_unit");
    }

    @Override
    public Map<RollUpColumn, String> keysOfRows(Expressions row) {
        return new EnumMap<>(Map.of(
                RollUpColumn.SERVICE,
                "COALESCE(" + row.once(row.valueOf("product", List.of("product_name"))) + ", "
                        + row.text("line_item_product_code") + ")"));
    }

    @Override
    public Map<RollUpColumn, String> keysOfGroups(Expressions row) {
        String type = row.text(TYPE);
        Map<RollUpColumn, String> keys = new EnumMap<>(RollUpColumn.class);
        keys.put(RollUpColumn.CURRENCY, row.text("line_item_currency_code"));
        keys.put(RollUpColumn.PROVIDER, "'AWS'");
        keys.put(
                RollUpColumn.CATEGORY,
                "CASE WHEN " + type + " IN ('Fee', 'RIFee', 'SavingsPlanUpfrontFee', 'SavingsPlanRecurringFee')"
                        + " THEN 'Purchase' WHEN " + type + " IN ('Tax', 'Credit') THEN " + type + " WHEN " + type
                        + " = 'Refund' THEN 'Adjustment' WHEN " + type + " IS NULL THEN NULL ELSE 'Usage' END");
        keys.put(RollUpColumn.NEGATIVE, RollUpSql.yes(type + " = 'Refund'"));
        keys.put(RollUpColumn.REFUND, RollUpSql.yes(type + " = 'Refund'"));
        keys.put(RollUpColumn.SERVICE_CODE, row.text("line_item_product_code"));
        keys.put(RollUpColumn.USAGE_TYPE, row.text("line_item_usage_type"));
        keys.put(RollUpColumn.REGION, row.text("product_region_code"));
        keys.put(RollUpColumn.ACCOUNT, account(row));
        keys.put(RollUpColumn.ACCOUNT_NAME, row.text("line_item_usage_account_name"));
        keys.put(RollUpColumn.UNIT, row.text("pricing_unit"));
        return keys;
    }

    @Override
    public String tags() {
        return "resource_tags";
    }

    @Override
    public String costCategories() {
        return "cost_category";
    }

    /** Keys are lowered in CUR 2.0, with an underscore before what was a capital: CostCenter is user_cost_center. */
    @Override
    public String tag(Expressions row, String key) {
        return row.once(
                row.valueOf(tags(), List.of("user_" + lowered(key), "user_" + Expressions.lower(key), "user:" + key)));
    }

    @Override
    public String costCategory(Expressions row, String name) {
        return row.once(row.valueOf(costCategories(), List.of(lowered(name), name)));
    }

    @Override
    public String account(Expressions row) {
        return row.text("line_item_usage_account_id");
    }

    private static String lowered(String key) {
        return key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toLowerCase(Locale.ROOT);
    }
}
