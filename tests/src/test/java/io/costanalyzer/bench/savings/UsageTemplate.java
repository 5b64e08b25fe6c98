package io.costanalyzer.bench.savings;

import java.util.List;

/**
 * A usage type that a generated bill can have.
 *
 * @param service as Cost Explorer prints it
 * @param usageType without region prefix
 * @param unit of the quantity
 * @param price of one unit, in dollars
 * @param shape how it moves
 * @param elasticityFrom lowest elasticity to traffic
 * @param elasticityTo highest
 * @param dollarsFrom lowest cost a day in a large environment
 * @param dollarsTo highest
 * @param freeUnits units a month that cost nothing, as a share of a month's use; 0 for none
 */
record UsageTemplate(
        String service,
        String usageType,
        String unit,
        double price,
        UsageShape shape,
        double elasticityFrom,
        double elasticityTo,
        double dollarsFrom,
        double dollarsTo,
        double freeUnits) {

    static final String LAMBDA = "AWS Lambda";
    static final String GATEWAY = "Amazon API Gateway";
    static final String RDS = "Amazon Relational Database Service";
    static final String DYNAMO = "Amazon DynamoDB";
    static final String S3 = "Amazon Simple Storage Service";
    static final String CLOUDFRONT = "Amazon CloudFront";
    static final String EC2 = "Amazon Elastic Compute Cloud - Compute";
    static final String EC2_OTHER = "EC2 - Other";
    static final String VPC = "Amazon Virtual Private Cloud";
    static final String ELB = "Amazon Elastic Load Balancing";
    static final String CLOUDWATCH = "AmazonCloudWatch";

    /** Services of which every environment has all usage types it draws, in this order. */
    static final List<UsageTemplate> ALL = List.of(
            t(LAMBDA, "Request", "Requests", 2e-7, UsageShape.ELASTIC, .85, 1, .3, 6),
            t(LAMBDA, "Lambda-GB-Second", "Lambda-GB-Second", 1.66667e-5, UsageShape.ELASTIC, .5, 1, 2, 80),
            t(GATEWAY, "ApiGatewayRequest", "Requests", 3.5e-6, UsageShape.ELASTIC, .85, 1, .5, 20),
            t(GATEWAY, "DataTransfer-Out-Bytes", "GB", .09, UsageShape.ELASTIC, .4, 1, .2, 5),
            t(RDS, "Aurora:ServerlessV2Usage", "ACU-Hr", .12, UsageShape.AFFINE, .2, .8, 5, 90),
            t(RDS, "Aurora:StorageUsage", "GB-Mo", .1, UsageShape.STORAGE, 0, 0, 1, 12),
            t(RDS, "Aurora:StorageIOUsage", "IOs", 2e-7, UsageShape.ELASTIC, .3, 1, 1, 25),
            t(RDS, "InstanceUsage:db.r6g.xl", "Hrs", .478, UsageShape.CONSTANT, 0, 0, 11.4, 46),
            t(RDS, "RDS:ChargedBackupUsage", "GB-Mo", .095, UsageShape.STORAGE, 0, 0, .3, 6),
            t(DYNAMO, "ReadRequestUnits", "ReadRequestUnits", 1.25e-7, UsageShape.ELASTIC, .5, 1, .5, 20),
            t(DYNAMO, "WriteRequestUnits", "WriteRequestUnits", 6.25e-7, UsageShape.LAGGED, .4, 1, .5, 20),
            t(DYNAMO, "TimedStorage-ByteHrs", "GB-Mo", .25, UsageShape.STORAGE, 0, 0, .2, 5),
            t(S3, "TimedStorage-ByteHrs", "GB-Mo", .023, UsageShape.STORAGE, 0, 0, 2, 60),
            t(S3, "Requests-Tier1", "Requests", 5e-6, UsageShape.ELASTIC, .3, .9, .2, 8),
            t(S3, "Requests-Tier2", "Requests", 4e-7, UsageShape.ELASTIC, .5, 1, .1, 4),
            t(S3, "DataTransfer-Out-Bytes", "GB", .09, UsageShape.ELASTIC, .4, 1, .2, 12),
            t(CLOUDFRONT, "DataTransfer-Out-Bytes", "GB", .085, UsageShape.ELASTIC, .6, 1, 1, 40),
            t(CLOUDFRONT, "Requests-Tier2-HTTPS", "Requests", 1e-6, UsageShape.ELASTIC, .8, 1, .3, 10),
            t(EC2_OTHER, "NatGateway-Hours", "Hrs", .045, UsageShape.CONSTANT, 0, 0, 1.08, 3.24),
            t(EC2_OTHER, "NatGateway-Bytes", "GB", .045, UsageShape.AFFINE, .3, 1, .5, 30),
            t(EC2_OTHER, "EBS:VolumeUsage.gp3", "GB-Mo", .08, UsageShape.CONSTANT, 0, 0, 1, 20),
            t(EC2_OTHER, "EBS:SnapshotUsage", "GB-Mo", .05, UsageShape.STORAGE, 0, 0, .3, 8),
            t(EC2, "BoxUsage:m6i.large", "Hrs", .096, UsageShape.INSTANCES, .2, .8, 7, 120),
            t(EC2, "BoxUsage:t3.medium", "Hrs", .0416, UsageShape.CONSTANT, 0, 0, 1, 8),
            t(EC2, "SpotUsage:m6i.large", "Hrs", .035, UsageShape.ELASTIC, .2, 1, 1, 15),
            t(VPC, "PublicIPv4:InUseAddress", "Hrs", .005, UsageShape.CONSTANT, 0, 0, .12, 3),
            t(VPC, "VpcEndpoint-Hours", "Hrs", .01, UsageShape.CONSTANT, 0, 0, .24, 3),
            t(ELB, "LoadBalancerUsage", "Hrs", .0225, UsageShape.CONSTANT, 0, 0, .54, 2.2),
            t(ELB, "LCUUsage", "LCU-Hrs", .008, UsageShape.ELASTIC, .6, 1, .2, 8),
            t(CLOUDWATCH, "DataProcessing-Bytes", "GB", .5, UsageShape.ELASTIC, .2, 1, 1, 40),
            t(CLOUDWATCH, "TimedStorage-ByteHrs", "GB-Mo", .03, UsageShape.STORAGE, 0, 0, .1, 6),
            free(CLOUDWATCH, "CW:MetricMonitorUsage", "Metrics", .3, UsageShape.CONSTANT, 0, 0, .5, 8, .1),
            free(CLOUDWATCH, "CW:Requests", "Requests", 1e-5, UsageShape.ELASTIC, .1, .6, .1, 2, .3),
            free("AWS Key Management Service", "KMS-Requests", "Requests", 3e-6, UsageShape.ELASTIC, .4, 1, .1, 4, .25),
            t("AWS Key Management Service", "KMS-Keys", "Keys", 1, UsageShape.CONSTANT, 0, 0, .1, 1),
            t("AWS Secrets Manager", "AWSSecretsManager-Secrets", "Secrets", .4, UsageShape.CONSTANT, 0, 0, .05, .6),
            free(
                    "Amazon Simple Queue Service",
                    "Requests-Tier1",
                    "Requests",
                    4e-7,
                    UsageShape.LAGGED,
                    .4,
                    1,
                    .1,
                    4,
                    .3),
            t("AWS Glue", "ETL-DPU-Hour", "DPU-Hour", .44, UsageShape.BATCH, 0, 0, .5, 15),
            t("Amazon Athena", "DataScannedInTB", "Terabytes", 5, UsageShape.INTERMITTENT, 0, 0, .2, 6),
            t("CodeBuild", "Build-Min:Linux:g1.small", "minutes", .005, UsageShape.BATCH, 0, 0, .1, 5),
            t(
                    "Amazon Elastic Container Service",
                    "Fargate-vCPU-Hours:perCPU",
                    "hours",
                    .04048,
                    UsageShape.INSTANCES,
                    .2,
                    .9,
                    2,
                    50),
            t(
                    "Amazon Elastic Container Service",
                    "Fargate-GB-Hours",
                    "hours",
                    .004445,
                    UsageShape.INSTANCES,
                    .2,
                    .9,
                    .5,
                    12),
            t("Amazon GuardDuty", "PaidEventsAnalyzed", "Events", 4e-6, UsageShape.LAGGED, .2, .8, .1, 4));

    private static UsageTemplate t(
            String service,
            String type,
            String unit,
            double price,
            UsageShape shape,
            double e0,
            double e1,
            double d0,
            double d1) {
        return new UsageTemplate(service, type, unit, price, shape, e0, e1, d0, d1, 0);
    }

    private static UsageTemplate free(
            String service,
            String type,
            String unit,
            double price,
            UsageShape shape,
            double e0,
            double e1,
            double d0,
            double d1,
            double free) {
        return new UsageTemplate(service, type, unit, price, shape, e0, e1, d0, d1, free);
    }

    /** Whether the quantity counts requests of users, so that it can stand for traffic. */
    boolean countsRequests() {
        return usageType.equals("Request")
                || usageType.equals("ApiGatewayRequest")
                || usageType.equals("Requests-Tier2-HTTPS");
    }
}
