package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.JUDGE;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.ledger.CostLedger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of an environment or a budget that is no longer configured nobody knows how it stands. */
class LeftTheConfigurationTest {

    private static final Environment PROD = Environment.of("prod");

    /** Prod was renamed: its days are read again and belong to another. The provider has restated nothing. */
    private static final CostLedger RENAMED = LedgerSketch.of(LedgerSketch.days("2026-09-01", "2026-11-20"))
            .daily("production", "AWS Lambda", "EU-Request", "30")
            .build();

    @Test
    void whatAnEnvironmentThatIsGoneCostIsNotCalledRestated() {
        IncidentBook before = Cases.after(Cases.found(14, odd("AWS Lambda", true, run(10, 12, "20"))));
        IncidentBook after = JUDGE.judge(before, looked(before, Set.of(Environment.of("production"))));
        assertThat(after.incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.state()).isEqualTo(Incident.State.CLOSED));
        assertThat(Cases.told(after)).containsExactly("opened 14", "closed 20");
    }

    @Test
    void whatOneThatIsStillThereCostIs() {
        IncidentBook before = Cases.after(Cases.found(14, odd("AWS Lambda", true, run(10, 12, "20"))));
        IncidentBook after = JUDGE.judge(before, looked(before, Set.of(PROD)));
        assertThat(after.incidents().get(0).state()).isEqualTo(Incident.State.CORRECTED);
    }

    @Test
    void aBudgetThatIsGoneIsClosedAndOneThatIsThereIsNot() {
        IncidentBook before = Cases.after(Cases.found(14, Cases.budget("620", "900", Set.of(100), Set.of(100))));
        assertThat(JUDGE.judge(before, budgets(before, Set.of("other")))
                        .incidents()
                        .get(0)
                        .state())
                .isEqualTo(Incident.State.CLOSED);
        assertThat(JUDGE.judge(before, budgets(before, Set.of("prod")))
                        .incidents()
                        .get(0)
                        .state())
                .isEqualTo(Incident.State.OPEN);
    }

    private static Findings looked(IncidentBook book, Set<Environment> environments) {
        return new MatterFinder(nov(20), RENAMED)
                .detection(
                        new Detection(List.of(), Optional.of(LedgerSketch.days("2026-11-05", "2026-11-18")), List.of()),
                        List.of(),
                        book)
                .scoped(book, environments, Set.of())
                .findings();
    }

    private static Findings budgets(IncidentBook book, Set<String> names) {
        return new MatterFinder(nov(20), RENAMED)
                .scoped(book, Set.of(PROD), names)
                .findings();
    }
}
