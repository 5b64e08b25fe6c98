-- title: Regions
-- question: Where does the money go: what did each region cost in a month?
-- param: month = latest | the month, as 2026-10
-- param: environment = | an environment, or nothing for all
SELECT
    COALESCE(RegionId, '') AS region,
    COUNT(DISTINCT ServiceName) AS services,
    SUM(EffectiveCost) AS spending
FROM charges
WHERE year = CAST(substr(:month, 1, 4) AS integer)
  AND month = CAST(substr(:month, 6, 2) AS integer)
  AND x_ChargeCategory IN ('Usage', 'Purchase')
  AND (:environment = '' OR x_Environment = :environment)
GROUP BY COALESCE(RegionId, '')
ORDER BY spending DESC, region
