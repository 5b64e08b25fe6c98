package io.costanalyzer.alert;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetJudge;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetMattersTest {

    /** Pitfall 19: a month that is longer than the one before is not dearer for it. */
    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-04-01", "2027-02-01, 2027-03-31", "2028-02-01, 2028-03-31", "2026-09-01, 2026-11-01"})
    void whatCostsTheSameEveryDayDrivesNothingInALongerMonth(String from, String until) {
        CostLedger ledger = LedgerSketch.of(days(from, until))
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .build();
        assertThat(use(ledger).drivers()).isEmpty();
    }

    @Test
    void whatIsDearerIsComparedOnAsManyDays() {
        CostLedger ledger = LedgerSketch.of(days("2026-02-01", "2026-04-01"))
                .daily("prod", "AWS Lambda", "EU-Request", "10")
                .daily("prod", "Amazon S3", "EU-Bytes", day -> day.getMonthValue() == 3 ? "3" : "2")
                .build();
        assertThat(use(ledger).drivers()).containsExactly(new Part("Amazon S3", usd("28")));
    }

    private static BudgetUse use(CostLedger ledger) {
        Budget budget =
                new Budget("all", Scope.bill(), usd("100"), new TreeSet<>(Set.of(50)), new TreeSet<>(Set.of(100)));
        java.time.YearMonth month =
                java.time.YearMonth.from(ledger.coverage().lastDay().orElseThrow());
        return BudgetMatters.of(BudgetJudge.judge(budget, ledger, month, Optional.empty()), ledger);
    }
}
