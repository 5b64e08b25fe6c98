-- title: Usage types
-- question: Which fifty kinds of usage cost most in a month, and how much was used?
-- param: month = latest | the month, as 2026-10
-- param: environment = | an environment, or nothing for all
-- param: service = | a service, or nothing for all
SELECT
    ServiceName AS service,
    COALESCE(x_UsageType, '') AS usage_type,
    COALESCE(ConsumedUnit, '') AS unit,
    SUM(ConsumedQuantity) AS quantity,
    SUM(EffectiveCost) AS spending
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
  AND x_ChargeCategory IN ('Usage', 'Purchase')
  AND (:environment = '' OR x_Environment = :environment)
  AND (:service = '' OR ServiceName = :service)
GROUP BY ServiceName, COALESCE(x_UsageType, ''), COALESCE(ConsumedUnit, '')
ORDER BY spending DESC, service, usage_type, unit
LIMIT 50
