package io.costanalyzer.config;

import io.costanalyzer.config.shape.Similar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Services as Cost Explorer prints them, from its own sample answers and from code that lives on them. Not complete, and
 * names change with time: a name that is not here may be right.
 */
final class ServiceNames {

    private static final String EC2 = "Amazon Elastic Compute Cloud - Compute";
    private static final String EC2_OTHER = "EC2 - Other";
    private static final String S3 = "Amazon Simple Storage Service";
    private static final String RDS = "Amazon Relational Database Service";
    private static final String VPC = "Amazon Virtual Private Cloud";
    private static final String CLOUDWATCH = "AmazonCloudWatch";
    private static final String KMS = "AWS Key Management Service";
    private static final String ELB = "Amazon Elastic Load Balancing";
    private static final String ECR = "Amazon EC2 Container Registry (ECR)";
    private static final String SES = "Amazon Simple Email Service";
    private static final String SNS = "Amazon Simple Notification Service";
    private static final String SQS = "Amazon Simple Queue Service";

    /** The names that are known. */
    static final List<String> KNOWN = List.of(
            EC2,
            EC2_OTHER,
            S3,
            RDS,
            VPC,
            CLOUDWATCH,
            KMS,
            ELB,
            ECR,
            SES,
            SNS,
            SQS,
            "AWS Backup",
            "AWS Budgets",
            "AWS CloudTrail",
            "AWS Config",
            "AWS Cost Explorer",
            "AWS Glue",
            "AWS Lambda",
            "AWS Secrets Manager",
            "AWS Security Hub",
            "AWS Step Functions",
            "AWS Support (Business)",
            "AWS Systems Manager",
            "AWS WAF",
            "AWS X-Ray",
            "Amazon API Gateway",
            "Amazon Athena",
            "Amazon Bedrock",
            "Amazon CloudFront",
            "Amazon Cognito",
            "Amazon Data Firehose",
            "Amazon DynamoDB",
            "Amazon ElastiCache",
            "Amazon Elastic Container Service",
            "Amazon Elastic Container Service for Kubernetes",
            "Amazon Elastic File System",
            "Amazon Elastic MapReduce",
            "Amazon Elasticsearch Service",
            "Amazon EventBridge",
            "Amazon GuardDuty",
            "Amazon Kinesis",
            "Amazon OpenSearch Service",
            "Amazon Route 53",
            "CloudWatch Events",
            "CodeBuild",
            "Savings Plans for AWS Compute usage",
            "Tax");

    /** What people call services, in small letters and without Amazon or AWS in front. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("ec2", EC2),
            Map.entry("elastic compute cloud", EC2),
            Map.entry("nat gateway", EC2_OTHER),
            Map.entry("ebs", EC2_OTHER),
            Map.entry("data transfer", EC2_OTHER),
            Map.entry("s3", S3),
            Map.entry("rds", RDS),
            Map.entry("aurora", RDS),
            Map.entry("vpc", VPC),
            Map.entry("elastic ip", VPC),
            Map.entry("public ipv4", VPC),
            Map.entry("cloudwatch", CLOUDWATCH),
            Map.entry("cloudwatch logs", CLOUDWATCH),
            Map.entry("kms", KMS),
            Map.entry("elb", ELB),
            Map.entry("ecr", ECR),
            Map.entry("ses", SES),
            Map.entry("sns", SNS),
            Map.entry("sqs", SQS),
            Map.entry("lambda", "AWS Lambda"),
            Map.entry("secrets manager", "AWS Secrets Manager"),
            Map.entry("cloudtrail", "AWS CloudTrail"),
            Map.entry("config", "AWS Config"),
            Map.entry("glue", "AWS Glue"),
            Map.entry("step functions", "AWS Step Functions"),
            Map.entry("waf", "AWS WAF"),
            Map.entry("x-ray", "AWS X-Ray"),
            Map.entry("api gateway", "Amazon API Gateway"),
            Map.entry("athena", "Amazon Athena"),
            Map.entry("cloudfront", "Amazon CloudFront"),
            Map.entry("cognito", "Amazon Cognito"),
            Map.entry("dynamodb", "Amazon DynamoDB"),
            Map.entry("elasticache", "Amazon ElastiCache"),
            Map.entry("ecs", "Amazon Elastic Container Service"),
            Map.entry("eks", "Amazon Elastic Container Service for Kubernetes"),
            Map.entry("efs", "Amazon Elastic File System"),
            Map.entry("emr", "Amazon Elastic MapReduce"),
            Map.entry("eventbridge", "Amazon EventBridge"),
            Map.entry("guardduty", "Amazon GuardDuty"),
            Map.entry("kinesis", "Amazon Kinesis"),
            Map.entry("opensearch", "Amazon OpenSearch Service"),
            Map.entry("route 53", "Amazon Route 53"),
            Map.entry("codebuild", "CodeBuild"));

    private ServiceNames() {}

    /** The known service that somebody may have meant by another spelling. */
    static Optional<String> meantBy(String typed) {
        String called = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:amazon|aws) ?", "");
        return Optional.ofNullable(CALLED.get(called)).or(() -> Similar.closest(typed, KNOWN));
    }
}
