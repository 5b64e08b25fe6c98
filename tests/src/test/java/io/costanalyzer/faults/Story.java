package io.costanalyzer.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happens in every cell of the table: a back-fill the day before, then the job, then the job again a while later. */
final class Story {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    static final Instant MORNING = Instant.parse("2026-11-10T06:00:00Z");
    /** Longer than a claim holds. */
    static final Instant LATER = MORNING.plus(Duration.ofMinutes(20));

    static final String CONFIG = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
              - name: dev
                tag: {key: Environment, values: [dev]}
            source:
              cost-explorer: {}
            archive:
              location: s3://costs
            baseline:
              name: before
              captured: {from: 2026-06, to: 2026-08}
            targets:
              - {name: overall, saving: 40 %}
            measures:
              list:
                - {id: lambda-arm64, environments: [dev], applied: 2026-09-01, guardrails: [answers]}
            guardrails:
              - {name: answers, namespace: Shop, metric: Latency, at-most: 250 ms}
            metrics:
              cloudwatch: {region: eu-west-1}
            budgets:
              from-aws: true
              limits:
                - {name: everything, per-month: 700, actual-thresholds: [50 %, 100 %]}
            alerts:
              from-aws: true
            delivery:
              sns: {topic-arn: "arn:aws:sns:eu-west-1:123456789012:cost-alerts"}
              cloudwatch: {namespace: Costs}
              mail:
                from: costs@example.org
                recipients: [finance@example.org]
                ses: {}
            """;

    /** Mail by SMTP and alerts by a web hook. */
    static final String OTHER_WAYS = CONFIG.replace(
                    "ses: {}", "smtp: {host: 127.0.0.1, port: SMTP-PORT, security: none}")
            .replaceFirst("(?m)^  sns: .*\n", "  webhooks:\n    - {name: chat, form: slack, url-env: HOOK}\n");

    /** Where the function finds its configuration. */
    static final String CONFIG_IN_S3 = "s3://costs/config/costs.yaml";

    /** What Athena sums up, and no more to it. */
    static final String EXPORT = """
            environments:
              - name: prod
                tag: {key: Environment, values: [prod]}
            source:
              athena-export: {database: billing, table: focus, staging: "s3://costs/athena-staging"}
            athena: {workgroup: costs}
            archive:
              location: s3://costs
            delivery:
              sns: {topic-arn: "arn:aws:sns:eu-west-1:123456789012:cost-alerts"}
            """;

    private Story() {}

    /** The daily job on a bucket that was filled the day before, and the monthly job after it. */
    static List<Expected> jobs(StandIns standIns, String config) throws IOException {
        SortedMap<String, String> filled = filled(standIns, config);
        Expected daily = Expected.of(standIns, config, filled, "daily");
        Expected monthly = Expected.of(standIns, config, daily.once(), "monthly");
        return List.of(daily, monthly);
    }

    /** The same jobs by the function, which reads its configuration out of the bucket. */
    static List<Expected> functionJobs(StandIns standIns) throws IOException {
        SortedMap<String, String> filled = configured(filled(standIns, CONFIG), CONFIG);
        Expected daily = Expected.of(standIns, CONFIG, filled, FunctionCall.FUNCTION, "daily");
        Expected monthly = Expected.of(standIns, CONFIG, daily.once(), FunctionCall.FUNCTION, "monthly");
        return List.of(daily, monthly);
    }

    /** The first day of a function whose figures come from Athena. */
    static Expected exportJob(StandIns standIns) throws IOException {
        return Expected.of(standIns, EXPORT, configured(new TreeMap<>(), EXPORT), FunctionCall.FUNCTION, "daily");
    }

    private static SortedMap<String, String> configured(SortedMap<String, String> bucket, String config) {
        SortedMap<String, String> with = new TreeMap<>(bucket);
        with.put("config/costs.yaml", config);
        return with;
    }

    private static SortedMap<String, String> filled(StandIns standIns, String config) throws IOException {
        SortedMap<String, String> filled;
        standIns.on(Story.TODAY.minusDays(1));
        try (World world = new World(standIns, config)) {
            World.Ended backfill =
                    world.costs(Story.MORNING.minusSeconds(86_400), "backfill", "--from", "2026-06", "--yes");
            if (backfill.code() != 0) {
                throw new IllegalStateException(backfill.toString());
            }
            filled = world.files();
        }
        standIns.on(Story.TODAY);
        return filled;
    }
}
