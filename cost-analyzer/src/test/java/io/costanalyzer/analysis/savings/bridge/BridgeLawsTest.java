package io.costanalyzer.analysis.savings.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** baseline − actual = Σ measures + usage + price + new + removed + unexplained, to the last digit, whatever the bill. */
class BridgeLawsTest {

    private static final ChargePeriod PERIOD = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1));
    private static final ChargePeriod BEFORE = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 26));
    private static final ChargePeriod NOW = ChargePeriod.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 28));
    private static final List<MeasureKind> KINDS = List.of(MeasureKind.values());
    private static final List<String> ENVIRONMENTS = List.of("prod", "dev", "staging");
    private static final NamedTags TEAM = NamedTags.of("team", List.of("checkout"));
    private static final List<String> SERVICES = List.of("AWS Lambda", "Amazon DynamoDB", "EC2 - Other");

    @Property(tries = 40)
    void theIdentityHoldsPerEnvironmentAndInTotalPerDayAndPerMonth(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int usageTypes,
            @ForAll @IntRange(max = 3) int count) {
        Random random = new Random(seed);
        CostLedger ledger = ledger(random, usageTypes);
        Verification verification = new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(ledger, measures(random, count), PERIOD.endExclusive());
        SavingsBridge bridge = BridgeBuilder.build(
                        BridgeStart.of(ledger, BEFORE).orElseThrow(), ledger, NOW, verification)
                .orElseThrow();
        bridge.perDay().forEach((environment, sums) -> {
            identity(sums);
            assertThat(sums.baseline()).isEqualTo(mean(ledger, environment, BEFORE));
            assertThat(sums.actual()).isEqualTo(mean(ledger, environment, NOW));
        });
        bridge.ofPeriod().values().forEach(BridgeLawsTest::identity);
        identity(bridge.totalPerDay());
        identity(bridge.totalOfPeriod());
        assertThat(bridge.totalOfPeriod().actual())
                .isEqualTo(bridge.totalPerDay().actual().times(bridge.days()));
        Money zero = Money.zero(ledger.currency());
        assertThat(bridge.totalPerDay().actual()).isEqualTo(sum(bridge, BridgeSums::actual, zero));
        assertThat(bridge.totalPerDay().unexplained()).isEqualTo(sum(bridge, BridgeSums::unexplained, zero));
    }

    private static Money sum(SavingsBridge bridge, Function<BridgeSums, Money> part, Money zero) {
        return bridge.perDay().values().stream().map(part).reduce(zero, Money::plus);
    }

    /** Written out in decimals, without the record's own arithmetic. */
    private static void identity(BridgeSums sums) {
        BigDecimal steps = sums.measures().stream()
                .map(step -> step.saved().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(sums.usageChange().amount())
                .add(sums.priceChange().amount())
                .add(sums.newServices().amount())
                .add(sums.removedServices().amount())
                .add(sums.unexplained().amount());
        assertThat(sums.baseline().amount().subtract(sums.actual().amount())).isEqualByComparingTo(steps);
    }

    private static Money mean(CostLedger ledger, Environment environment, ChargePeriod period) {
        Money sum = ledger.knownCost(Scope.spending().in(environment), CostMetric.EFFECTIVE_COST, period);
        return Money.of(ledger.currency(), sum.perUnit(period.days()).amount().setScale(12, RoundingMode.HALF_EVEN));
    }

    private static CostLedger ledger(Random random, int usageTypes) {
        LedgerSketch sketch = LedgerSketch.of(PERIOD);
        for (int i = 0; i < usageTypes; i++) {
            int begin = random.nextInt(4) == 0 ? random.nextInt(PERIOD.days()) : 0;
            int end = random.nextInt(4) == 0 ? random.nextInt(PERIOD.days()) : PERIOD.days();
            int step = random.nextInt(PERIOD.days());
            double factor = random.nextDouble() * 1.5;
            double dollars = Math.exp(random.nextGaussian() * 2);
            LocalDate first = PERIOD.start();
            Function<LocalDate, String> cost = date -> {
                int day = (int) (date.toEpochDay() - first.toEpochDay());
                boolean there = day >= begin && day < end;
                double noise = Math.exp(.05 * new Random(seed(date, step)).nextGaussian());
                return there
                        ? BigDecimal.valueOf(dollars * noise * (day < step ? 1 : factor))
                                .setScale(11, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        : "";
            };
            String environment = ENVIRONMENTS.get(random.nextInt(3));
            String service = SERVICES.get(random.nextInt(3));
            String usageType = "EU-Type-" + i;
            boolean counted = random.nextBoolean();
            if (counted) {
                String unit = random.nextBoolean() ? "GB-Mo" : "Requests";
                sketch.daily(environment, service, usageType, cost, cost, unit);
            } else {
                sketch.daily(environment, service, usageType, cost);
            }
            if (random.nextBoolean()) {
                addTagged(sketch, environment, service, usageType, cost, random);
            }
        }
        ENVIRONMENTS.forEach(environment -> sketch.tagged(environment, TEAM, PERIOD));
        return sketch.build();
    }

    /** As much again with the tag, or with it from some day on only. */
    private static void addTagged(
            LedgerSketch sketch,
            String environment,
            String service,
            String usageType,
            Function<LocalDate, String> cost,
            Random random) {
        LocalDate activated = PERIOD.start().plusDays(random.nextInt(3) * 40L);
        PERIOD.dates()
                .filter(date -> !cost.apply(date).isEmpty())
                .forEach(date -> sketch.add(
                        environment,
                        date.isBefore(activated) ? Tags.none() : Tags.of(Map.of("team", "checkout")),
                        LedgerSketch.charge(date, service, cost.apply(date))
                                .usageType(usageType)
                                .build()));
    }

    private static long seed(LocalDate date, int step) {
        return date.toEpochDay() * 31 + step;
    }

    private static List<Measure> measures(Random random, int count) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Scope scope = random.nextInt(3) == 0
                    ? Scope.spending()
                    : Scope.spending().ofServices(Set.of(SERVICES.get(random.nextInt(3))));
            scope = random.nextBoolean() ? scope.ofTags(TEAM) : scope;
            MeasureKind kind = KINDS.get(random.nextInt(KINDS.size()));
            LocalDate applied = PERIOD.start().plusDays(random.nextInt(PERIOD.days() + 20) - 10L);
            measures.add(Measure.of("measure-" + i, kind, scope, applied).withRollOutDays(random.nextInt(20)));
        }
        return measures;
    }
}
