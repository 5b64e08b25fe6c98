-- title: Since when
-- question: Since when, and until when, has each kind of usage of an environment cost anything?
-- param: environment = | an environment, or nothing for all
-- param: service = | a service, or nothing for all
SELECT
    x_Environment AS environment,
    ServiceName AS service,
    COALESCE(x_UsageType, '') AS usage_type,
    substr(CAST(MIN(x_FirstChargePeriodStart) AS varchar), 1, 10) AS first_day,
    substr(CAST(MAX(x_LastChargePeriodStart) AS varchar), 1, 10) AS last_day,
    SUM(EffectiveCost) AS spending
FROM monthly_charges
WHERE x_ChargeCategory IN ('Usage', 'Purchase')
  AND x_FirstChargePeriodStart IS NOT NULL
  AND (:environment = '' OR x_Environment = :environment)
  AND (:service = '' OR ServiceName = :service)
GROUP BY x_Environment, ServiceName, COALESCE(x_UsageType, '')
ORDER BY first_day DESC, environment, service, usage_type
