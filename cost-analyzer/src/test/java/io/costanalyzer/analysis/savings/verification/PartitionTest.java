package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final ChargePeriod DAYS = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
    private static final String LAMBDA = "AWS Lambda";
    private static final CostLedger LEDGER = LedgerSketch.of(DAYS)
            .daily("prod", LAMBDA, "EU-Lambda-GB-Second", "5")
            .daily("prod", LAMBDA, "EU-Request", "1")
            .daily("dev", LAMBDA, "EU-Lambda-GB-Second", "2")
            .build();
    private static final Scope ALL = Scope.spending().ofServices(Set.of(LAMBDA));
    private static final Scope SECONDS = ALL.ofUsageTypes(Set.of("Lambda-GB-Second"));

    @Test
    void whatTheSameMeasuresActOnIsOnePart() {
        List<MeasuredPart> parts = parts(measure("all", ALL, 60), measure("seconds", SECONDS, 100));
        assertThat(parts).hasSize(3);
        assertThat(parts).allSatisfy(part -> assertThat(part.series()).hasSize(1));
        assertThat(parts)
                .filteredOn(part -> part.stages().size() == 2)
                .extracting(part -> part.environment().name())
                .containsExactlyInAnyOrder("dev", "prod");
    }

    @Test
    void noSeriesIsInTwoParts() {
        List<MeasuredPart> parts = parts(measure("all", ALL, 60), measure("seconds", SECONDS, 100));
        assertThat(parts.stream().flatMap(part -> part.series().stream())).doesNotHaveDuplicates();
    }

    @Test
    void measuresOnOneDayBelongToTheNarrowestOfTheEnvironment() {
        Measure wide = measure("wide", ALL, 60);
        Measure narrow = measure("narrow", SECONDS, 60);
        assertThat(parts(wide, narrow))
                .filteredOn(part -> part.environment().equals(Environment.of("prod")))
                .extracting(part -> part.stages().get(0).owners())
                .containsExactlyInAnyOrder(List.of(narrow), List.of(wide));
    }

    @Test
    void measuresWithinTheRollOutOfOneAnotherAreOneStage() {
        assertThat(parts(measure("one", SECONDS, 60), measure("other", SECONDS, 70)))
                .allSatisfy(part -> assertThat(part.stages()).singleElement().satisfies(stage -> {
                    assertThat(stage.owners()).hasSize(2);
                    assertThat(stage.intervention().at()).isEqualTo(60);
                    assertThat(stage.intervention().from()).isEqualTo(84);
                }));
    }

    @Test
    void aMeasureFromBeforeTheHistoryLeavesTheOthersAlone() {
        assertThat(parts(measure("old", SECONDS, -30), measure("new", SECONDS, 60)))
                .allSatisfy(part -> {
                    assertThat(part.begin()).isZero();
                    assertThat(part.start()).isEqualTo(60);
                });
    }

    @Test
    void daysOfAMeasureThatIsTooYoungAreNotLearntFrom() {
        assertThat(parts(measure("old", SECONDS, 60), measure("young", SECONDS, 178)))
                .allSatisfy(part -> {
                    assertThat(part.stages()).hasSize(1);
                    assertThat(part.end()).isEqualTo(178);
                });
    }

    private static List<MeasuredPart> parts(Measure... measures) {
        DayAxis axis = new DayAxis(DAYS, LEDGER.coverage());
        return new Partition(new UsagePanel(LEDGER, axis), List.of(measures), VerificationPolicy.USUAL).parts();
    }

    private static Measure measure(String id, Scope scope, int day) {
        return Measure.of(id, MeasureKind.QUANTITY, scope, DAYS.start().plusDays(day));
    }
}
