package io.costanalyzer.ingestion.sample;

import static io.costanalyzer.ingestion.sample.SampleOutcome.KEPT;
import static io.costanalyzer.ingestion.sample.SampleOutcome.TOO_SMALL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The account {@code serenya}: one environment without users. It began on DynamoDB, moved to a Multi-AZ PostgreSQL in a VPC
 * at about $180 a month, and moves back at about $40. It has the free support plan and pays no tax.
 */
final class Serenya {

    private static final String DEV = "dev";
    private static final String RDS = "Amazon Relational Database Service";
    private static final String EC2_OTHER = "EC2 - Other";
    private static final String VPC = "Amazon Virtual Private Cloud";
    private static final String KMS = "AWS Key Management Service";
    private static final String KEYS = "eu-west-1-KMS-Keys";
    private static final String DYNAMO = "Amazon DynamoDB";
    private static final String LAMBDA = "AWS Lambda";

    private static final List<String> DATABASE =
            List.of("EU-Multi-AZUsage:db.t4g.micro", "EU-RDS:Multi-AZ-GP3-Storage", "EU-RDS:ChargedBackupUsage");
    private static final List<String> GATEWAY = List.of("EU-NatGateway-Hours", "EU-NatGateway-Bytes");
    private static final List<String> ADDRESSES = List.of("EU-PublicIPv4:InUseAddress", "EU-PublicIPv4:IdleAddress");
    private static final List<String> TABLES =
            List.of("EU-ReadRequestUnits", "EU-WriteRequestUnits", "EU-TimedStorage-ByteHrs");

    private static final int INTO_RDS = 330;
    private static final int OUT_OF_RDS = 75;

    private final LocalDate asOf;

    private Serenya(LocalDate asOf) {
        this.asOf = asOf;
    }

    static SamplePlan plan(LocalDate asOf) {
        Serenya account = new Serenya(asOf);
        return new SamplePlan(
                SampleTable.read("serenya.csv"),
                Map.of("main", "777788889999"),
                Map.of(DEV, SampleTraffic.steady("serenya dev")),
                SampleFees.none("main"),
                account.history(),
                account.measures(),
                List.of());
    }

    /** Before the move there was no VPC and nothing in it; during the time in RDS the tables stood empty. */
    private List<SampleChange> history() {
        LocalDate beginning = SampleAccount.SERENYA.history(asOf).start();
        List<SampleChange> changes = new ArrayList<>();
        changes.addAll(gone(RDS, DATABASE, beginning));
        changes.addAll(gone(EC2_OTHER, GATEWAY, beginning));
        changes.addAll(gone(VPC, ADDRESSES, beginning));
        changes.add(SampleChange.lasting(DEV, KMS, KEYS, beginning, 0.25));
        changes.replaceAll(change -> change.until(ago(INTO_RDS)));
        gone(DYNAMO, TABLES, ago(INTO_RDS)).forEach(change -> changes.add(change.until(ago(OUT_OF_RDS))));
        return changes;
    }

    private List<SampleMeasure> measures() {
        return List.of(
                measure("rds-to-dynamodb", OUT_OF_RDS, "$42 a month", KEPT)
                        .times(0, DEV, RDS, DATABASE.get(0))
                        .times(0, DEV, RDS, DATABASE.get(1))
                        .times(0, DEV, RDS, DATABASE.get(2))
                        .build(),
                measure("nat-removal", 61, "$90 a month", KEPT)
                        .times(0, DEV, EC2_OTHER, GATEWAY.get(0))
                        .times(0, DEV, EC2_OTHER, GATEWAY.get(1))
                        .times(0, DEV, VPC, ADDRESSES.get(0))
                        .times(0, DEV, VPC, ADDRESSES.get(1))
                        .times(0.25, DEV, KMS, KEYS)
                        .times(0.66, DEV, LAMBDA, "EU-Lambda-GB-Second")
                        .build(),
                measure("constants-in-code", 48, "reference tables leave the database", TOO_SMALL)
                        .times(0.9, DEV, DYNAMO, TABLES.get(0))
                        .build(),
                measure("audit-log-to-s3", 36, "log ingestion", TOO_SMALL)
                        .times(0.93, DEV, "AmazonCloudWatch", "EU-DataProcessing-Bytes")
                        .times(1.2, DEV, "Amazon Simple Storage Service", "EU-Requests-Tier1")
                        .build());
    }

    private MeasureBuilder measure(String id, int daysAgo, String promise, SampleOutcome outcome) {
        return new MeasureBuilder(id, ago(daysAgo), promise, outcome);
    }

    private static List<SampleChange> gone(String service, List<String> usageTypes, LocalDate from) {
        return usageTypes.stream()
                .map(usageType -> SampleChange.lasting(DEV, service, usageType, from, 0))
                .toList();
    }

    private LocalDate ago(int days) {
        return asOf.minusDays(days);
    }
}
