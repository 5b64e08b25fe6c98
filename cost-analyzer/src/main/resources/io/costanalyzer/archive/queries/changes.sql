-- title: Changes
-- question: What rose and what fell most between two months?
-- param: month = latest | the month, as 2026-10
-- param: before = previous | the month to compare with, as 2026-09
SELECT
    environment,
    service,
    usage_type,
    spending_before,
    spending,
    spending - spending_before AS change
FROM (
    SELECT
        x_Environment AS environment,
        ServiceName AS service,
        COALESCE(x_UsageType, '') AS usage_type,
        SUM(CASE WHEN year = CAST(substr(:before, 1, 4) AS integer)
                  AND month = CAST(substr(:before, 6, 2) AS integer) THEN EffectiveCost ELSE 0 END) AS spending_before,
        SUM(CASE WHEN year = CAST(substr(:month, 1, 4) AS integer)
                  AND month = CAST(substr(:month, 6, 2) AS integer) THEN EffectiveCost ELSE 0 END) AS spending,
        SUM(COUNT(CASE WHEN year = CAST(substr(:before, 1, 4) AS integer)
                        AND month = CAST(substr(:before, 6, 2) AS integer) THEN 1 END)) OVER () AS charges_before,
        SUM(COUNT(CASE WHEN year = CAST(substr(:month, 1, 4) AS integer)
                        AND month = CAST(substr(:month, 6, 2) AS integer) THEN 1 END)) OVER () AS charges
    FROM charges
    WHERE x_ChargeCategory IN ('Usage', 'Purchase')
      AND ((year = CAST(substr(:month, 1, 4) AS integer) AND month = CAST(substr(:month, 6, 2) AS integer))
        OR (year = CAST(substr(:before, 1, 4) AS integer) AND month = CAST(substr(:before, 6, 2) AS integer)))
    GROUP BY x_Environment, ServiceName, COALESCE(x_UsageType, '')
) compared
WHERE charges_before > 0
  AND charges > 0
  AND spending <> spending_before
ORDER BY ABS(spending - spending_before) DESC, environment, service, usage_type
LIMIT 50
