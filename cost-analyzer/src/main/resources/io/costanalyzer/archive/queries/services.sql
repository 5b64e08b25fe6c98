-- title: Services
-- question: Which services cost most in a month, in one environment or in all?
-- param: month = latest | the month, as 2026-10
-- param: environment = | an environment, or nothing for all
SELECT
    ServiceName AS service,
    SUM(EffectiveCost) AS spending,
    SUM(BilledCost) AS billed_cost
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
  AND x_ChargeCategory IN ('Usage', 'Purchase')
  AND (:environment = '' OR x_Environment = :environment)
GROUP BY ServiceName
ORDER BY spending DESC, service
