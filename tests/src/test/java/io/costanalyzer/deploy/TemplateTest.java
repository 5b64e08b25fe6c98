package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.entry.packing.LambdaZip;
import io.costanalyzer.wiring.ConfigFile;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The template agrees with the code, with the archive and with what the issue of safety asks for. */
class TemplateTest {

    private static final Set<String> WITHOUT_TAGS = Set.of(
            "AWS::KMS::Alias",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::SNS::Subscription",
            "AWS::SQS::QueuePolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::Scheduler::Schedule",
            "AWS::CloudWatch::Dashboard",
            "AWS::Glue::Database",
            "AWS::Glue::Table");

    private final Template template = Template.whole();

    @Test
    void theFunctionStartsWhatThePackageHolds() throws Exception {
        Map<String, Object> function = template.properties("Function");
        assertThat(function).containsEntry("Handler", LambdaZip.HANDLER);
        assertThat(Class.forName(LambdaZip.HANDLER)).isPublic();
        assertThat((String) function.get("CodeUri")).isEqualTo("../cost-analyzer/target/" + LambdaZip.FILE_NAME);
        assertThat(function).containsEntry("Architectures", List.of("arm64")).containsEntry("AutoPublishAlias", "live");
        assertThat(Template.at(function, "SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
        assertThat(function.get("ReservedConcurrentExecutions")).isEqualTo(1);
    }

    @Test
    void theEnvironmentIsWhatTheCodeReads() throws IOException {
        Map<String, Object> variables =
                Template.map(Template.at(template.properties("Function"), "Environment", "Variables"));
        assertThat(variables.keySet())
                .containsExactlyInAnyOrder(ConfigFile.VARIABLE, ProcessEnvironment.ACCOUNT, "SMTP_PASSWORD");
        assertThat(variables.get(ProcessEnvironment.ACCOUNT)).isEqualTo("123456789012");
        assertThat(variables.get(ConfigFile.VARIABLE)).isEqualTo("s3://<ArchiveBucket>/config/costs.yaml");
        assertThat(Files.readString(root().resolve("infra/README.md"))).contains("password-env: SMTP_PASSWORD");
    }

    @Test
    void theArchiveIsKeptByItsOwnPrefixes() {
        Set<String> known = Set.of(
                ArchiveLayout.dataset(ArchiveSchema.CHARGES),
                ArchiveLayout.reports(),
                folder(ArchiveLayout.history(ArchiveSchema.CHARGES, YearMonth.of(2026, 1), 1)),
                folder(ArchiveLayout.delivery("m", "c")));
        Set<String> rules = new TreeSet<>();
        for (Object rule :
                (List<?>) Template.at(template.properties("ArchiveBucket"), "LifecycleConfiguration", "Rules")) {
            Object prefix = Template.map(rule).get("Prefix");
            // What Athena lays down is not the archive's.
            if (prefix != null && !Set.of("athena-results/", "athena-staging/").contains(prefix)) {
                rules.add((String) prefix);
            }
        }
        assertThat(rules).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void everythingThatCanBearsTheTagOfTheService() {
        assertThat(template.resources()).allSatisfy((name, resource) -> {
            String type = (String) resource.get("Type");
            if (!WITHOUT_TAGS.contains(type)) {
                Map<String, Object> properties = Template.map(resource.get("Properties"));
                Object tags = properties.getOrDefault("Tags", properties.get("ResourceTags"));
                if (!type.equals("AWS::SES::EmailIdentity")) {
                    assertThat(String.valueOf(tags)).as(name).contains("Application", "cost-analyzer", "Stage");
                }
            }
        });
    }

    /** What linters let pass: a budget of COSTS, MONTLY, in euros. */
    @Test
    void budgetsAreMonthlyCostsInDollarsWithActualAndForecast() {
        Map<String, Map<String, Object>> budgets = template.ofType("AWS::Budgets::Budget");
        assertThat(budgets).hasSize(4);
        assertThat(budgets).allSatisfy((name, budget) -> {
            Map<String, Object> about = Template.map(budget.get("Budget"));
            assertThat(about).as(name).containsEntry("BudgetType", "COST").containsEntry("TimeUnit", "MONTHLY");
            assertThat(Template.at(about, "BudgetLimit", "Unit")).isEqualTo("USD");
            List<?> notifications = (List<?>) budget.get("NotificationsWithSubscribers");
            assertThat(notifications).hasSizeLessThanOrEqualTo(5);
            assertThat(notifications)
                    .extracting(one -> Template.at(one, "Notification", "NotificationType"))
                    .contains("ACTUAL", "FORECASTED");
            assertThat(notifications)
                    .allSatisfy(one -> assertThat(Template.at(one, "Subscribers", 0, "Address"))
                            .isEqualTo("<AlertTopic>"));
        });
        assertThat(Template.at(
                        template.properties("EnvironmentThreeCostBudget"), "Budget", "CostFilters", "TagKeyValue", 0))
                .as("the form of AWS Budgets, which is not that of Cost Explorer")
                .isEqualTo("user:Environment$prod");
    }

    /** Pitfall 34: without these, Budgets and anomaly detection lose their messages in silence. */
    @Test
    void budgetsAnomalyDetectionAndAlarmsMayPublish() {
        Object statements = Template.at(template.properties("AlertTopicPolicy"), "PolicyDocument", "Statement");
        Object key = Template.at(template.properties("Key"), "KeyPolicy", "Statement");
        for (Object policy : List.of(statements, key)) {
            assertThat(policy.toString())
                    .contains("budgets.amazonaws.com", "costalerts.amazonaws.com", "cloudwatch.amazonaws.com");
        }
    }

    @Test
    void everyAlarmTellsSomebodyAndHasItsPageInTheRunbook() throws IOException {
        String runbook = Files.readString(root().resolve("infra/RUNBOOK.md"));
        Map<String, Map<String, Object>> alarms = template.ofType("AWS::CloudWatch::Alarm");
        assertThat(alarms).hasSize(8);
        assertThat(alarms).allSatisfy((name, alarm) -> {
            assertThat(alarm.get("AlarmActions")).as(name).isEqualTo(List.of("<AlertTopic>"));
            String section = ((String) alarm.get("AlarmDescription")).replaceAll(".*RUNBOOK\\.md, (.+)\\.", "$1");
            assertThat(runbook).as(name).contains("### " + section + "\n");
        });
    }

    @Test
    void schedulesTryAgainAndGiveUpIntoTheQueue() {
        assertThat(template.ofType("AWS::Scheduler::Schedule")).hasSize(4).allSatisfy((name, schedule) -> {
            assertThat(Template.at(schedule, "Target", "Arn")).isEqualTo("<Function.Alias>");
            assertThat((Integer) Template.at(schedule, "Target", "RetryPolicy", "MaximumRetryAttempts"))
                    .isPositive();
            assertThat(Template.at(schedule, "Target", "DeadLetterConfig", "Arn"))
                    .isEqualTo("<DeadLetters.Arn>");
        });
    }

    @Test
    void onlyProductionSendsReportsByItself() {
        Template staging = Template.with(Map.of("Stage", "staging"));
        assertThat(staging.properties("FinalSchedule")).containsEntry("State", "DISABLED");
        assertThat(template.properties("FinalSchedule")).containsEntry("State", "ENABLED");
        assertThat(staging.properties("DailySchedule")).doesNotContainKey("State");
    }

    @Test
    void whatIsOptionalCanBeLeftOut() {
        Template small = Template.with(Map.of(
                "CustomerKey", "no",
                "EnvironmentOne", "",
                "EnvironmentTwo", "",
                "EnvironmentThree", "",
                "CreateAnomalyMonitor", "no",
                "CreateGlueTables", "no",
                "ReserveConcurrency", "no"));
        assertThat(small.resources())
                .doesNotContainKeys("Key", "AnomalyMonitor", "Workgroup", "SpikeInEnvironmentOne")
                .hasSizeLessThan(template.resources().size() - 20);
        assertThat(small.resources().toString()).doesNotContain("<Key");
        assertThat(small.properties("Function")).doesNotContainKey("ReservedConcurrentExecutions");
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/') + 1);
    }

    private static Path root() {
        return Path.of(System.getProperty("project.root"));
    }

    @Test
    void whatAQueryMayReadIsAParameterInMegabytes() {
        for (String megabytes : List.of("1000", "5000")) {
            assertThat(Template.at(
                            Template.with(Map.of("QueryLimitMegabytes", megabytes))
                                    .properties("Workgroup"),
                            "WorkGroupConfiguration",
                            "BytesScannedCutoffPerQuery"))
                    .asString()
                    .isEqualTo(megabytes + "000000");
        }
        assertThat(Template.with(Map.of()).properties("Workgroup").toString()).contains("1000000000");
    }
}
