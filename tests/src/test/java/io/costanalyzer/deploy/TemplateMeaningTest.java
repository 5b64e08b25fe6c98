package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What linters and policy packs cannot know of the template: that a changed word would lose messages, months or alarms. */
class TemplateMeaningTest {

    private static final List<String> PUBLISHERS =
            List.of("budgets.amazonaws.com", "costalerts.amazonaws.com", "cloudwatch.amazonaws.com");

    /** A topic with a key takes a message only from who may use both (Amazon SNS, "Configure AWS KMS permissions"). */
    private static final List<String> FOR_A_MESSAGE = List.of("kms:Decrypt", "kms:GenerateDataKey*");

    private final Template template = Template.whole();

    @Test
    void whoPublishesMayUseTopicAndKey() {
        assertThat(statement("AlertTopicPolicy", "PolicyDocument", "CostServices"))
                .containsEntry("Effect", "Allow")
                .containsEntry("Action", "sns:Publish")
                .extracting(statement -> Template.at(statement, "Principal", "Service"))
                .isEqualTo(PUBLISHERS);
        assertThat(statement("Key", "KeyPolicy", "PublishersOfTheTopic"))
                .containsEntry("Effect", "Allow")
                .containsEntry("Action", FOR_A_MESSAGE)
                .extracting(statement -> Template.at(statement, "Principal", "Service"))
                .isEqualTo(PUBLISHERS);
    }

    @Test
    void theSchedulerMayStartTheFunctionAndGiveUpIntoTheQueue() {
        Set<String> allowed = new TreeSet<>();
        for (Object statement :
                Template.list(Template.at(template.properties("SchedulerPolicy"), "PolicyDocument", "Statement"))) {
            Template.list(Template.map(statement).get("Action")).forEach(action -> allowed.add((String) action));
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "lambda:InvokeFunction", "sqs:SendMessage", "kms:Decrypt", "kms:GenerateDataKey");
        assertThat(Template.at(template.properties("Function"), "DeadLetterQueue", "TargetArn"))
                .isEqualTo("<DeadLetters.Arn>");
    }

    /** A month is final from the 8th on, when two reads a day apart agree; the daily run comes before the report. */
    @Test
    void schedulesKeepToTheCalendarOfCostExplorer() {
        Map<String, Object> when = new TreeMap<>();
        template.ofType("AWS::Scheduler::Schedule").values().forEach(schedule -> {
            assertThat(schedule).containsEntry("ScheduleExpressionTimezone", "UTC");
            when.put((String) schedule.get("Name"), schedule.get("ScheduleExpression"));
        });
        assertThat(when)
                .isEqualTo(Map.of(
                        "daily", "cron(30 9 * * ? *)",
                        "monthly-preliminary", "cron(30 10 3 * ? *)",
                        "monthly-final", "cron(30 10 9,14 * ? *)",
                        "canary", "cron(0 8 ? * MON *)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ArchiveBucket",
                "ArchiveBucketPolicy",
                "AccessLogBucket",
                "AccessLogBucketPolicy",
                "Key",
                "FunctionLogs"
            })
    void theEvidenceOutlivesTheStack(String name) {
        assertThat(template.resources().get(name))
                .containsEntry("DeletionPolicy", "RetainExceptOnCreate")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    /** Marks stay for the 27 whole months that archive.retention.deliveries keeps them by default, and the running one. */
    @Test
    void nothingOfTheArchiveExpiresButMarksOfMessages() {
        Map<String, Object> expiring = new TreeMap<>();
        for (Object rule :
                Template.list(Template.at(template.properties("ArchiveBucket"), "LifecycleConfiguration", "Rules"))) {
            Map<String, Object> one = Template.map(rule);
            if (one.containsKey("ExpirationInDays")) {
                expiring.put((String) one.get("Prefix"), one.get("ExpirationInDays"));
            }
        }
        assertThat(expiring).containsOnlyKeys("deliveries/", "athena-results/", "athena-staging/");
        assertThat((Integer) expiring.get("deliveries/")).isGreaterThanOrEqualTo(28 * 31);
        assertThat(template.properties("ArchiveBucket"))
                .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"));
    }

    /** The canary is LOW; AWS's own messages bear no severity. */
    @Test
    void subscriptionsTakeWhatTheyAreFor() {
        Map<String, Boolean> none = Map.of("exists", false);
        assertThat(Template.at(template.properties("EngineersSubscription"), "FilterPolicy", "severity"))
                .isEqualTo(List.of("HIGH", "MEDIUM", "LOW", none));
        assertThat(Template.at(template.properties("PagerSubscription"), "FilterPolicy", "severity"))
                .isEqualTo(List.of("HIGH", none));
    }

    @Test
    void budgetsSpeakUpAtFourFifthsAtAllAndWhenAllIsForecast() {
        template.ofType("AWS::Budgets::Budget").forEach((name, budget) -> {
            List<String> thresholds = new ArrayList<>();
            for (Object one : Template.list(budget.get("NotificationsWithSubscribers"))) {
                Map<String, Object> notification =
                        Template.map(Template.map(one).get("Notification"));
                thresholds.add(notification.get("NotificationType") + " " + notification.get("ComparisonOperator") + " "
                        + notification.get("Threshold") + " " + notification.get("ThresholdType"));
            }
            assertThat(thresholds)
                    .as(name)
                    .containsExactly(
                            "ACTUAL GREATER_THAN 80 PERCENTAGE",
                            "ACTUAL GREATER_THAN 100 PERCENTAGE",
                            "FORECASTED GREATER_THAN 100 PERCENTAGE");
        });
    }

    @Test
    void alarmsRingAtTheirFirstFigureAndTheWatchdogWhenThereIsNone() {
        Map<String, String> rings = template.ofType("AWS::CloudWatch::Alarm").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        alarm -> alarm.getValue().getOrDefault("Statistic", "Expression") + " "
                                + alarm.getValue().get("ComparisonOperator") + " "
                                + alarm.getValue().get("Threshold") + ", missing "
                                + alarm.getValue().get("TreatMissingData")));
        String first = "Maximum GreaterThanOrEqualToThreshold 1, missing notBreaching";
        assertThat(rings)
                .isEqualTo(Map.of(
                        "SpikeInEnvironmentOne", first,
                        "SpikeInEnvironmentTwo", first,
                        "SpikeInEnvironmentThree", first,
                        "TargetMissed", first,
                        "DeadLettersNotEmpty", first,
                        "RunFailed", "Sum GreaterThanOrEqualToThreshold 1, missing notBreaching",
                        "NoSuccessFor36Hours", "Expression LessThanThreshold 1, missing breaching",
                        "TooManyRequests", "Maximum GreaterThanThreshold 20, missing notBreaching"));
    }

    /**
     * Before it takes a period for missing, CloudWatch looks for figures further back than the alarm's periods, and one success
     * of the day before would keep it quiet for a day more; a figure that was filled in is not missing.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">How CloudWatch
     *     alarms treat missing data</a>
     */
    @Test
    void theWatchdogCountsAPeriodWithoutAFigureAtOnce() {
        Map<String, Object> watchdog = template.properties("NoSuccessFor36Hours");
        List<Map<String, Object>> metrics = Template.list(watchdog.get("Metrics")).stream()
                .map(Template::map)
                .toList();
        assertThat(metrics).hasSize(2);
        assertThat(metrics.get(0)).containsEntry("Expression", "FILL(run, 0)").containsEntry("ReturnData", true);
        Map<String, Object> run = metrics.get(1);
        assertThat(run).containsEntry("Id", "run").containsEntry("ReturnData", false);
        assertThat(Template.map(run.get("MetricStat")))
                .isEqualTo(Map.of(
                        "Metric",
                        Map.of(
                                "Namespace", "CostAnalyzer",
                                "MetricName", "RunSucceeded",
                                "Dimensions", List.of(Map.of("Name", "Job", "Value", "daily"))),
                        "Stat",
                        "Maximum",
                        "Period",
                        43_200));
        assertThat(watchdog).containsEntry("EvaluationPeriods", 3).containsEntry("DatapointsToAlarm", 3);
    }

    private Map<String, Object> statement(String resource, String document, String sid) {
        return Template.list(Template.at(template.properties(resource), document, "Statement")).stream()
                .map(Template::map)
                .filter(statement -> sid.equals(statement.get("Sid")))
                .findFirst()
                .orElseThrow();
    }
}
