package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is watched, and what is said of that which is not. */
class WatchedScopeFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final ChargePeriod LONG = ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1));
    private static final String QUIET = House.CONFIG.replaceAll("(?s)targets:.*?anomalies:", "anomalies:");

    @TempDir
    Path folder;

    private final Account account = new Account(OPENED)
            .billing(LONG, "prod", "AWS Lambda", day -> "10")
            .billing(LONG, "dev", "Amazon S3", day -> "2");

    private static List<String> subjects(House house) {
        return house.sent.stream().map(Message::subject).toList();
    }

    @Test
    void aBudgetOfAwsThatIsNotOfAMonthIsNamedAndNotAlertedAsOne() {
        House house = new House(folder, account, QUIET + "budgets: {from-aws: true}\n");
        house.backfill(LocalDate.of(2025, 8, 14), YearMonth.of(2025, 1));
        Money spent = Money.of("USD", "10100");
        Money limit = Money.of("USD", "10000");
        house.askingForBudgets(() -> new ExternalBudgets(
                List.of(
                        new ExternalBudget("year", limit, "ANNUALLY", spent, Optional.empty()),
                        new ExternalBudget("month", limit, "MONTHLY", spent, Optional.empty())),
                List.of()));
        assertThat(house.daily(LocalDate.of(2025, 8, 15)).warnings())
                .contains("1 of 2 AWS budgets are not of a month; \"costs budgets\" shows them and no alert does:"
                        + " \"year\" (annually).");
        assertThat(subjects(house)).singleElement().asString().contains("AWS budget \"month\"");
    }

    @Test
    void aTargetThatHasLeftTheConfigurationIsClosedWithAWordWhy() {
        House house = new House(folder, account, House.CONFIG);
        house.backfill(LocalDate.of(2025, 8, 26), YearMonth.of(2025, 1));
        house.daily(LocalDate.of(2025, 8, 27));
        assertThat(subjects(house)).singleElement().asString().contains("Target \"overall\" will miss");

        House without = new House(folder, account, QUIET);
        without.daily(LocalDate.of(2025, 8, 28));
        assertThat(subjects(without))
                .singleElement()
                .asString()
                .startsWith("[CLOSED] No longer in the configuration: Target \"overall\" will miss");
        without.daily(LocalDate.of(2025, 8, 29));
        assertThat(without.sent).as("once").hasSize(1);
    }
}
