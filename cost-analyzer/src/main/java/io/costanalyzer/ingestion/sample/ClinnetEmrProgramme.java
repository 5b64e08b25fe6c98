package io.costanalyzer.ingestion.sample;

import static io.costanalyzer.ingestion.sample.SampleOutcome.KEPT;
import static io.costanalyzer.ingestion.sample.SampleOutcome.PARTLY_KEPT;
import static io.costanalyzer.ingestion.sample.SampleOutcome.REVERTED;
import static io.costanalyzer.ingestion.sample.SampleOutcome.TOO_RECENT;
import static io.costanalyzer.ingestion.sample.SampleOutcome.TOO_SMALL;
import static io.costanalyzer.ingestion.sample.SampleOutcome.WITHOUT_EFFECT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done in {@code clinnet-emr} and what went wrong: the measures take effect over half a year. In the end about a
 * third of the cost is gone where 40 % were promised; dev keeps its 60 %.
 */
final class ClinnetEmrProgramme {

    private static final String DEV = "dev";
    private static final String STAGING = "staging";
    private static final String PROD = "prod";
    private static final String NOBODY = "";

    private static final String AURORA = "Amazon Relational Database Service";
    private static final String ACU = "EU-Aurora:ServerlessV2Usage";
    private static final String BACKUP = "EU-Aurora:BackupUsage";
    private static final String DYNAMO = "Amazon DynamoDB";
    private static final String READS = "EU-ReadRequestUnits";
    private static final String WRITES = "EU-WriteRequestUnits";
    private static final String LAMBDA = "AWS Lambda";
    private static final String X86 = "EU-Lambda-GB-Second";
    private static final String ARM = "EU-Lambda-GB-Second-ARM";
    private static final String S3 = "Amazon Simple Storage Service";
    private static final String STORED = "EU-TimedStorage-ByteHrs";
    private static final String INFREQUENT = "EU-TimedStorage-SIA-ByteHrs";
    private static final String CLOUDFRONT = "Amazon CloudFront";
    private static final String OUT = "EU-DataTransfer-Out-Bytes";
    private static final String EC2_OTHER = "EC2 - Other";
    private static final String NAT_BYTES = "EU-NatGateway-Bytes";
    private static final String CLOUDWATCH = "AmazonCloudWatch";

    private final LocalDate asOf;

    ClinnetEmrProgramme(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<SampleMeasure> measures() {
        return Stream.of(database(), compute(), storage(), others())
                .flatMap(List::stream)
                .map(MeasureBuilder::build)
                .sorted((one, other) -> one.appliedOn().compareTo(other.appliedOn()))
                .toList();
    }

    List<SampleIncident> incidents() {
        return List.of(
                new SampleIncident(
                        "nat-bytes-spike",
                        "A batch job in prod fetched its images through the NAT gateway; fixed after five days.",
                        SampleChange.lasting(PROD, EC2_OTHER, NAT_BYTES, ago(24), 5)
                                .until(ago(19))),
                new SampleIncident(
                        "log-ingestion-shift",
                        "Staging logs everything since a release, and still does.",
                        SampleChange.lasting(STAGING, CLOUDWATCH, "EU-DataProcessing-Bytes", ago(9), 9)));
    }

    private List<MeasureBuilder> database() {
        return List.of(
                measure("aurora-backup-retention", 172, "part of the 60 % of Aurora", KEPT)
                        .times(0.15, DEV, AURORA, BACKUP)
                        .within(7)
                        .times(0.5, PROD, AURORA, BACKUP)
                        .within(14),
                measure("aurora-acu-cap", 158, "60 % of Aurora", KEPT)
                        .times(0.5, DEV, AURORA, ACU)
                        .times(0.38, STAGING, AURORA, ACU)
                        .times(0.36, PROD, AURORA, ACU),
                measure("connection-pooling", 137, "lower ACU use", KEPT).times(0.9, PROD, AURORA, ACU),
                measure("dynamodb-consolidation", 128, "DynamoDB of two tables", KEPT)
                        .times(0.4, DEV, DYNAMO, READS)
                        .times(0.45, DEV, DYNAMO, WRITES)
                        .times(0.65, DEV, DYNAMO, STORED)
                        .times(0.4, STAGING, DYNAMO, READS)
                        .times(0.45, STAGING, DYNAMO, WRITES)
                        .times(0.65, STAGING, DYNAMO, STORED)
                        .times(0.4, PROD, DYNAMO, READS)
                        .times(0.45, PROD, DYNAMO, WRITES)
                        .times(0.65, PROD, DYNAMO, STORED)
                        .times(0.65, PROD, DYNAMO, "EU-TimedPITRStorage-ByteHrs")
                        .times(1.08, PROD, AURORA, "EU-Aurora:StorageIOUsage"));
    }

    private List<MeasureBuilder> compute() {
        return List.of(
                measure("lambda-arm64", 116, "20 % of Lambda GB-seconds", PARTLY_KEPT)
                        .times(0.5, DEV, LAMBDA, X86)
                        .to(ARM)
                        .times(0.5, STAGING, LAMBDA, X86)
                        .to(ARM)
                        .times(0.5, PROD, LAMBDA, X86)
                        .to(ARM),
                measure("lambda-consolidation", 109, "fewer idle functions", TOO_SMALL)
                        .times(0.985, PROD, LAMBDA, X86)
                        .times(0.985, PROD, LAMBDA, ARM),
                measure("layer-slimming", 102, "shorter cold starts", TOO_SMALL)
                        .times(0.99, PROD, LAMBDA, X86)
                        .times(0.99, PROD, LAMBDA, ARM),
                measure("lambda-memory", 95, "with lambda-arm64 35 % of Lambda", KEPT)
                        .times(0.8, PROD, LAMBDA, X86)
                        .within(3)
                        .times(0.8, PROD, LAMBDA, ARM)
                        .within(3));
    }

    private List<MeasureBuilder> storage() {
        return List.of(
                measure("s3-lifecycle-documents", 88, "20 % of S3", KEPT)
                        .times(0.3, PROD, S3, STORED)
                        .within(45)
                        .to(INFREQUENT),
                measure("cloudfront-caching", 74, "CloudFront requests and origin traffic", KEPT)
                        .times(0.45, PROD, S3, "EU-Requests-Tier2")
                        .times(0.82, PROD, CLOUDFRONT, OUT),
                measure("image-compression", 33, "S3 bytes", TOO_SMALL)
                        .times(0.985, PROD, S3, STORED)
                        .within(30)
                        .times(0.97, PROD, CLOUDFRONT, OUT),
                measure("artifact-retention", 30, "deployment buckets", KEPT)
                        .times(0.45, NOBODY, S3, STORED)
                        .within(10),
                measure("s3-lifecycle-images", 5, "with s3-lifecycle-documents 20 % of S3", TOO_RECENT)
                        .times(0.6, PROD, S3, STORED)
                        .within(30)
                        .to(INFREQUENT));
    }

    private List<MeasureBuilder> others() {
        return List.of(
                measure("log-reduction", 81, "25 % of CloudWatch", WITHOUT_EFFECT)
                        .in(DEV, STAGING, PROD),
                measure("vpc-endpoints", 70, "70 % of NAT use, $45 a month per environment", REVERTED)
                        .times(0.35, STAGING, EC2_OTHER, NAT_BYTES)
                        .times(0.3, PROD, EC2_OTHER, NAT_BYTES)
                        .revertedOn(ago(38)),
                measure("env-sizing", 66, "60 % of dev", KEPT)
                        .times(0.75, DEV, AURORA, ACU)
                        .times(0, DEV, EC2_OTHER, "EU-NatGateway-Hours")
                        .times(0, DEV, EC2_OTHER, NAT_BYTES)
                        .times(0, DEV, "Amazon Virtual Private Cloud", "EU-PublicIPv4:InUseAddress"),
                measure("trail-flowlogs", 53, "CloudTrail, log ingestion", KEPT)
                        .times(0.35, PROD, "AWS CloudTrail", "EU-DataEventsRecorded"),
                measure("encryption-keys", 46, "KMS requests", KEPT)
                        .times(0.2, PROD, "AWS Key Management Service", "eu-west-1-KMS-Requests"),
                measure("pipeline-log-retention", 27, "stored logs", TOO_SMALL)
                        .times(0.5, DEV, CLOUDWATCH, STORED)
                        .within(5)
                        .times(0.5, STAGING, CLOUDWATCH, STORED)
                        .within(5));
    }

    private MeasureBuilder measure(String id, int daysAgo, String promise, SampleOutcome outcome) {
        return new MeasureBuilder(id, ago(daysAgo), promise, outcome);
    }

    private LocalDate ago(int days) {
        return asOf.minusDays(days);
    }
}
