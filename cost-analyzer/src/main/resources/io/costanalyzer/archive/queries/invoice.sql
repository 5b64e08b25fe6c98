-- title: Invoice
-- question: How does a month's spending lead to what is to be paid: fees, tax, credits and refunds?
-- param: month = latest | the month, as 2026-10
SELECT
    x_ChargeCategory AS charge_category,
    BillingCurrency AS currency,
    SUM(EffectiveCost) AS effective_cost,
    SUM(BilledCost) AS billed_cost
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
GROUP BY x_ChargeCategory, BillingCurrency
ORDER BY billed_cost DESC, charge_category
