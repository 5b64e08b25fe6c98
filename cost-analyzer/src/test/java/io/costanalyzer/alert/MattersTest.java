package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.budget;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every matter says of itself: its kind, its money and its size, which decide how it is told. */
class MattersTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aBudgetCostsWhatIsAboveItsLimit() {
        BudgetUse over = budget("650", "750", Set.of(100), Set.of(100));
        assertThat(over.kind()).isEqualTo(IncidentKind.BUDGET);
        assertThat(over.since()).isEqualTo(nov(1));
        assertThat(over.serviceName()).isEmpty();
        assertThat(over.soFar()).contains(usd("50"));
        assertThat(over.byMonthEnd()).contains(usd("150"));
        assertThat(over.size()).isEmpty();
        assertThat(over.overrunShare()).contains(new BigDecimal("0.25"));
        BudgetUse below = budget("500", "550", Set.of(80), Set.of());
        assertThat(below.soFar()).contains(usd("0"));
        assertThat(below.byMonthEnd()).contains(usd("0"));
    }

    @Test
    void aBudgetOfAwsAndOneOfTheSameNameAreTwo() {
        BudgetUse own = use(false, "600");
        assertThat(own.key()).startsWith("budget-x-2026-11-01-");
        assertThat(use(true, "600").key()).startsWith("aws-budget-x-2026-11-01-");
    }

    @Test
    void aBudgetOfNothingHasNoShare() {
        assertThat(use(false, "0").overrunShare()).isEmpty();
        assertThat(use(false, "0").byMonthEnd()).contains(usd("700"));
    }

    @Test
    void aTargetMissesItsMonthAtTodaysRate() {
        TargetGap gap = gap(Optional.of("21"));
        assertThat(gap.kind()).isEqualTo(IncidentKind.TARGET);
        assertThat(gap.since()).isEqualTo(nov(1));
        assertThat(gap.soFar()).isEmpty();
        assertThat(gap.size()).contains(usd("3"));
        assertThat(gap.byMonthEnd()).contains(usd("90"));
        assertThat(gap(Optional.of("15")).size()).contains(usd("0"));
        assertThat(gap(Optional.empty()).byMonthEnd()).isEmpty();
    }

    /** Ten days at 0.3 too much for 900 of them are 270; at that pace the twenty days that are left bring it to 810. */
    @Test
    void aUnitCostCostsWhatEachIsDearerBy() {
        UnitCostRise rise = rise(ChargePeriod.of(nov(1), nov(11)), "900");
        assertThat(rise.kind()).isEqualTo(IncidentKind.UNIT_COST);
        assertThat(rise.key()).isEqualTo(UnitCostRise.key("orders")).startsWith("unit-cost-orders-");
        assertThat(rise.since()).isEqualTo(nov(1));
        assertThat(rise.soFar()).contains(usd("270"));
        assertThat(rise.byMonthEnd()).contains(usd("810"));
        assertThat(rise.size()).contains(usd("0.3"));
        assertThat(rise(ChargePeriod.of(nov(21), nov(31)), "900").byMonthEnd())
                .as("a period that ends with the month")
                .contains(usd("270"));
    }

    @Test
    void aLostSavingCostsWhatItHadPromisedAndDoesNotBring() {
        LostSaving lost = lost(Optional.of("90"), Optional.of("30"));
        assertThat(lost.kind()).isEqualTo(IncidentKind.SAVING);
        assertThat(lost.soFar()).isEmpty();
        assertThat(lost.size()).contains(usd("60"));
        assertThat(lost.byMonthEnd()).contains(usd("60"));
        assertThat(lost(Optional.of("90"), Optional.empty()).byMonthEnd()).contains(usd("90"));
        assertThat(lost(Optional.empty(), Optional.of("30")).byMonthEnd()).isEmpty();
    }

    @Test
    void theServiceItselfIsAKindOfItsOwn() {
        Trouble late = new Trouble(Trouble.Flaw.DATA_LATE, "a source", nov(9), List.of());
        assertThat(late.kind()).isEqualTo(IncidentKind.HEALTH);
        assertThat(late.kind().word()).isEqualTo("health");
        assertThat(IncidentKind.UNIT_COST.word()).isEqualTo("unit-cost");
    }

    /** Money to the end of the month decides; slow things are never told at once, and lost savings never left to the report. */
    @Test
    void severityIsByMoneyAndByKind() {
        AlertPolicy policy = AlertPolicy.of(usd("100"), usd("20"));
        assertThat(policy.quietDays()).isEqualTo(3);
        assertThat(policy.severity(rise(ChargePeriod.of(nov(1), nov(11)), "900"), NOVEMBER))
                .isEqualTo(Severity.MEDIUM);
        assertThat(policy.severity(rise(ChargePeriod.of(nov(1), nov(11)), "9"), NOVEMBER))
                .isEqualTo(Severity.LOW);
        assertThat(policy.severity(gap(Optional.of("50")), NOVEMBER)).isEqualTo(Severity.MEDIUM);
        assertThat(policy.severity(gap(Optional.of("18.1")), NOVEMBER)).isEqualTo(Severity.LOW);
        assertThat(policy.severity(gap(Optional.empty()), NOVEMBER)).isEqualTo(Severity.MEDIUM);
        assertThat(policy.severity(lost(Optional.of("101"), Optional.empty()), NOVEMBER))
                .isEqualTo(Severity.HIGH);
        assertThat(policy.severity(lost(Optional.of("1"), Optional.empty()), NOVEMBER))
                .isEqualTo(Severity.MEDIUM);
        assertThat(policy.severity(odd("AWS Lambda", false, run(3, 3, "-9000")), NOVEMBER))
                .as("a fall is never urgent")
                .isEqualTo(Severity.MEDIUM);
    }

    /** It falls only well below the edge: 100 is HIGH, 81 stays what it was, and 79 is MEDIUM. */
    @Test
    void severityFallsOnlyWellBelowTheEdge() {
        AlertPolicy policy = AlertPolicy.of(usd("100"), usd("20"));
        assertThat(policy.severity(lost(Optional.of("81"), Optional.empty()), NOVEMBER, Severity.HIGH))
                .isEqualTo(Severity.HIGH);
        assertThat(policy.severity(lost(Optional.of("79"), Optional.empty()), NOVEMBER, Severity.HIGH))
                .isEqualTo(Severity.MEDIUM);
        assertThat(policy.severity(lost(Optional.of("100"), Optional.empty()), NOVEMBER, Severity.MEDIUM))
                .isEqualTo(Severity.HIGH);
    }

    /** Of one incident, whatever it is about; of a service or an environment, all but the health of the service itself. */
    @Test
    void aMuteIsOfOneIncidentOrOfAllThatFit() {
        Incident incident = Cases.after(Cases.found(14, odd("AWS Lambda", true, run(10, 12, "60"))))
                .incidents()
                .get(0);
        Incident other = Cases.after(Cases.found(14, odd("Amazon S3", true, run(10, 12, "60"))))
                .incidents()
                .get(0);
        Incident late = Cases.after(Cases.found(14, new Trouble(Trouble.Flaw.DATA_LATE, "a source", nov(9), List.of())))
                .incidents()
                .get(0);
        Mute one = mute(Optional.of(incident.id()), Optional.empty(), Optional.empty());
        assertThat(one.covers(incident)).isTrue();
        assertThat(one.covers(other)).isFalse();
        assertThat(mute(Optional.of(late.id()), Optional.empty(), Optional.empty())
                        .covers(late))
                .isTrue();
        Mute prod = mute(Optional.empty(), Optional.of("prod"), Optional.empty());
        assertThat(prod.covers(incident)).isTrue();
        assertThat(prod.covers(late)).isFalse();
        assertThat(mute(Optional.empty(), Optional.of("dev"), Optional.empty()).covers(incident))
                .isFalse();
        Mute lambda = mute(Optional.empty(), Optional.empty(), Optional.of("AWS Lambda"));
        assertThat(lambda.covers(incident)).isTrue();
        assertThat(lambda.covers(other)).isFalse();
        assertThat(lambda.covers(late)).isFalse();
    }

    /** Who names the service is closer than who names the environment, and who names both is closest. */
    @Test
    void theOwnerWhoNamesMostAnswers() {
        Owners.Owner everything = owner("everything", Set.of(), Set.of());
        Owners.Owner environment = owner("environment", Set.of(Environment.of("prod")), Set.of());
        Owners.Owner service = owner("service", Set.of(), Set.of("AWS Lambda"));
        Owners.Owner both = owner("both", Set.of(Environment.of("prod")), Set.of("AWS Lambda"));
        OddDays odd = odd("AWS Lambda", true, run(10, 12, "60"));
        assertThat(new Owners(List.of(everything, environment, service, both)).of(odd))
                .contains(both);
        assertThat(new Owners(List.of(everything, environment, service)).of(odd))
                .contains(service);
        assertThat(new Owners(List.of(everything, environment)).of(odd)).contains(environment);
        assertThat(new Owners(List.of(everything)).of(odd)).contains(everything);
    }

    private static Owners.Owner owner(String name, Set<Environment> environments, Set<String> services) {
        return new Owners.Owner(name, Optional.empty(), environments, services);
    }

    private static Mute mute(Optional<String> incident, Optional<String> environment, Optional<String> service) {
        return Mute.of("lea", "known", nov(1), nov(30), false, incident, environment.map(Environment::of), service);
    }

    private static BudgetUse use(boolean byAws, String limit) {
        return new BudgetUse(
                byAws,
                "x",
                Optional.empty(),
                ChargePeriod.ofMonth(NOVEMBER),
                usd(limit),
                usd("700"),
                Optional.empty(),
                new TreeSet<>(Set.of(100)),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static TargetGap gap(Optional<String> actualPerDay) {
        return new TargetGap(
                "dev",
                Optional.empty(),
                ChargePeriod.ofMonth(NOVEMBER),
                new BigDecimal("0.4"),
                Optional.of(new BigDecimal("0.3")),
                Optional.of(usd("30")),
                Optional.of(usd("18")),
                actualPerDay.map(Cases::usd),
                Optional.empty());
    }

    private static UnitCostRise rise(ChargePeriod period, String units) {
        return new UnitCostRise(
                "orders", "order", Optional.empty(), period, usd("0.5"), usd("0.6"), usd("0.8"), new BigDecimal(units));
    }

    private static LostSaving lost(Optional<String> promised, Optional<String> now) {
        return new LostSaving(
                "nat", Optional.empty(), Optional.empty(), nov(9), promised.map(Cases::usd), now.map(Cases::usd));
    }
}
