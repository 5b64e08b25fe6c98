package io.costanalyzer.bench.portfolio;

import static io.costanalyzer.bench.portfolio.Shape.BATCH;
import static io.costanalyzer.bench.portfolio.Shape.CONSTANT;
import static io.costanalyzer.bench.portfolio.Shape.ELASTIC;
import static io.costanalyzer.bench.portfolio.Shape.FREE_TIER;
import static io.costanalyzer.bench.portfolio.Shape.INSTANCES;
import static io.costanalyzer.bench.portfolio.Shape.INTERMITTENT;
import static io.costanalyzer.bench.portfolio.Shape.LAGGED;
import static io.costanalyzer.bench.portfolio.Shape.MONTHLY;
import static io.costanalyzer.bench.portfolio.Shape.STORAGE;
import static io.costanalyzer.bench.portfolio.Shape.TIERED;

import java.util.List;

/**
 * A usage type that a generated bill can have.
 *
 * @param serviceName as Cost Explorer prints it
 * @param usageType without region prefix
 * @param unit of the quantity
 * @param price of one unit in dollars
 * @param shape how it moves
 * @param from lowest usual cost a day in a large environment, in dollars
 * @param to highest
 */
public record Template(
        String serviceName, String usageType, String unit, double price, Shape shape, double from, double to) {

    private static final String RDS = "Amazon Relational Database Service";
    private static final String DYNAMO = "Amazon DynamoDB";
    private static final String S3 = "Amazon Simple Storage Service";
    private static final String EC2 = "Amazon Elastic Compute Cloud - Compute";
    private static final String EC2_OTHER = "EC2 - Other";
    private static final String ECS = "Amazon Elastic Container Service";
    private static final String WATCH = "AmazonCloudWatch";
    private static final String KMS = "AWS Key Management Service";
    private static final String ROUTE = "Amazon Route 53";
    private static final String CACHE = "Amazon ElastiCache";
    private static final String OPENSEARCH = "Amazon OpenSearch Service";

    static final List<Template> ALL = List.of(
            of("AWS Lambda", "Request", "Requests", 2e-7, ELASTIC, .2, 4),
            of("AWS Lambda", "Lambda-GB-Second", "Lambda-GB-Second", 1.66667e-5, ELASTIC, 1, 40),
            of("Amazon API Gateway", "ApiGatewayRequest", "Requests", 3.5e-6, ELASTIC, .5, 15),
            of("Amazon API Gateway", "DataTransfer-Out-Bytes", "GB", .09, TIERED, .2, 5),
            of(RDS, "Aurora:ServerlessV2Usage", "ACU-Hr", .12, ELASTIC, 4, 60),
            of(RDS, "Aurora:StorageUsage", "GB-Mo", .1, STORAGE, .5, 10),
            of(RDS, "Aurora:StorageIOUsage", "IOs", 2e-7, ELASTIC, .5, 20),
            of(RDS, "InstanceUsage:db.r6g.xl", "Hrs", .478, CONSTANT, 11, 45),
            of(RDS, "RDS:ChargedBackupUsage", "GB-Mo", .095, STORAGE, .2, 5),
            of(DYNAMO, "ReadRequestUnits", "ReadRequestUnits", 1.25e-7, ELASTIC, .3, 12),
            of(DYNAMO, "WriteRequestUnits", "WriteRequestUnits", 6.25e-7, LAGGED, .3, 12),
            of(DYNAMO, "TimedStorage-ByteHrs", "GB-Mo", .25, STORAGE, .1, 4),
            of(S3, "TimedStorage-ByteHrs", "GB-Mo", .023, STORAGE, 1, 30),
            of(S3, "Requests-Tier1", "Requests", 5e-6, ELASTIC, .2, 6),
            of(S3, "Requests-Tier2", "Requests", 4e-7, ELASTIC, .1, 3),
            of(S3, "DataTransfer-Out-Bytes", "GB", .09, TIERED, .2, 10),
            of("Amazon CloudFront", "DataTransfer-Out-Bytes", "GB", .085, TIERED, 1, 30),
            of("Amazon CloudFront", "Requests-Tier2-HTTPS", "Requests", 1e-6, ELASTIC, .3, 8),
            of(EC2_OTHER, "NatGateway-Hours", "Hrs", .045, CONSTANT, 1.08, 3.24),
            of(EC2_OTHER, "NatGateway-Bytes", "GB", .045, ELASTIC, .5, 20),
            of(EC2_OTHER, "EBS:VolumeUsage.gp3", "GB-Mo", .08, STORAGE, 1, 15),
            of(EC2_OTHER, "EBS:SnapshotUsage", "GB-Mo", .05, STORAGE, .3, 6),
            of(EC2_OTHER, "DataTransfer-Regional-Bytes", "GB", .01, ELASTIC, .2, 8),
            of(EC2, "BoxUsage:m6i.large", "Hrs", .096, INSTANCES, 7, 90),
            of(EC2, "BoxUsage:t3.medium", "Hrs", .0416, CONSTANT, 1, 8),
            of(EC2, "SpotUsage:m6i.large", "Hrs", .035, ELASTIC, 1, 12),
            of("Amazon Virtual Private Cloud", "PublicIPv4:InUseAddress", "Hrs", .005, CONSTANT, .12, 2),
            of("Amazon Virtual Private Cloud", "VpcEndpoint-Hours", "Hrs", .01, CONSTANT, .24, 2),
            of("Amazon Elastic Load Balancing", "LoadBalancerUsage", "Hrs", .0225, CONSTANT, .54, 2.2),
            of("Amazon Elastic Load Balancing", "LCUUsage", "LCU-Hrs", .008, ELASTIC, .2, 6),
            of(WATCH, "DataProcessing-Bytes", "GB", .5, ELASTIC, .5, 25),
            of(WATCH, "TimedStorage-ByteHrs", "GB-Mo", .03, STORAGE, .1, 4),
            of(WATCH, "CW:MetricMonitorUsage", "Metrics", .3, CONSTANT, .4, 6),
            of(WATCH, "CW:Requests", "Requests", 1e-5, FREE_TIER, .1, 2),
            of(KMS, "KMS-Requests", "Requests", 3e-6, FREE_TIER, .1, 3),
            of(KMS, "KMS-Keys", "Keys", 1, CONSTANT, .1, .6),
            of("AWS Secrets Manager", "AWSSecretsManager-Secrets", "Secrets", .4, CONSTANT, .05, .5),
            of("Amazon Simple Queue Service", "Requests-Tier1", "Requests", 4e-7, FREE_TIER, .1, 4),
            of("Amazon Simple Notification Service", "Requests-Tier1", "Requests", 5e-7, ELASTIC, .01, .1),
            of("AWS Glue", "ETL-DPU-Hour", "DPU-Hour", .44, BATCH, 1, 15),
            of("Amazon Athena", "DataScannedInTB", "Terabytes", 5, INTERMITTENT, .5, 8),
            of("CodeBuild", "Build-Min:Linux:g1.small", "minutes", .005, BATCH, .2, 5),
            of(ECS, "Fargate-vCPU-Hours:perCPU", "hours", .04048, INSTANCES, 2, 40),
            of(ECS, "Fargate-GB-Hours", "hours", .004445, INSTANCES, .5, 10),
            of("Amazon GuardDuty", "PaidEventsAnalyzed", "Events", 4e-6, LAGGED, .1, 4),
            of(CACHE, "NodeUsage:cache.r6g.large", "Hrs", .206, CONSTANT, 4.9, 20),
            of(OPENSEARCH, "ESInstance:r6g.large", "Hrs", .167, CONSTANT, 4, 16),
            of(OPENSEARCH, "ES:gp3-Storage", "GB-Mo", .122, STORAGE, .3, 5),
            of("Amazon Kinesis", "OnDemand-BilledIncomingBytes", "GB", .08, ELASTIC, .3, 10),
            of(ROUTE, "HostedZone", "HostedZone", .5, MONTHLY, .5, 6),
            of(ROUTE, "DNS-Queries", "Queries", 4e-7, ELASTIC, .02, .4),
            of("Amazon Elastic Kubernetes Service", "EKS-Hours:perCluster", "Hrs", .1, CONSTANT, 2.4, 7.2),
            of("Amazon Managed Streaming for Apache Kafka", "Kafka.m5.large", "Hrs", .21, CONSTANT, 10, 30),
            of("Amazon Managed Streaming for Apache Kafka", "Storage.Standard", "GB-Mo", .1, STORAGE, .5, 8),
            of("AWS WAF", "RequestV2-Tier1", "Requests", 6e-7, ELASTIC, .2, 6),
            of("AWS Step Functions", "StateTransition", "StateTransitions", 2.5e-5, ELASTIC, .2, 8),
            of("AWS X-Ray", "XRay-TracesStored", "Traces", 5e-6, ELASTIC, .1, 5),
            of("Amazon EventBridge", "Event-64K-Chunks", "Events", 1e-6, LAGGED, .1, 3),
            of("Amazon Elastic File System", "TimedStorage-ByteHrs", "GB-Mo", .3, STORAGE, .5, 12),
            of("AmazonCloudTrail", "PaidEventsRecorded", "Events", 2e-5, LAGGED, .1, 4),
            of("AWS Config", "ConfigurationItemRecorded", "ConfigurationItem", .003, ELASTIC, .2, 4),
            of("Amazon Bedrock", "InputTokenCount", "1K tokens", .003, ELASTIC, .5, 25),
            of("Amazon Bedrock", "OutputTokenCount", "1K tokens", .015, ELASTIC, .5, 25),
            of("Amazon Textract", "SyncDetectDocumentText", "Pages", .0015, ELASTIC, .3, 10),
            of("Amazon Simple Email Service", "Recipients", "Count", 1e-4, ELASTIC, .1, 4));

    private static Template of(
            String serviceName, String usageType, String unit, double price, Shape shape, double from, double to) {
        return new Template(serviceName, usageType, unit, price, shape, from, to);
    }
}
