-- title: Environments
-- question: What did each environment cost in a month, against the month before?
-- param: month = latest | the month, as 2026-10
-- param: before = previous | the month to compare with, as 2026-09
SELECT
    environment,
    CASE WHEN charges > 0 THEN spending END AS spending,
    CASE WHEN charges_before > 0 THEN spending_before END AS spending_before
FROM (
    SELECT
        x_Environment AS environment,
        SUM(CASE WHEN year = CAST(substr(:month, 1, 4) AS integer)
                  AND month = CAST(substr(:month, 6, 2) AS integer) THEN EffectiveCost ELSE 0 END) AS spending,
        SUM(CASE WHEN year = CAST(substr(:before, 1, 4) AS integer)
                  AND month = CAST(substr(:before, 6, 2) AS integer) THEN EffectiveCost ELSE 0 END) AS spending_before,
        SUM(COUNT(CASE WHEN year = CAST(substr(:month, 1, 4) AS integer)
                        AND month = CAST(substr(:month, 6, 2) AS integer) THEN 1 END)) OVER () AS charges,
        SUM(COUNT(CASE WHEN year = CAST(substr(:before, 1, 4) AS integer)
                        AND month = CAST(substr(:before, 6, 2) AS integer) THEN 1 END)) OVER () AS charges_before
    FROM charges
    WHERE x_ChargeCategory IN ('Usage', 'Purchase')
      AND ((year = CAST(substr(:month, 1, 4) AS integer) AND month = CAST(substr(:month, 6, 2) AS integer))
        OR (year = CAST(substr(:before, 1, 4) AS integer) AND month = CAST(substr(:before, 6, 2) AS integer)))
    GROUP BY x_Environment
) compared
ORDER BY spending DESC, environment
