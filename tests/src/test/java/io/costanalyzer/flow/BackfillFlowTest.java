package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

    @Test
    void beforeABillBeginsNothingIsMissing() {
        house = new House(folder, new Account(LocalDate.of(2025, 9, 1)));

        RunSummary run = house.backfill(TODAY, YearMonth.of(2025, 1));

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .endsWith(" has nothing before 2025-09, where the bill begins.");
        assertThat(house.backfill(TODAY, YearMonth.of(2025, 1)).outcome())
                .as("asked again")
                .isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void amongTheMonthsOfABillSomethingIs() {
        account.refusingAfter(1, "access denied");
        assertThatThrownBy(() -> house.backfill(TODAY, Bills.firstMonth()))
                .isInstanceOf(SourceUnavailableException.class);
        house = new House(folder, new Account(LocalDate.of(2025, 7, 1)));

        RunSummary run = house.backfill(TODAY, Bills.firstMonth());

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.endsWith(" has no figures for 2025-04-01 to 2025-06-30 yet."));
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
    void finalMonthsUnderOldEnvironmentsAreNamedUntilTheyAreReadAgain() {
        house.backfill(TODAY, Bills.firstMonth());
        assertThat(house.daily(TODAY).warnings()).noneMatch(line -> line.contains("other rules"));
        House changed = new House(folder, account, House.CONFIG.replace("values: [dev]", "values: [dev, develop]"));
        String due = "9 final months were allocated by other rules than today's environments: 2025-01 to 2025-09."
                + " \"costs backfill --again --from 2025-01\" reads them again.";
        assertThat(changed.daily(TODAY).warnings()).contains(due);

        Backfill backfill = changed.on(TODAY).backfill();
        Backfill.Plan again = backfill.plan(TODAY, Optional.of(Bills.firstMonth()), true);
        backfill.run(new io.costanalyzer.app.Invocation("again", TODAY), again, true, done -> {});
        assertThat(changed.daily(TODAY).warnings()).noneMatch(line -> line.contains("other rules"));
    }

    /** A wrong tag key gives pieces that are no parts of the whole: what was paid for once is not paid for day after day. */
    @Test
    void tagsThatDoNotAddUpAreAskedForOnceAndSaid() {
        house.backfill(TODAY, Bills.firstMonth());
        String owners = "alerts: {owners: [{name: A, tags: [{key: team, values: [shop]}]}]}\n";
        House tagged = new House(folder, new TagsThatDoNotAddUp(account), House.CONFIG + owners);
        RunSummary run = tagged.backfill(TODAY, Bills.firstMonth());
        assertThat(run.warnings())
                .anyMatch(line ->
                        line.startsWith("The tags of measures and owners could not be told apart in 2025-01-01"));
        assertThat(tagged.on(TODAY)
                        .backfill()
                        .plan(TODAY, Optional.of(Bills.firstMonth()), false)
                        .windows())
                .as("only what is not final yet")
                .containsExactly(ChargePeriod.of(LocalDate.of(2025, 10, 1), TODAY));
        House otherTags = new House(folder, account, House.CONFIG + owners.replace("shop", "search"));
        assertThat(otherTags
                        .on(TODAY)
                        .backfill()
                        .plan(TODAY, Optional.of(Bills.firstMonth()), false)
                        .windows())
                .as("another tag is tried")
                .hasSize(4);
    }

    /** The same account, whose answers by tag do not add up. */
    private record TagsThatDoNotAddUp(Account account) implements ChargeSource {

        @Override
        public String name() {
            return account.name();
        }

        @Override
        public Ingestion read(ChargeRequest request, ChargeSink sink) {
            account.today(TODAY);
            Ingestion read = account.read(request, sink);
            IngestionProblems.Collector problems = new IngestionProblems.Collector();
            problems.add(new IngestionProblem(
                    ProblemReason.TAGS_DO_NOT_ADD_UP, "ce:GetCostAndUsage", 0, null, "team", "read whole"));
            return new Ingestion(
                    read.sourceName(),
                    read.requested(),
                    read.covered(),
                    read.rowsRead(),
                    read.charges(),
                    problems.toProblems(),
                    read.leftOut(),
                    read.controlTotals(),
                    read.requests(),
                    read.retrievedAt());
        }

        @Override
        public MonthTotals monthTotals(List<YearMonth> months) {
            return account.monthTotals(months);
        }
    }

    @Test
    void aBaselineWhoseMonthsAreNotThereIsNotCaptured() {
        house.backfill(TODAY, YearMonth.of(2025, 2));

        assertThat(house.files()).doesNotContainKey("baselines/before.json");
        assertThat(house.log).anyMatch(line -> line.startsWith("! The baseline is not captured yet: "));
    }
}
