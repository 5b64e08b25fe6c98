-- title: Months
-- question: What did each month cost, and how much of it is spending on resources?
SELECT
    substr(CAST(BillingPeriodStart AS varchar), 1, 7) AS billing_month,
    BillingCurrency AS currency,
    substr(CAST(MAX(x_LastChargePeriodStart) AS varchar), 1, 10) AS last_day_with_cost,
    SUM(CASE WHEN x_ChargeCategory IN ('Usage', 'Purchase') THEN EffectiveCost ELSE 0 END) AS spending,
    SUM(EffectiveCost) AS effective_cost,
    SUM(BilledCost) AS billed_cost
FROM monthly_charges
GROUP BY substr(CAST(BillingPeriodStart AS varchar), 1, 7), BillingCurrency
ORDER BY billing_month DESC, currency
