package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every call of the code is permitted, and everything that is permitted is called. */
class TemplatePermissionsTest {

    /** The IAM actions of each call of the AWS SDK. A call that is not here has to be added here and to the template. */
    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("CostExplorerClient.getCostAndUsage", Set.of("ce:GetCostAndUsage")),
            Map.entry("CostExplorerClient.getCostForecast", Set.of("ce:GetCostForecast")),
            Map.entry("CostExplorerClient.getAnomalies", Set.of("ce:GetAnomalies")),
            Map.entry("CostExplorerClient.provideAnomalyFeedback", Set.of("ce:ProvideAnomalyFeedback")),
            Map.entry("CostExplorerClient.listCostAllocationTags", Set.of("ce:ListCostAllocationTags")),
            Map.entry("CostExplorerClient.listCostAllocationTagsPaginator", Set.of("ce:ListCostAllocationTags")),
            Map.entry("BudgetsClient.describeBudgets", Set.of("budgets:ViewBudget")),
            Map.entry("BudgetsClient.describeBudgetsPaginator", Set.of("budgets:ViewBudget")),
            // Needs no permission, says the API reference.
            Map.entry("StsClient.getCallerIdentity", Set.of()),
            Map.entry("S3Client.getObjectAsBytes", Set.of("s3:GetObject")),
            Map.entry("S3Client.getObject", Set.of("s3:GetObject")),
            Map.entry("S3Client.headObject", Set.of("s3:GetObject")),
            Map.entry("S3Client.putObject", Set.of("s3:PutObject")),
            Map.entry("S3Client.deleteObject", Set.of("s3:DeleteObject")),
            Map.entry("S3Client.listObjectsV2", Set.of("s3:ListBucket")),
            Map.entry("S3Client.listObjectsV2Paginator", Set.of("s3:ListBucket")),
            Map.entry("S3Client.getBucketVersioning", Set.of("s3:GetBucketVersioning")),
            Map.entry("S3Client.getBucketEncryption", Set.of("s3:GetEncryptionConfiguration")),
            Map.entry("S3Client.getPublicAccessBlock", Set.of("s3:GetBucketPublicAccessBlock")),
            Map.entry("SnsClient.publish", Set.of("sns:Publish")),
            Map.entry("SnsClient.getTopicAttributes", Set.of("sns:GetTopicAttributes")),
            Map.entry("SnsClient.listSubscriptionsByTopicPaginator", Set.of("sns:ListSubscriptionsByTopic")),
            Map.entry("SesV2Client.sendEmail", Set.of("ses:SendEmail", "ses:SendRawEmail")),
            Map.entry("SesV2Client.getEmailIdentity", Set.of("ses:GetEmailIdentity")),
            Map.entry("SesV2Client.getAccount", Set.of("ses:GetAccount")),
            Map.entry("SchedulerClient.listSchedulesPaginator", Set.of("scheduler:ListSchedules")),
            Map.entry("SchedulerClient.getSchedule", Set.of("scheduler:GetSchedule")),
            Map.entry("CloudWatchClient.getMetricData", Set.of("cloudwatch:GetMetricData")),
            Map.entry("CloudWatchClient.putMetricData", Set.of("cloudwatch:PutMetricData")),
            // Athena looks tables up in the name of whoever asks.
            Map.entry(
                    "AthenaClient.startQueryExecution",
                    Set.of("athena:StartQueryExecution", "glue:GetDatabase", "glue:GetTable")),
            Map.entry("AthenaClient.getQueryExecution", Set.of("athena:GetQueryExecution")),
            Map.entry("AthenaClient.getQueryResults", Set.of("athena:GetQueryResults")),
            Map.entry("AthenaClient.stopQueryExecution", Set.of("athena:StopQueryExecution")));

    /** Done for a person at the command line by a class that the function uses for something else. */
    private static final Set<String> OF_PEOPLE = Set.of("ce:ProvideAnomalyFeedback");

    /** What Lambda does in the function's name, and the key behind what is encrypted. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "logs:CreateLogStream", "logs:PutLogEvents", "sqs:SendMessage", "kms:Decrypt", "kms:GenerateDataKey");

    /** What people do by the commands of the runbook. */
    private static final Set<String> OF_THE_RUNBOOK = Set.of(
            "cloudformation:DescribeStacks",
            "s3:ListBucketVersions",
            "s3:GetObjectVersion",
            "lambda:InvokeFunction",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:PurgeQueue",
            "logs:FilterLogEvents",
            "logs:StartQuery",
            "logs:GetQueryResults",
            "kms:Decrypt",
            "kms:GenerateDataKey");

    private final Template template = Template.whole();

    @Test
    void theFunctionMayDoWhatItsCodeDoesAndNothingElse() {
        Set<String> needed = needed(TemplatePermissionsTest::isOfTheFunction);
        needed.removeAll(OF_PEOPLE);
        needed.addAll(OF_THE_PLATFORM);
        assertThat(needed).contains("ce:GetCostAndUsage", "ses:SendRawEmail");
        assertThat(allowed("FunctionPolicy")).isEqualTo(needed);
    }

    @Test
    void theOperatorMayDoWhatTheCommandLineAndTheRunbookDo() {
        Set<String> needed = needed(one -> true);
        needed.addAll(OF_THE_RUNBOOK);
        assertThat(allowed("OperatorPolicy")).isEqualTo(needed);
    }

    @Test
    void noPolicyOfARoleNamesAnActionWithAStar() {
        for (String policy : List.of("FunctionPolicy", "SchedulerPolicy", "OperatorPolicy")) {
            assertThat(allowed(policy)).as(policy).noneMatch(action -> action.contains("*"));
        }
    }

    /** A star for a resource stands only where AWS has no resource for the action. */
    @Test
    void allResourcesAreNamedWhereAwsKnowsResources() {
        // Anomalies have no resources of their own, and are asked of all monitors.
        Set<String> withoutResources = Set.of(
                "ce:GetCostAndUsage",
                "ce:GetCostForecast",
                "ce:GetAnomalies",
                "ce:ProvideAnomalyFeedback",
                "ce:ListCostAllocationTags",
                "ses:GetAccount",
                "cloudwatch:GetMetricData",
                "cloudwatch:PutMetricData");
        for (String policy : List.of("FunctionPolicy", "SchedulerPolicy", "OperatorPolicy")) {
            statements(policy)
                    .filter(statement -> "*".equals(statement.get("Resource")))
                    .forEach(statement -> assertThat(Template.list(statement.get("Action")))
                            .as(policy + " " + statement.get("Sid"))
                            .allSatisfy(action -> assertThat(withoutResources).contains((String) action)));
        }
    }

    /** The looks of the doctor are made by people, not by the function. */
    private static boolean isOfTheFunction(JavaClass one) {
        return !one.getPackageName().contains(".wiring.doctor");
    }

    private static Set<String> needed(Predicate<JavaClass> those) {
        Set<String> actions = new TreeSet<>();
        for (String call : calls(those)) {
            assertThat(ACTIONS).as("the IAM action of " + call).containsKey(call);
            actions.addAll(ACTIONS.get(call));
        }
        return actions;
    }

    private static Set<String> calls(Predicate<JavaClass> those) {
        JavaClasses classes = new ClassFileImporter().importPath(Build.classes());
        Set<String> calls = new TreeSet<>();
        classes.stream()
                .filter(those)
                .flatMap(one -> Stream.concat(
                        one.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        one.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget)))
                .filter(target ->
                        target.getOwner().getName().matches("software\\.amazon\\.awssdk\\.services\\..+Client"))
                .filter(target -> !Set.of("builder", "close", "create").contains(target.getName()))
                .forEach(target -> calls.add(target.getOwner().getSimpleName() + "." + target.getName()));
        return calls;
    }

    private Set<String> allowed(String policy) {
        Set<String> actions = new TreeSet<>();
        statements(policy)
                .forEach(statement ->
                        Template.list(statement.get("Action")).forEach(action -> actions.add((String) action)));
        return actions;
    }

    private Stream<Map<String, Object>> statements(String policy) {
        List<?> statements = (List<?>) Template.at(template.properties(policy), "PolicyDocument", "Statement");
        return statements.stream().map(Template::map);
    }
}
