package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which measures a portfolio sees, where and when, before its traffic and usage are drawn. */
final class MeasurePlanner {

    /** A part of the bill that measures are aimed at. */
    private record Aim(Change change, String service, Set<String> usageTypes) {}

    private static final List<Aim> AIMS = List.of(
            new Aim(Change.ARM64, UsageTemplate.LAMBDA, Set.of("Lambda-GB-Second*")),
            new Aim(Change.RIGHT_SIZING, UsageTemplate.RDS, Set.of("InstanceUsage:*")),
            new Aim(Change.RIGHT_SIZING, UsageTemplate.EC2, Set.of("BoxUsage:*")),
            new Aim(Change.STORAGE_CLASS, UsageTemplate.S3, Set.of("TimedStorage-*")),
            new Aim(Change.SCHEDULING, UsageTemplate.EC2, Set.of("BoxUsage:*")),
            new Aim(Change.SCHEDULING, UsageTemplate.RDS, Set.of("InstanceUsage:*")),
            new Aim(Change.LOG_REDUCTION, UsageTemplate.CLOUDWATCH, Set.of("DataProcessing-Bytes")),
            new Aim(Change.SAVINGS_PLAN, UsageTemplate.EC2, Set.of("BoxUsage:*")),
            new Aim(Change.CAPACITY_CAP, UsageTemplate.RDS, Set.of("Aurora:ServerlessV2Usage")),
            new Aim(Change.REMOVAL, UsageTemplate.EC2_OTHER, Set.of("NatGateway-*")),
            new Aim(Change.CACHING, UsageTemplate.DYNAMO, Set.of("ReadRequestUnits")),
            new Aim(Change.CACHING, UsageTemplate.S3, Set.of("Requests-*", "DataTransfer-Out-Bytes")),
            new Aim(Change.CACHING, UsageTemplate.CLOUDFRONT, Set.of("DataTransfer-Out-Bytes")),
            new Aim(Change.CACHING, UsageTemplate.EC2_OTHER, Set.of("NatGateway-Bytes")));

    /** A second stage may come so many days after the last first one and still be judged. */
    private static final int SECOND_STAGE = 40;

    private final Dice dice;
    private final List<Environment> environments;
    private final Set<String> taken = new HashSet<>();

    MeasurePlanner(Dice dice, List<Environment> environments) {
        this.dice = dice;
        this.environments = environments;
    }

    List<Planned> plan(int count, int from, int to) {
        List<Planned> plans = new ArrayList<>();
        while (plans.size() < count) {
            Environment environment = dice.pick(environments);
            Aim aim = dice.pick(AIMS);
            if (!taken.add(environment + aim.service())) {
                continue;
            }
            boolean told = dice.chance(.5);
            int rollOut = aim.change() == Change.STORAGE_CLASS ? dice.whole(5, 30) : dice.whole(0, 14);
            int day = dice.whole(from, to);
            Change change = change(aim, environment);
            boolean known = told || rollOut > 14;
            plans.add(new Planned(
                    change, aim.change(), environment, aim.service(), aim.usageTypes(), day, rollOut, known));
            if (change == Change.ARM64 && dice.chance(.4)) {
                int later = day + rollOut + dice.whole(30, 60);
                if (later <= to + SECOND_STAGE) {
                    plans.add(new Planned(
                            Change.STAGED,
                            Change.STAGED,
                            environment,
                            aim.service(),
                            aim.usageTypes(),
                            later,
                            5,
                            true));
                }
            }
        }
        return plans;
    }

    private Change change(Aim aim, Environment environment) {
        double draw = dice.uniform(0, 1);
        if (draw < .13) {
            return Change.NOTHING;
        }
        if (draw < .23) {
            return Change.NOTHING_UNDER_FALLING_TRAFFIC;
        }
        if (draw < .26) {
            return Change.NOTHING_UNDER_RISING_TRAFFIC;
        }
        boolean scalable = aim.change() == Change.CACHING || aim.change() == Change.LOG_REDUCTION;
        if (scalable && draw < .36) {
            return Change.REVERTED;
        }
        if (scalable && draw < .40) {
            return Change.WORSE;
        }
        boolean production = environment.name().startsWith("prod");
        return aim.change() == Change.SCHEDULING && production ? Change.RIGHT_SIZING : aim.change();
    }
}
