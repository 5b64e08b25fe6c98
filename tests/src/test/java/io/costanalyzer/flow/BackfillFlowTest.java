package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading the past: in windows, with what was paid for kept, and the baseline frozen once. */
class BackfillFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    @TempDir
    Path folder;

    private final Account account = Bills.steady();
    private House house;

    @BeforeEach
    void build() {
        house = new House(folder, account);
    }

    @Test
    void thePriceIsKnownBeforehand() {
        Backfill.Plan plan = house.on(TODAY).backfill().plan(TODAY, Optional.of(Bills.firstMonth()), false);

        assertThat(plan.windows()).hasSize(4);
        assertThat(plan.windows().get(3)).isEqualTo(ChargePeriod.of(LocalDate.of(2025, 10, 1), TODAY));
        assertThat(plan.leastRequests())
                .as("two environments, the remainder, the kinds of charge")
                .isEqualTo(16);
        assertThat(plan.leastPrice()).isEqualByComparingTo("0.16");
        assertThat(account.asked()).isEmpty();
    }

    @Test
    void whatWasReadBeforeARefusalIsKeptAndNotPaidForAgain() {
        account.refusingAfter(2, "access denied");
        assertThatThrownBy(() -> house.backfill(TODAY, Bills.firstMonth()))
                .isInstanceOf(SourceUnavailableException.class);
        assertThat(house.files())
                .containsKey("data/dataset=charges/year=2025/month=06/part-0.csv")
                .doesNotContainKey("data/dataset=charges/year=2025/month=07/part-0.csv");

        account.answering();
        int asked = account.asked().size();
        RunSummary run = house.backfill(TODAY, Bills.firstMonth());

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(account.asked().subList(asked, account.asked().size()))
                .containsExactly(
                        ChargePeriod.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1)),
                        ChargePeriod.of(LocalDate.of(2025, 10, 1), TODAY));
    }

    /** Pitfall 33: a baseline that is computed anew each time drifts with the bill that it should be held against. */
    @Test
    void theBaselineIsCapturedOnceAndNeverAgain() {
        house.backfill(TODAY, Bills.firstMonth());
        String frozen = house.file("baselines/before.json");
        account.billing(ChargePeriod.ofMonth(YearMonth.of(2025, 2)), "dev", "Amazon EC2", day -> "100");
        Backfill.Plan again = house.on(TODAY).backfill().plan(TODAY, Optional.of(Bills.firstMonth()), true);
        house.on(TODAY).backfill().run(new io.costanalyzer.app.Invocation("again", TODAY), again, true, done -> {});

        assertThat(house.file("baselines/before.json")).isEqualTo(frozen);
        assertThat(house.file("data/dataset=charges/year=2025/month=02/part-0.csv"))
                .contains("Amazon EC2");
    }

    @Test
    void aBaselineWhoseMonthsAreNotThereIsNotCaptured() {
        house.backfill(TODAY, YearMonth.of(2025, 2));

        assertThat(house.files()).doesNotContainKey("baselines/before.json");
        assertThat(house.log).anyMatch(line -> line.startsWith("! The baseline is not captured yet: "));
    }
}
