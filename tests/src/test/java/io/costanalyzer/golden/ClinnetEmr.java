package io.costanalyzer.golden;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.RegionPrefix;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * A medical-records system in three environments, September 2025 to October 2026, made by hand: weekdays, slow growth,
 * measures that take effect on their dates (one of them without effect), fees, tax, credits, two anomalies. The same
 * figures at every run.
 */
final class ClinnetEmr {

    static final Environment DEV = Environment.of("dev");
    static final Environment STAGING = Environment.of("staging");
    static final Environment PROD = Environment.of("prod");
    static final List<Environment> ENVIRONMENTS = List.of(PROD, STAGING, DEV);
    static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final String AURORA = "Amazon Relational Database Service";
    private static final String LAMBDA = "AWS Lambda";
    private static final String S3 = "Amazon Simple Storage Service";
    private static final String EC2_OTHER = "EC2 - Other";
    private static final String CLOUDWATCH = "AmazonCloudWatch";

    /**
     * A usage type of prod in September 2025.
     *
     * @param perDay cost of an ordinary weekday
     * @param price of a unit
     * @param people whether it follows the people who work on weekdays
     */
    private record Line(String service, String usageType, String unit, String perDay, String price, boolean people) {}

    private static final List<Line> LINES = List.of(
            new Line(AURORA, "EU-Aurora:ServerlessV2Usage", "ACU-Hr", "9.10", "0.14", true),
            new Line(AURORA, "EU-Aurora:StorageUsage", "GB-Mo", "0.62", "0.11", false),
            new Line(AURORA, "EU-Aurora:BackupUsage", "GB-Mo", "0.34", "0.021", false),
            new Line(LAMBDA, "EU-Lambda-GB-Second", "Second", "3.30", "0.0000166667", true),
            new Line(LAMBDA, "EU-Request", "Requests", "0.31", "0.0000002", true),
            new Line(EC2_OTHER, "EU-NatGateway-Hours", "Hrs", "1.152", "0.048", false),
            new Line(EC2_OTHER, "EU-NatGateway-Bytes", "GB", "2.05", "0.048", true),
            new Line(S3, "EU-TimedStorage-ByteHrs", "GB-Mo", "1.90", "0.023", false),
            new Line(S3, "EU-Requests-Tier1", "Requests", "0.21", "0.000005", true),
            new Line("Amazon DynamoDB", "EU-ReadRequestUnits", "ReadRequestUnits", "0.48", "0.00000014", true),
            new Line("Amazon DynamoDB", "EU-WriteRequestUnits", "WriteRequestUnits", "0.66", "0.00000071", true),
            new Line("Amazon API Gateway", "EU-ApiGatewayRequest", "Requests", "1.05", "0.0000035", true),
            new Line("Amazon CloudFront", "EU-DataTransfer-Out-Bytes", "GB", "1.32", "0.085", true),
            new Line("Amazon CloudFront", "EU-Requests-Tier2-HTTPS", "Requests", "0.17", "0.0000012", true),
            new Line(CLOUDWATCH, "EU-DataProcessing-Bytes", "GB", "1.71", "0.57", true),
            new Line(CLOUDWATCH, "EU-CW:MetricMonitorUsage", "Metrics", "0.40", "0.30", false),
            new Line("Amazon Cognito", "EU-CognitoUserPoolsMAU", "MAU", "0.55", "0.0055", true),
            new Line("AWS Key Management Service", "eu-west-1-KMS-Requests", "Requests", "0.09", "0.000003", true),
            new Line("AWS Secrets Manager", "EU-AWSSecretsManager-Secrets", "Secrets", "0.053", "0.40", false),
            new Line("AWS CloudTrail", "EU-PaidEventsRecorded", "Events", "0.12", "0.00002", true));

    private static final Map<Environment, BigDecimal> SIZE = Map.of(
            PROD,
            new BigDecimal("1.05"),
            STAGING,
            new BigDecimal("0.19"),
            DEV,
            new BigDecimal("0.15"),
            Environment.UNALLOCATED,
            new BigDecimal("0.012"));

    private ClinnetEmr() {}

    /** The account from its first day to the given one. */
    static CostLedger ledger(LocalDate through) {
        ChargePeriod period = ChargePeriod.of(FIRST, through.plusDays(1));
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period).cover(period);
        period.dates()
                .forEach(day -> SIZE.forEach((environment, size) -> LINES.forEach(line -> {
                    if (!environment.isUnallocated()
                            || line.service().equals(S3)
                            || line.service().equals(CLOUDWATCH)) {
                        builder.add(environment, charge(environment, line, size, day));
                    }
                })));
        period.months().forEach(month -> addFees(builder, month, through));
        return builder.build();
    }

    /** The same bill by account, without environments and usage types. */
    static CostLedger accountView(CostLedger ledger) {
        ChargePeriod period = ledger.coverage().span().orElseThrow();
        CostLedgerBuilder builder = new CostLedgerBuilder(ledger.currency(), period).cover(period);
        for (CostSeries series : ledger.series()) {
            boolean prod = series.key().environment().equals(PROD);
            period.dates()
                    .filter(series::hasCharge)
                    .forEach(day -> builder.add(
                            Environment.UNALLOCATED,
                            Charge.builder(day, series.key().serviceName(), series.cost(CostMetric.BILLED_COST, day))
                                    .subAccount(
                                            prod ? "222233334444" : "111122223333",
                                            prod ? "clinnet-prod" : "clinnet-shared")
                                    .build()));
        }
        return builder.build();
    }

    private static Charge charge(Environment environment, Line line, BigDecimal size, LocalDate day) {
        BigDecimal factor = size.multiply(people(environment, line, day))
                .multiply(growth(environment, day))
                .multiply(measure(environment, line, day))
                .multiply(anomaly(environment, line, day));
        BigDecimal cost = new BigDecimal(line.perDay()).multiply(factor);
        BigDecimal price = new BigDecimal(line.price()).multiply(price(line, day));
        BigDecimal quantity = cost.divide(new BigDecimal(line.price()), 6, RoundingMode.HALF_EVEN);
        Money money = Money.of(CurrencyUnit.USD, quantity.multiply(price).setScale(10, RoundingMode.HALF_EVEN));
        return Charge.builder(day, line.service(), money)
                .usageType(line.usageType())
                .regionId(
                        line.service().equals("Amazon CloudFront")
                                ? null
                                : RegionPrefix.regionOf(line.usageType()).orElse("eu-west-1"))
                .consumed(quantity, line.unit())
                .estimated(day.isAfter(LocalDate.of(2026, 9, 30)))
                .build();
    }

    private static BigDecimal people(Environment environment, Line line, LocalDate day) {
        long index = ChronoUnit.DAYS.between(FIRST, day);
        BigDecimal noise =
                BigDecimal.valueOf(1000 + (index * 7919 + line.usageType().length() * 31L) % 61 - 30, 3);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        String quiet = environment.equals(PROD) ? "0.72" : "0.35";
        return line.people() && weekend ? noise.multiply(new BigDecimal(quiet)) : noise;
    }

    private static BigDecimal growth(Environment environment, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(FIRST, day);
        return BigDecimal.valueOf(1000 + (environment.equals(PROD) ? 9 : 3) * months, 3);
    }

    /** What the measures of the programme have changed in the quantity. */
    private static BigDecimal measure(Environment environment, Line line, LocalDate day) {
        if (line.usageType().contains("ServerlessV2") && from(day, 2026, 5, 4)) {
            return new BigDecimal(environment.equals(DEV) ? "0.18" : environment.equals(PROD) ? "0.38" : "0.33");
        }
        if (line.usageType().contains("BackupUsage") && from(day, 2026, 5, 4)) {
            return new BigDecimal("0.55");
        }
        if (line.usageType().contains("GB-Second") && from(day, 2026, 6, 15)) {
            return new BigDecimal("0.62");
        }
        if (line.usageType().contains("NatGateway-Bytes") && from(day, 2026, 7, 6)) {
            return new BigDecimal("0.22");
        }
        if (line.usageType().contains("NatGateway-Hours") && environment.equals(DEV) && from(day, 2026, 7, 6)) {
            return BigDecimal.ZERO;
        }
        if (line.usageType().contains("TimedStorage") && from(day, 2026, 8, 1)) {
            return new BigDecimal("0.66");
        }
        if (line.service().equals(CLOUDWATCH) && environment.equals(DEV) && from(day, 2026, 9, 7)) {
            return new BigDecimal("0.60");
        }
        return BigDecimal.ONE;
    }

    /** Lambda on arm64 is cheaper from 15 June on. */
    private static BigDecimal price(Line line, LocalDate day) {
        return line.usageType().contains("GB-Second") && from(day, 2026, 6, 15)
                ? new BigDecimal("0.8")
                : BigDecimal.ONE;
    }

    private static BigDecimal anomaly(Environment environment, Line line, LocalDate day) {
        boolean loop = environment.equals(PROD) && line.usageType().contains("NatGateway-Bytes");
        if (loop && from(day, 2026, 10, 13) && !from(day, 2026, 10, 17)) {
            return new BigDecimal("6.4");
        }
        boolean debug = environment.equals(STAGING) && line.usageType().contains("DataProcessing-Bytes");
        return debug && from(day, 2026, 10, 26) ? new BigDecimal("5.5") : BigDecimal.ONE;
    }

    private static boolean from(LocalDate day, int year, int month, int dayOfMonth) {
        return !day.isBefore(LocalDate.of(year, month, dayOfMonth));
    }

    /** The hosted zone on the 1st, tax on what was used, a monthly credit, and support on the 6th of the next month. */
    private static void addFees(CostLedgerBuilder builder, YearMonth month, LocalDate through) {
        LocalDate first = month.atDay(1);
        builder.add(
                PROD,
                Charge.builder(first, "Amazon Route 53", usd("1.50"))
                        .usageType("HostedZone")
                        .consumed(BigDecimal.valueOf(3), "HostedZone")
                        .build());
        LocalDate last = month.atEndOfMonth().isAfter(through) ? through : month.atEndOfMonth();
        CostLedger soFar = builder.build();
        Money used =
                soFar.knownCost(Scope.spending(), CostMetric.BILLED_COST, ChargePeriod.of(first, last.plusDays(1)));
        Money tax = Money.of(
                CurrencyUnit.USD, used.amount().multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_EVEN));
        builder.add(Environment.UNALLOCATED, fee(first, "Tax", tax, ChargeCategory.TAX));
        builder.add(Environment.UNALLOCATED, fee(first, "AWS Support (Developer)", usd("29"), ChargeCategory.SUPPORT));
        if (Set.of(9, 10).contains(month.getMonthValue()) && month.getYear() == 2026) {
            builder.add(Environment.UNALLOCATED, fee(first, "Refund", usd("-4.25"), ChargeCategory.REFUND));
        }
        builder.add(PROD, fee(first, LAMBDA, usd("-25"), ChargeCategory.CREDIT));
    }

    private static Charge fee(LocalDate day, String service, Money cost, ChargeCategory category) {
        return Charge.builder(day, service, cost).chargeCategory(category).build();
    }

    static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
