-- title: Days
-- question: What did each day of a month cost, and is it an estimate yet?
-- param: month = latest | the month, as 2026-10
-- param: environment = | an environment, or nothing for all
-- param: service = | a service, or nothing for all
SELECT
    substr(CAST(ChargePeriodStart AS varchar), 1, 10) AS charge_day,
    SUM(EffectiveCost) AS spending,
    MAX(CASE WHEN CAST(x_Estimated AS varchar) IN ('true', '1') THEN 'yes' ELSE 'no' END) AS estimated
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
  AND x_ChargeCategory IN ('Usage', 'Purchase')
  AND (:environment = '' OR x_Environment = :environment)
  AND (:service = '' OR ServiceName = :service)
GROUP BY substr(CAST(ChargePeriodStart AS varchar), 1, 10)
ORDER BY charge_day
