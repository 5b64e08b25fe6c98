CREATE OR REPLACE VIEW charges AS
SELECT "BilledCost", "EffectiveCost", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd", "ChargeCategory", "ConsumedQuantity", "ConsumedUnit", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "x_UsageType", "x_Environment", "x_ChargeCategory", "x_Estimated", "x_Tags", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=charges/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BilledCost': 'DECIMAL(38,20)',
        'EffectiveCost': 'DECIMAL(38,20)',
        'BillingCurrency': 'VARCHAR',
        'BillingPeriodStart': 'TIMESTAMP',
        'BillingPeriodEnd': 'TIMESTAMP',
        'ChargePeriodStart': 'TIMESTAMP',
        'ChargePeriodEnd': 'TIMESTAMP',
        'ChargeCategory': 'VARCHAR',
        'ConsumedQuantity': 'DECIMAL(38,20)',
        'ConsumedUnit': 'VARCHAR',
        'RegionId': 'VARCHAR',
        'ServiceName': 'VARCHAR',
        'SubAccountId': 'VARCHAR',
        'SubAccountName': 'VARCHAR',
        'x_UsageType': 'VARCHAR',
        'x_Environment': 'VARCHAR',
        'x_ChargeCategory': 'VARCHAR',
        'x_Estimated': 'BOOLEAN',
        'x_Tags': 'VARCHAR'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`charges_csv` (
  `BilledCost` string,
  `EffectiveCost` string,
  `BillingCurrency` string,
  `BillingPeriodStart` string,
  `BillingPeriodEnd` string,
  `ChargePeriodStart` string,
  `ChargePeriodEnd` string,
  `ChargeCategory` string,
  `ConsumedQuantity` string,
  `ConsumedUnit` string,
  `RegionId` string,
  `ServiceName` string,
  `SubAccountId` string,
  `SubAccountName` string,
  `x_UsageType` string,
  `x_Environment` string,
  `x_ChargeCategory` string,
  `x_Estimated` string,
  `x_Tags` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=charges/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=charges/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."charges" AS
SELECT
  CAST(NULLIF("BilledCost", '') AS decimal(38,20)) AS "BilledCost",
  CAST(NULLIF("EffectiveCost", '') AS decimal(38,20)) AS "EffectiveCost",
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodStart", '')) AS timestamp) AS "BillingPeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodEnd", '')) AS timestamp) AS "BillingPeriodEnd",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodStart", '')) AS timestamp) AS "ChargePeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodEnd", '')) AS timestamp) AS "ChargePeriodEnd",
  NULLIF("ChargeCategory", '') AS "ChargeCategory",
  CAST(NULLIF("ConsumedQuantity", '') AS decimal(38,20)) AS "ConsumedQuantity",
  NULLIF("ConsumedUnit", '') AS "ConsumedUnit",
  NULLIF("RegionId", '') AS "RegionId",
  NULLIF("ServiceName", '') AS "ServiceName",
  NULLIF("SubAccountId", '') AS "SubAccountId",
  NULLIF("SubAccountName", '') AS "SubAccountName",
  NULLIF("x_UsageType", '') AS "x_UsageType",
  NULLIF("x_Environment", '') AS "x_Environment",
  NULLIF("x_ChargeCategory", '') AS "x_ChargeCategory",
  CAST(NULLIF("x_Estimated", '') AS boolean) AS "x_Estimated",
  NULLIF("x_Tags", '') AS "x_Tags",
  "year",
  "month"
FROM "costs"."charges_csv"

CREATE OR REPLACE VIEW accounts AS
SELECT "BilledCost", "EffectiveCost", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd", "ChargeCategory", "ServiceName", "SubAccountId", "SubAccountName", "x_ChargeCategory", "x_Estimated", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=accounts/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BilledCost': 'DECIMAL(38,20)',
        'EffectiveCost': 'DECIMAL(38,20)',
        'BillingCurrency': 'VARCHAR',
        'BillingPeriodStart': 'TIMESTAMP',
        'BillingPeriodEnd': 'TIMESTAMP',
        'ChargePeriodStart': 'TIMESTAMP',
        'ChargePeriodEnd': 'TIMESTAMP',
        'ChargeCategory': 'VARCHAR',
        'ServiceName': 'VARCHAR',
        'SubAccountId': 'VARCHAR',
        'SubAccountName': 'VARCHAR',
        'x_ChargeCategory': 'VARCHAR',
        'x_Estimated': 'BOOLEAN'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`accounts_csv` (
  `BilledCost` string,
  `EffectiveCost` string,
  `BillingCurrency` string,
  `BillingPeriodStart` string,
  `BillingPeriodEnd` string,
  `ChargePeriodStart` string,
  `ChargePeriodEnd` string,
  `ChargeCategory` string,
  `ServiceName` string,
  `SubAccountId` string,
  `SubAccountName` string,
  `x_ChargeCategory` string,
  `x_Estimated` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=accounts/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=accounts/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."accounts" AS
SELECT
  CAST(NULLIF("BilledCost", '') AS decimal(38,20)) AS "BilledCost",
  CAST(NULLIF("EffectiveCost", '') AS decimal(38,20)) AS "EffectiveCost",
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodStart", '')) AS timestamp) AS "BillingPeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodEnd", '')) AS timestamp) AS "BillingPeriodEnd",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodStart", '')) AS timestamp) AS "ChargePeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodEnd", '')) AS timestamp) AS "ChargePeriodEnd",
  NULLIF("ChargeCategory", '') AS "ChargeCategory",
  NULLIF("ServiceName", '') AS "ServiceName",
  NULLIF("SubAccountId", '') AS "SubAccountId",
  NULLIF("SubAccountName", '') AS "SubAccountName",
  NULLIF("x_ChargeCategory", '') AS "x_ChargeCategory",
  CAST(NULLIF("x_Estimated", '') AS boolean) AS "x_Estimated",
  "year",
  "month"
FROM "costs"."accounts_csv"

CREATE OR REPLACE VIEW savings AS
SELECT "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "x_AsOf", "x_Kind", "x_Name", "x_Scope", "x_Environment", "x_BaselinePerDay", "x_TargetPerDay", "x_ActualPerDay", "x_PromisedSaving", "x_Saving", "x_Verdict", "x_DueDate", "x_AppliedOn", "x_ReachedOn", "x_LostOn", "x_PromisedPerMonth", "x_SavedPerMonth", "x_SavedLow", "x_SavedHigh", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=savings/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BillingCurrency': 'VARCHAR',
        'BillingPeriodStart': 'TIMESTAMP',
        'BillingPeriodEnd': 'TIMESTAMP',
        'x_AsOf': 'DATE',
        'x_Kind': 'VARCHAR',
        'x_Name': 'VARCHAR',
        'x_Scope': 'VARCHAR',
        'x_Environment': 'VARCHAR',
        'x_BaselinePerDay': 'DECIMAL(38,20)',
        'x_TargetPerDay': 'DECIMAL(38,20)',
        'x_ActualPerDay': 'DECIMAL(38,20)',
        'x_PromisedSaving': 'DECIMAL(38,20)',
        'x_Saving': 'DECIMAL(38,20)',
        'x_Verdict': 'VARCHAR',
        'x_DueDate': 'DATE',
        'x_AppliedOn': 'DATE',
        'x_ReachedOn': 'DATE',
        'x_LostOn': 'DATE',
        'x_PromisedPerMonth': 'DECIMAL(38,20)',
        'x_SavedPerMonth': 'DECIMAL(38,20)',
        'x_SavedLow': 'DECIMAL(38,20)',
        'x_SavedHigh': 'DECIMAL(38,20)'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`savings_csv` (
  `BillingCurrency` string,
  `BillingPeriodStart` string,
  `BillingPeriodEnd` string,
  `x_AsOf` string,
  `x_Kind` string,
  `x_Name` string,
  `x_Scope` string,
  `x_Environment` string,
  `x_BaselinePerDay` string,
  `x_TargetPerDay` string,
  `x_ActualPerDay` string,
  `x_PromisedSaving` string,
  `x_Saving` string,
  `x_Verdict` string,
  `x_DueDate` string,
  `x_AppliedOn` string,
  `x_ReachedOn` string,
  `x_LostOn` string,
  `x_PromisedPerMonth` string,
  `x_SavedPerMonth` string,
  `x_SavedLow` string,
  `x_SavedHigh` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=savings/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=savings/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."savings" AS
SELECT
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodStart", '')) AS timestamp) AS "BillingPeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodEnd", '')) AS timestamp) AS "BillingPeriodEnd",
  CAST(NULLIF("x_AsOf", '') AS date) AS "x_AsOf",
  NULLIF("x_Kind", '') AS "x_Kind",
  NULLIF("x_Name", '') AS "x_Name",
  NULLIF("x_Scope", '') AS "x_Scope",
  NULLIF("x_Environment", '') AS "x_Environment",
  CAST(NULLIF("x_BaselinePerDay", '') AS decimal(38,20)) AS "x_BaselinePerDay",
  CAST(NULLIF("x_TargetPerDay", '') AS decimal(38,20)) AS "x_TargetPerDay",
  CAST(NULLIF("x_ActualPerDay", '') AS decimal(38,20)) AS "x_ActualPerDay",
  CAST(NULLIF("x_PromisedSaving", '') AS decimal(38,20)) AS "x_PromisedSaving",
  CAST(NULLIF("x_Saving", '') AS decimal(38,20)) AS "x_Saving",
  NULLIF("x_Verdict", '') AS "x_Verdict",
  CAST(NULLIF("x_DueDate", '') AS date) AS "x_DueDate",
  CAST(NULLIF("x_AppliedOn", '') AS date) AS "x_AppliedOn",
  CAST(NULLIF("x_ReachedOn", '') AS date) AS "x_ReachedOn",
  CAST(NULLIF("x_LostOn", '') AS date) AS "x_LostOn",
  CAST(NULLIF("x_PromisedPerMonth", '') AS decimal(38,20)) AS "x_PromisedPerMonth",
  CAST(NULLIF("x_SavedPerMonth", '') AS decimal(38,20)) AS "x_SavedPerMonth",
  CAST(NULLIF("x_SavedLow", '') AS decimal(38,20)) AS "x_SavedLow",
  CAST(NULLIF("x_SavedHigh", '') AS decimal(38,20)) AS "x_SavedHigh",
  "year",
  "month"
FROM "costs"."savings_csv"

CREATE OR REPLACE VIEW anomalies AS
SELECT "EffectiveCost", "BillingCurrency", "ChargePeriodStart", "ChargePeriodEnd", "ServiceName", "x_Environment", "x_ExpectedCost", "x_ExpectedLow", "x_ExpectedHigh", "x_TopContributor", "x_TopContributorCost", "x_Ongoing", "x_AsOf", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=anomalies/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'EffectiveCost': 'DECIMAL(38,20)',
        'BillingCurrency': 'VARCHAR',
        'ChargePeriodStart': 'TIMESTAMP',
        'ChargePeriodEnd': 'TIMESTAMP',
        'ServiceName': 'VARCHAR',
        'x_Environment': 'VARCHAR',
        'x_ExpectedCost': 'DECIMAL(38,20)',
        'x_ExpectedLow': 'DECIMAL(38,20)',
        'x_ExpectedHigh': 'DECIMAL(38,20)',
        'x_TopContributor': 'VARCHAR',
        'x_TopContributorCost': 'DECIMAL(38,20)',
        'x_Ongoing': 'BOOLEAN',
        'x_AsOf': 'DATE'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`anomalies_csv` (
  `EffectiveCost` string,
  `BillingCurrency` string,
  `ChargePeriodStart` string,
  `ChargePeriodEnd` string,
  `ServiceName` string,
  `x_Environment` string,
  `x_ExpectedCost` string,
  `x_ExpectedLow` string,
  `x_ExpectedHigh` string,
  `x_TopContributor` string,
  `x_TopContributorCost` string,
  `x_Ongoing` string,
  `x_AsOf` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=anomalies/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=anomalies/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."anomalies" AS
SELECT
  CAST(NULLIF("EffectiveCost", '') AS decimal(38,20)) AS "EffectiveCost",
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodStart", '')) AS timestamp) AS "ChargePeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("ChargePeriodEnd", '')) AS timestamp) AS "ChargePeriodEnd",
  NULLIF("ServiceName", '') AS "ServiceName",
  NULLIF("x_Environment", '') AS "x_Environment",
  CAST(NULLIF("x_ExpectedCost", '') AS decimal(38,20)) AS "x_ExpectedCost",
  CAST(NULLIF("x_ExpectedLow", '') AS decimal(38,20)) AS "x_ExpectedLow",
  CAST(NULLIF("x_ExpectedHigh", '') AS decimal(38,20)) AS "x_ExpectedHigh",
  NULLIF("x_TopContributor", '') AS "x_TopContributor",
  CAST(NULLIF("x_TopContributorCost", '') AS decimal(38,20)) AS "x_TopContributorCost",
  CAST(NULLIF("x_Ongoing", '') AS boolean) AS "x_Ongoing",
  CAST(NULLIF("x_AsOf", '') AS date) AS "x_AsOf",
  "year",
  "month"
FROM "costs"."anomalies_csv"

CREATE OR REPLACE VIEW alerts AS
SELECT "BillingCurrency", "x_MessageId", "x_IncidentId", "x_RaisedAt", "x_Kind", "x_Severity", "x_State", "x_Title", "x_Environment", "x_Amount", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=alerts/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BillingCurrency': 'VARCHAR',
        'x_MessageId': 'VARCHAR',
        'x_IncidentId': 'VARCHAR',
        'x_RaisedAt': 'TIMESTAMP',
        'x_Kind': 'VARCHAR',
        'x_Severity': 'VARCHAR',
        'x_State': 'VARCHAR',
        'x_Title': 'VARCHAR',
        'x_Environment': 'VARCHAR',
        'x_Amount': 'DECIMAL(38,20)'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`alerts_csv` (
  `BillingCurrency` string,
  `x_MessageId` string,
  `x_IncidentId` string,
  `x_RaisedAt` string,
  `x_Kind` string,
  `x_Severity` string,
  `x_State` string,
  `x_Title` string,
  `x_Environment` string,
  `x_Amount` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=alerts/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=alerts/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."alerts" AS
SELECT
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  NULLIF("x_MessageId", '') AS "x_MessageId",
  NULLIF("x_IncidentId", '') AS "x_IncidentId",
  CAST(from_iso8601_timestamp(NULLIF("x_RaisedAt", '')) AS timestamp) AS "x_RaisedAt",
  NULLIF("x_Kind", '') AS "x_Kind",
  NULLIF("x_Severity", '') AS "x_Severity",
  NULLIF("x_State", '') AS "x_State",
  NULLIF("x_Title", '') AS "x_Title",
  NULLIF("x_Environment", '') AS "x_Environment",
  CAST(NULLIF("x_Amount", '') AS decimal(38,20)) AS "x_Amount",
  "year",
  "month"
FROM "costs"."alerts_csv"

CREATE OR REPLACE VIEW budgets AS
SELECT "BilledCost", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "x_AsOf", "x_Name", "x_Keeper", "x_Scope", "x_Limit", "x_ForecastCost", "x_ActualThreshold", "x_ForecastThreshold", "x_ExhaustedOn", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=budgets/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BilledCost': 'DECIMAL(38,20)',
        'BillingCurrency': 'VARCHAR',
        'BillingPeriodStart': 'TIMESTAMP',
        'BillingPeriodEnd': 'TIMESTAMP',
        'x_AsOf': 'DATE',
        'x_Name': 'VARCHAR',
        'x_Keeper': 'VARCHAR',
        'x_Scope': 'VARCHAR',
        'x_Limit': 'DECIMAL(38,20)',
        'x_ForecastCost': 'DECIMAL(38,20)',
        'x_ActualThreshold': 'BIGINT',
        'x_ForecastThreshold': 'BIGINT',
        'x_ExhaustedOn': 'DATE'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`budgets_csv` (
  `BilledCost` string,
  `BillingCurrency` string,
  `BillingPeriodStart` string,
  `BillingPeriodEnd` string,
  `x_AsOf` string,
  `x_Name` string,
  `x_Keeper` string,
  `x_Scope` string,
  `x_Limit` string,
  `x_ForecastCost` string,
  `x_ActualThreshold` string,
  `x_ForecastThreshold` string,
  `x_ExhaustedOn` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=budgets/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=budgets/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."budgets" AS
SELECT
  CAST(NULLIF("BilledCost", '') AS decimal(38,20)) AS "BilledCost",
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodStart", '')) AS timestamp) AS "BillingPeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodEnd", '')) AS timestamp) AS "BillingPeriodEnd",
  CAST(NULLIF("x_AsOf", '') AS date) AS "x_AsOf",
  NULLIF("x_Name", '') AS "x_Name",
  NULLIF("x_Keeper", '') AS "x_Keeper",
  NULLIF("x_Scope", '') AS "x_Scope",
  CAST(NULLIF("x_Limit", '') AS decimal(38,20)) AS "x_Limit",
  CAST(NULLIF("x_ForecastCost", '') AS decimal(38,20)) AS "x_ForecastCost",
  CAST(NULLIF("x_ActualThreshold", '') AS bigint) AS "x_ActualThreshold",
  CAST(NULLIF("x_ForecastThreshold", '') AS bigint) AS "x_ForecastThreshold",
  CAST(NULLIF("x_ExhaustedOn", '') AS date) AS "x_ExhaustedOn",
  "year",
  "month"
FROM "costs"."budgets_csv"

CREATE OR REPLACE VIEW forecasts AS
SELECT "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "x_AsOf", "x_Scope", "x_CostMetric", "x_KnownDays", "x_KnownCost", "x_ForecastCost", "x_ForecastLow", "x_ForecastHigh", "x_Confidence", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=forecasts/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'BillingCurrency': 'VARCHAR',
        'BillingPeriodStart': 'TIMESTAMP',
        'BillingPeriodEnd': 'TIMESTAMP',
        'x_AsOf': 'DATE',
        'x_Scope': 'VARCHAR',
        'x_CostMetric': 'VARCHAR',
        'x_KnownDays': 'BIGINT',
        'x_KnownCost': 'DECIMAL(38,20)',
        'x_ForecastCost': 'DECIMAL(38,20)',
        'x_ForecastLow': 'DECIMAL(38,20)',
        'x_ForecastHigh': 'DECIMAL(38,20)',
        'x_Confidence': 'BIGINT'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`forecasts_csv` (
  `BillingCurrency` string,
  `BillingPeriodStart` string,
  `BillingPeriodEnd` string,
  `x_AsOf` string,
  `x_Scope` string,
  `x_CostMetric` string,
  `x_KnownDays` string,
  `x_KnownCost` string,
  `x_ForecastCost` string,
  `x_ForecastLow` string,
  `x_ForecastHigh` string,
  `x_Confidence` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=forecasts/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=forecasts/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."forecasts" AS
SELECT
  NULLIF("BillingCurrency", '') AS "BillingCurrency",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodStart", '')) AS timestamp) AS "BillingPeriodStart",
  CAST(from_iso8601_timestamp(NULLIF("BillingPeriodEnd", '')) AS timestamp) AS "BillingPeriodEnd",
  CAST(NULLIF("x_AsOf", '') AS date) AS "x_AsOf",
  NULLIF("x_Scope", '') AS "x_Scope",
  NULLIF("x_CostMetric", '') AS "x_CostMetric",
  CAST(NULLIF("x_KnownDays", '') AS bigint) AS "x_KnownDays",
  CAST(NULLIF("x_KnownCost", '') AS decimal(38,20)) AS "x_KnownCost",
  CAST(NULLIF("x_ForecastCost", '') AS decimal(38,20)) AS "x_ForecastCost",
  CAST(NULLIF("x_ForecastLow", '') AS decimal(38,20)) AS "x_ForecastLow",
  CAST(NULLIF("x_ForecastHigh", '') AS decimal(38,20)) AS "x_ForecastHigh",
  CAST(NULLIF("x_Confidence", '') AS bigint) AS "x_Confidence",
  "year",
  "month"
FROM "costs"."forecasts_csv"

CREATE OR REPLACE VIEW runs AS
SELECT "x_RunId", "x_Job", "x_AsOf", "x_StartedAt", "x_EndedAt", "x_Outcome", "x_Message", "x_Charges", "x_Problems", "x_Requests", "x_RequestsPrice", "x_SoftwareVersion", "year", "month"
FROM read_csv(
    's3://bucket/costs/data/dataset=runs/year=*/month=*/part-0.csv',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    hive_partitioning = true, hive_types_autocast = false,
    hive_types = {'year': 'INTEGER', 'month': 'INTEGER'},
    columns = {
        'x_RunId': 'VARCHAR',
        'x_Job': 'VARCHAR',
        'x_AsOf': 'DATE',
        'x_StartedAt': 'TIMESTAMP',
        'x_EndedAt': 'TIMESTAMP',
        'x_Outcome': 'VARCHAR',
        'x_Message': 'VARCHAR',
        'x_Charges': 'BIGINT',
        'x_Problems': 'BIGINT',
        'x_Requests': 'BIGINT',
        'x_RequestsPrice': 'DECIMAL(38,20)',
        'x_SoftwareVersion': 'VARCHAR'});

CREATE EXTERNAL TABLE IF NOT EXISTS `costs`.`runs_csv` (
  `x_RunId` string,
  `x_Job` string,
  `x_AsOf` string,
  `x_StartedAt` string,
  `x_EndedAt` string,
  `x_Outcome` string,
  `x_Message` string,
  `x_Charges` string,
  `x_Problems` string,
  `x_Requests` string,
  `x_RequestsPrice` string,
  `x_SoftwareVersion` string)
PARTITIONED BY (`year` int, `month` int)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\u007F')
LOCATION 's3://bucket/costs/data/dataset=runs/'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.year.type' = 'integer', 'projection.year.range' = '2015,2060',
  'projection.month.type' = 'integer', 'projection.month.range' = '1,12', 'projection.month.digits' = '2',
  'storage.location.template' = 's3://bucket/costs/data/dataset=runs/year=${year}/month=${month}/')

CREATE OR REPLACE VIEW "costs"."runs" AS
SELECT
  NULLIF("x_RunId", '') AS "x_RunId",
  NULLIF("x_Job", '') AS "x_Job",
  CAST(NULLIF("x_AsOf", '') AS date) AS "x_AsOf",
  CAST(from_iso8601_timestamp(NULLIF("x_StartedAt", '')) AS timestamp) AS "x_StartedAt",
  CAST(from_iso8601_timestamp(NULLIF("x_EndedAt", '')) AS timestamp) AS "x_EndedAt",
  NULLIF("x_Outcome", '') AS "x_Outcome",
  NULLIF("x_Message", '') AS "x_Message",
  CAST(NULLIF("x_Charges", '') AS bigint) AS "x_Charges",
  CAST(NULLIF("x_Problems", '') AS bigint) AS "x_Problems",
  CAST(NULLIF("x_Requests", '') AS bigint) AS "x_Requests",
  CAST(NULLIF("x_RequestsPrice", '') AS decimal(38,20)) AS "x_RequestsPrice",
  NULLIF("x_SoftwareVersion", '') AS "x_SoftwareVersion",
  "year",
  "month"
FROM "costs"."runs_csv"

CREATE OR REPLACE VIEW monthly_charges AS SELECT SUM("BilledCost") AS "BilledCost", SUM("EffectiveCost") AS "EffectiveCost", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ConsumedUnit", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "x_UsageType", "x_Environment", "x_ChargeCategory", "x_Tags", MIN(CASE WHEN "EffectiveCost" <> 0 THEN "ChargePeriodStart" END) AS "x_FirstChargePeriodStart", MAX(CASE WHEN "EffectiveCost" <> 0 THEN "ChargePeriodStart" END) AS "x_LastChargePeriodStart", "year", "month" FROM charges GROUP BY "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ConsumedUnit", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "x_UsageType", "x_Environment", "x_ChargeCategory", "x_Tags", "year", "month";

CREATE OR REPLACE VIEW "costs"."monthly_charges" AS
SELECT SUM("BilledCost") AS "BilledCost", SUM("EffectiveCost") AS "EffectiveCost", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ConsumedUnit", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "x_UsageType", "x_Environment", "x_ChargeCategory", "x_Tags", MIN(CASE WHEN "EffectiveCost" <> 0 THEN "ChargePeriodStart" END) AS "x_FirstChargePeriodStart", MAX(CASE WHEN "EffectiveCost" <> 0 THEN "ChargePeriodStart" END) AS "x_LastChargePeriodStart", "year", "month" FROM "costs"."charges" GROUP BY "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ConsumedUnit", "RegionId", "ServiceName", "SubAccountId", "SubAccountName", "x_UsageType", "x_Environment", "x_ChargeCategory", "x_Tags", "year", "month"
