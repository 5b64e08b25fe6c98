-- title: Accounts
-- question: What was each linked account billed in a month?
-- param: month = latest | the month, as 2026-10
SELECT
    COALESCE(SubAccountId, '') AS account,
    COALESCE(MAX(SubAccountName), '') AS account_name,
    SUM(BilledCost) AS billed_cost,
    SUM(EffectiveCost) AS effective_cost
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
GROUP BY COALESCE(SubAccountId, '')
ORDER BY billed_cost DESC, account
