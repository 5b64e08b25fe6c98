package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchMetricSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The template after its first deployment: parameters that change, a second stack, and what the runbook tells people to do. */
class TemplateInUseTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    /** What Lambda keeps with the function and not with its versions. */
    private static final Set<String> NOT_OF_A_VERSION =
            Set.of("VersionDescription", "ReservedConcurrentExecutions", "Tags");

    /** The IAM actions of the commands of the AWS CLI in the runbook. */
    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("cloudformation describe-stacks", Set.of("cloudformation:DescribeStacks")),
            Map.entry("logs filter-log-events", Set.of("logs:FilterLogEvents")),
            Map.entry("sqs receive-message", Set.of("sqs:ReceiveMessage")),
            Map.entry("sqs purge-queue", Set.of("sqs:PurgeQueue")),
            Map.entry("scheduler get-schedule", Set.of("scheduler:GetSchedule")),
            Map.entry("lambda invoke", Set.of("lambda:InvokeFunction")),
            Map.entry("s3 sync", Set.of("s3:ListBucket", "s3:GetObject", "s3:PutObject")),
            Map.entry("s3api list-object-versions", Set.of("s3:ListBucketVersions")),
            Map.entry("s3api copy-object", Set.of("s3:GetObjectVersion", "s3:PutObject")),
            // The runbook says that these two take more than the operator's rights.
            Map.entry("lambda get-function", Set.of()),
            Map.entry("cloudformation delete-stack", Set.of()));

    private static final Pattern COMMAND = Pattern.compile("^\\s*aws ([a-z0-9]+ [a-z-]+)", Pattern.MULTILINE);

    /**
     * SAM publishes a version for new code alone; a changed parameter would reach the function and never the alias that the
     * schedules start. CloudFormation replaces a version whose description is another.
     *
     * @see <a href="https://github.com/aws/serverless-application-model/issues/3820">SAM, issue 3820</a>
     */
    @Test
    void aParameterThatChangesTheFunctionReachesItsAlias() {
        Template before = Template.whole();
        Set<String> shaping = new TreeSet<>();
        before.section("Parameters").forEach((name, about) -> {
            Template after = changed(before, name, Template.map(about));
            if (!ofAVersion(after).equals(ofAVersion(before))) {
                shaping.add(name);
                assertThat(after.properties("Function").get("VersionDescription"))
                        .as("the version's description with another " + name)
                        .isNotEqualTo(before.properties("Function").get("VersionDescription"));
            }
        });
        assertThat(shaping).contains("Runtime", "MemorySize", "ConfigKey", "SmtpPasswordSecret");
        assertThat((String) before.properties("Function").get("VersionDescription"))
                .hasSizeLessThanOrEqualTo(256);
    }

    /** Two stacks that put their figures into one place would quiet each other's alarms. */
    @Test
    void aSecondStackCanHaveFiguresOfItsOwn() throws IOException {
        assertThat(Template.with(Map.of()).parameter("MetricNamespace"))
                .isEqualTo(CloudWatchMetricSink.DEFAULT_NAMESPACE);
        Template second = Template.with(Map.of("MetricNamespace", "Second"));
        assertThat(second.ofType("AWS::CloudWatch::Alarm").values().stream()
                        .map(alarm -> alarm.containsKey("Metrics")
                                ? Template.at(alarm, "Metrics", 1, "MetricStat", "Metric", "Namespace")
                                : alarm.get("Namespace"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Second", "AWS/Lambda", "AWS/SQS");
        String dashboard = (String) second.properties("Dashboard").get("DashboardBody");
        assertThat(new ObjectMapper().readTree(dashboard).get("widgets")).hasSizeGreaterThan(5);
        for (String part : List.of(
                dashboard,
                second.properties("FunctionPolicy").toString(),
                second.properties("OperatorPolicy").toString())) {
            assertThat(part).contains("Second").doesNotContain("CostAnalyzer");
        }
        assertThat(Files.readString(ROOT.resolve("infra/samconfig.example.toml")))
                .contains("Stage=dev MetricNamespace=", "Stage=staging MetricNamespace=");
    }

    /** Budgets and dashboards know no region: two stacks of one name would take each other's. */
    @Test
    void whatTheWholeAccountSharesIsCalledByTheStackWhoseNameIsItsOwn() throws IOException {
        Template template = Template.whole();
        assertThat(template.ofType("AWS::Budgets::Budget").values())
                .extracting(budget -> (String) Template.at(budget, "Budget", "BudgetName"))
                .hasSize(4)
                .allMatch(name -> name.startsWith("costs-prod "));
        assertThat(template.properties("Dashboard")).containsEntry("DashboardName", "costs-prod");
        assertThat(Files.readString(ROOT.resolve("infra/README.md")))
                .contains("name that no other stack of the account has, in any region");
    }

    /** The right to use the key goes with it, and with that everything that was encrypted by it. */
    @Test
    void whoMayNotTakeTheKeyAwayLaterIsTold() throws IOException {
        Template without = Template.with(Map.of("CustomerKey", "no"));
        assertThat(without.properties("FunctionPolicy").toString()).doesNotContain("kms:");
        String once = "the first deployment only";
        assertThat(Template.at(without.section("Parameters"), "CustomerKey", "Description"))
                .asString()
                .contains(once);
        assertThat(Files.readAllLines(ROOT.resolve("infra/README.md")))
                .filteredOn(line -> line.startsWith("| `CustomerKey`"))
                .singleElement()
                .asString()
                .contains(once);
    }

    /** What stays and has a fixed name keeps a stack of the same name from being made again. */
    @Test
    void whatStandsInTheWayOfAStackOfTheSameNameIsToldWhereItIsRemoved() throws IOException {
        Template template = Template.whole();
        List<String> inTheWay = template.resources().entrySet().stream()
                .filter(resource ->
                        "RetainExceptOnCreate".equals(resource.getValue().get("DeletionPolicy")))
                .flatMap(resource -> template.properties(resource.getKey()).entrySet().stream())
                .filter(property -> property.getKey().endsWith("Name"))
                .map(property -> String.valueOf(property.getValue()))
                .toList();
        assertThat(inTheWay).containsExactly("/aws/lambda/costs-prod");
        String readme = Files.readString(ROOT.resolve("infra/README.md"));
        assertThat(readme.substring(readme.indexOf("## Remove")))
                .contains("aws logs delete-log-group --log-group-name " + inTheWay.get(0) + "\n");
    }

    @Test
    void theOperatorMayGiveTheCommandsOfTheRunbook() throws IOException {
        String policy = Template.whole().properties("OperatorPolicy").toString();
        Matcher command = COMMAND.matcher(Files.readString(ROOT.resolve("infra/RUNBOOK.md")));
        Set<String> given = new TreeSet<>();
        while (command.find()) {
            given.add(command.group(1));
        }
        assertThat(given).isEqualTo(new TreeSet<>(ACTIONS.keySet()));
        assertThat(given.stream().flatMap(one -> ACTIONS.get(one).stream()))
                .allSatisfy(action -> assertThat(policy).containsPattern(Pattern.quote(action) + "[,\\]}]"));
    }

    /** SAM reads the sections of the chosen environment alone: what stands under [default] is not of [prod]. */
    @Test
    void everyStackOfTheExampleForSamHasAllThatADeploymentNeeds() throws IOException {
        String[] sections =
                Files.readString(ROOT.resolve("infra/samconfig.example.toml")).split("(?m)^\\[", -1);
        assertThat(sections).hasSize(4);
        Set<String> parameters = Template.whole().section("Parameters").keySet();
        for (String section : List.of(sections).subList(1, 4)) {
            assertThat(section)
                    .containsPattern("^(dev|staging|prod)\\.deploy\\.parameters]")
                    .contains(
                            "stack_name = ", "region = ", "CAPABILITY_IAM CAPABILITY_AUTO_EXPAND", "resolve_s3 = true");
            Matcher given =
                    Pattern.compile("([A-Za-z]+)=").matcher(section.replaceFirst("(?s).*parameter_overrides", ""));
            assertThat(given.results().map(one -> one.group(1))).isNotEmpty().isSubsetOf(parameters);
        }
    }

    /** An address or an option that a description names is there. */
    @Test
    void descriptionsNameOnlyOptionsOfTheCommandLineThatAreThere() {
        String descriptions = Stream.of("Outputs", "Parameters")
                .flatMap(section -> Template.whole().section(section).values().stream())
                .map(one -> String.valueOf(Template.map(one).get("Description")))
                .collect(Collectors.joining("\n"));
        assertThat(descriptions).contains("delivery.sns.topic-arn").doesNotContainPattern("costs [a-z]+ --");
    }

    private static Map<String, Object> ofAVersion(Template template) {
        Map<String, Object> properties = new LinkedHashMap<>(template.properties("Function"));
        properties.keySet().removeAll(NOT_OF_A_VERSION);
        return properties;
    }

    /** The same template with another value of one parameter, and everything optional switched on. */
    private static Template changed(Template before, String name, Map<String, Object> about) {
        Map<String, String> given = new LinkedHashMap<>();
        before.section("Parameters").keySet().forEach(each -> given.put(each, before.parameter(each)));
        given.put(name, other(before.parameter(name), about));
        return Template.with(given);
    }

    private static String other(String value, Map<String, Object> about) {
        if (about.get("AllowedValues") instanceof List<?> allowed) {
            return allowed.stream()
                    .map(Object::toString)
                    .filter(one -> !one.equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return "Number".equals(about.get("Type")) ? Integer.toString(Integer.parseInt(value) + 1) : "other";
    }
}
