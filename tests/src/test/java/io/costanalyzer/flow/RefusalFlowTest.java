package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One outside part at a time refuses. */
class RefusalFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 28);

    @TempDir
    Path folder;

    private final Account account = Bills.steady();
    private House house;

    @BeforeEach
    void build() {
        house = new House(folder, account);
        house.backfill(TODAY.minusDays(1), Bills.firstMonth());
    }

    /** Pitfall 28: an error must never be archived as a cost of zero. */
    @Test
    void aRefusedSourceLeavesTheArchiveAsItWas() {
        Map<String, String> before = house.files();
        account.refusingAfter(0, "access denied");

        assertThatThrownBy(() -> house.daily(TODAY))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("ce:GetCostAndUsage: access denied. Give the role the permission ce:GetCostAndUsage.");
        assertThatThrownBy(() -> house.monthly(TODAY, YearMonth.of(2025, 11)))
                .isInstanceOf(SourceUnavailableException.class);

        assertThat(house.files()).isEqualTo(before);
        assertThat(house.sent).isEmpty();
        assertThat(house.metrics).isEmpty();
    }

    /** Pitfall 31: two currencies are never added. */
    @Test
    void aBillInTwoCurrenciesIsRefusedAndLeavesTheArchiveAsItWas() {
        Map<String, String> before = house.files();
        account.billing(Charge.builder(TODAY.minusDays(1), "AWS Lambda", Money.of("EUR", "3"))
                .build());

        assertThatThrownBy(() -> house.daily(TODAY))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("the bill is in EUR and the configuration says USD")
                .hasMessageContaining("Set cost-metric.currency");
        assertThat(house.files()).isEqualTo(before);
    }

    @Test
    void chargesThatDoNotAddUpToTheSourcesSumsAreToldAtOnce() {
        account.sumsOffBy("0.01");
        RunSummary run = house.daily(TODAY);

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.alerts()).anyMatch(alert -> alert.severity().equals("HIGH"));
        assertThat(house.sent)
                .anySatisfy(message -> assertThat(message.subject()).containsIgnoringCase("add up"));
    }

    @Test
    void sumsWithinAMillionthAddUp() {
        account.sumsOffBy("0.0000009");
        assertThat(house.daily(TODAY).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aChannelThatRefusesFailsTheRunAndARetrySendsWhatIsLeft() {
        house.refusing(Optional.of("topic is gone"));
        RunSummary failed = house.daily(TODAY);
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.undelivered()).isPositive();
        assertThat(failed.warnings()).anyMatch(warning -> warning.contains("topic is gone"));

        house.refusing(Optional.empty());
        RunSummary retried = house.daily(TODAY);
        assertThat(retried.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(retried.delivered()).isEqualTo(failed.undelivered());
    }

    @Test
    void metricsThatCannotBeSentFailTheRunAfterEverythingElseIsDone() {
        house.publishingTo(metrics -> {
            throw new TelemetryUnavailableException(
                    "cloudwatch:PutMetricData", "access denied", "Give the role the permission.", null);
        });
        RunSummary run = house.daily(TODAY);

        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.delivered()).isPositive();
        assertThat(run.warnings()).anyMatch(warning -> warning.startsWith("The metrics could not be sent."));
    }

    @Test
    void budgetsThatCannotBeReadLeaveTheRestOfTheRunAsItIs() {
        House asking = new House(folder, account, House.CONFIG.replace("budgets:\n", "budgets:\n  from-aws: true\n"));
        asking.askingForBudgets(() -> {
            throw new SourceUnavailableException(
                    "budgets:ViewBudget", "access denied", "Give the role the permission budgets:ViewBudget.", null);
        });
        RunSummary run = asking.daily(TODAY);

        assertThat(run.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(run.warnings()).anyMatch(warning -> warning.startsWith("AWS Budgets could not be read."));
        assertThat(run.delivered()).isPositive();
    }
}
