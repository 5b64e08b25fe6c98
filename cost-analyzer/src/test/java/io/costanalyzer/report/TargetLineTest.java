package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetLineTest {

    private final MonthlyReport report = ReportFixture.twoMonths()
            .target("lambda", Scope.spending().ofServices(Set.of("AWS Lambda")), "0.35", "0.4", TargetVerdict.MET)
            .target("overall", Scope.spending(), "0.4", "0.341", TargetVerdict.MISSED)
            .target("prod", Scope.spending().in(PROD), "0.4", "0.2", TargetVerdict.AT_RISK)
            .unknownTarget("dev", Scope.spending().in(DEV), "0.6")
            .budget("dev", Scope.bill().in(DEV), "100", "60", Optional.of("130"))
            .compose();

    @Test
    void tellsWhatIsLackingInPointsAndInMoney() {
        TargetLine overall = report.overallTarget().orElseThrow();
        assertThat(overall.shortfall())
                .hasValueSatisfying(gap -> assertThat(gap).isEqualByComparingTo("0.059"));
        assertThat(overall.excessPerMonth()).contains(usd("18.29"));
        assertThat(overall.isBehind()).isTrue();
    }

    @Test
    void aSurpassedTargetLacksLessThanNothing() {
        TargetLine lambda = report.targets().get(0);
        assertThat(lambda.excessPerMonth()).contains(usd("-15.5"));
        assertThat(lambda.isBehind()).isFalse();
    }

    @Test
    void whatCannotBeSaidIsAbsent() {
        TargetLine dev = report.targetOf(DEV).orElseThrow();
        assertThat(dev.shortfall()).isEmpty();
        assertThat(dev.excessPerMonth()).isEmpty();
    }

    @Test
    void aTargetIsFoundByWhatItIsAbout() {
        assertThat(report.targetOf(PROD)).map(TargetLine::name).contains("prod");
        assertThat(report.overallBudget()).isEmpty();
        assertThat(report.budgetOf(DEV)).isPresent();
        assertThat(report.targets().get(0).about().serviceNames()).isEqualTo(List.of("AWS Lambda"));
    }

    @Test
    void aBudgetTellsWhatIsLeftAndWhatIsToCome() {
        BudgetLine dev = report.budgetOf(DEV).orElseThrow();
        assertThat(dev.excess()).contains(usd("-40"));
        assertThat(dev.forecastExcess()).contains(usd("30"));
    }
}
