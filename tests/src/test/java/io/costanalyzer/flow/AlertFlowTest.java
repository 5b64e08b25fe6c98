package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Outcome;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks of mornings over a bill that a test writes: what is told, and what is not. */
class AlertFlowTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 1, 1);
    private static final ChargePeriod LONG = ChargePeriod.of(OPENED, LocalDate.of(2025, 12, 1));
    private static final LocalDate SPIKE = LocalDate.of(2025, 8, 13);
    private static final String LAMBDA = "AWS Lambda";
    private static final String QUIET = House.CONFIG.replaceAll("(?s)targets:.*?anomalies:", "anomalies:");

    @TempDir
    Path folder;

    private Account account = new Account(OPENED);

    private House house(LocalDate firstMorning) {
        House house = new House(folder, account, QUIET);
        house.backfill(firstMorning.minusDays(1), YearMonth.of(2025, 1));
        return house;
    }

    private void mornings(House house, LocalDate first, int days) {
        for (int i = 0; i < days; i++) {
            house.daily(first.plusDays(i));
        }
    }

    private static List<String> subjects(House house) {
        return house.sent.stream().map(Message::subject).toList();
    }

    private Account steady(Function<LocalDate, String> lambda) {
        return account.billing(LONG, "prod", LAMBDA, lambda).billing(LONG, "dev", "Amazon S3", day -> "2");
    }

    @Test
    void aSpikeIsToldOnTheNextMorningAndItsEndWithWhatItCost() {
        steady(day -> day.isBefore(SPIKE) || day.isAfter(SPIKE.plusDays(2)) ? "10" : "60");
        House house = house(LocalDate.of(2025, 8, 6));
        mornings(house, LocalDate.of(2025, 8, 6), 20);

        assertThat(house.sent)
                .extracting(Message::thread)
                .as("one thread")
                .hasSize(2)
                .containsOnly(house.sent.get(0).thread());
        assertThat(subjects(house).get(0))
                .startsWith("[HIGH] AWS Lambda in prod: +50.00")
                .contains("since 13 Aug 2025, still going");
        assertThat(house.sent.get(0).id()).endsWith("opened-2025-08-14");
        assertThat(subjects(house).get(1))
                .startsWith("[RESOLVED] AWS Lambda in prod: cost 150.00")
                .contains("in all");
        assertThat(house.sent.get(1).id()).endsWith("resolved-2025-08-21");
        assertThat(house.files().keySet()).anyMatch(path -> path.startsWith("incidents/anomaly-prod-aws-lambda"));
        assertThat(house.file("data/dataset=alerts/year=2025/month=08/part-0.csv"))
                .contains("opened", "resolved");
    }

    @Test
    void aWeekWithoutACauseIsAWeekWithoutAnAlert() {
        steady(day -> "10");
        House house = house(LocalDate.of(2025, 8, 6));
        mornings(house, LocalDate.of(2025, 8, 6), 14);
        assertThat(house.sent).isEmpty();
    }

    @Test
    void aChannelThatWasDownIsToldWhatItMissedAndThatItMissedIt() {
        steady(day -> day.isBefore(SPIKE) ? "10" : "60");
        House house = house(LocalDate.of(2025, 8, 13));
        house.daily(LocalDate.of(2025, 8, 13));
        house.refusing(Optional.of("The chat answered HTTP 500: it is out of order. Run again later."));
        assertThat(house.daily(LocalDate.of(2025, 8, 14)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(house.sent).isEmpty();

        house.refusing(Optional.empty());
        house.daily(LocalDate.of(2025, 8, 15));
        assertThat(house.sent.get(0).id()).as("what it missed").endsWith("opened-2025-08-14");
        assertThat(subjects(house))
                .anyMatch(subject ->
                        subject.startsWith("[HIGH] Messages did not reach the channel \"people\" on 14 Aug 2025"));
        house.daily(LocalDate.of(2025, 8, 16));
        assertThat(subjects(house)).last().asString().startsWith("[RESOLVED] Messages reach the channel");
    }

    /** Pitfall 15: a throttled source fails the run; the day without a run is told by the next one. */
    @Test
    void aThrottledMorningIsToldByTheNextOne() {
        steady(day -> "10");
        House house = house(LocalDate.of(2025, 8, 15));
        house.daily(LocalDate.of(2025, 8, 15));
        account.refusingAfter(0, "throttled, several attempts in a row");
        assertThatThrownBy(() -> house.daily(LocalDate.of(2025, 8, 16))).isInstanceOf(SourceUnavailableException.class);
        account.answering();
        house.daily(LocalDate.of(2025, 8, 17));
        house.daily(LocalDate.of(2025, 8, 18));
        assertThat(subjects(house)).singleElement().asString().contains("The daily job did not run from 16 Aug 2025");
    }

    /** Pitfall 16: a figure that was an estimate and is restated takes its alert back. */
    @Test
    void aRestatedDayTakesItsAlertBack() {
        steady(day -> day.equals(SPIKE) ? "60" : "10");
        House house = house(LocalDate.of(2025, 8, 15));
        mornings(house, LocalDate.of(2025, 8, 15), 2);
        assertThat(house.sent).hasSize(1);
        account.billing(Charge.builder(SPIKE, LAMBDA, Money.of("USD", "-50"))
                .usageType("EU-AWSLambda")
                .regionId("eu-west-1")
                .tags(io.costanalyzer.focus.Tags.of(java.util.Map.of("Environment", "prod")))
                .build());
        mornings(house, LocalDate.of(2025, 8, 17), 3);
        assertThat(house.sent).hasSize(2);
        assertThat(subjects(house).get(1))
                .startsWith("[CORRECTED] AWS Lambda in prod: the bill was restated")
                .contains("0.00");
    }

    /** Pitfall 17: support is billed on the 6th or 7th, for the month before; it is a fee and no unusual day. */
    @Test
    void theSupportFeeOfTheSixthIsNoAnomaly() {
        steady(day -> "10");
        for (YearMonth month = YearMonth.of(2025, 2);
                month.isBefore(YearMonth.of(2025, 10));
                month = month.plusMonths(1)) {
            account.billing(Charge.builder(month.atDay(6), "AWS Support (Business)", Money.of("USD", "100"))
                    .chargeCategory(io.costanalyzer.focus.ChargeCategory.SUPPORT)
                    .build());
        }
        House house = house(LocalDate.of(2025, 9, 1));
        mornings(house, LocalDate.of(2025, 9, 1), 14);
        assertThat(house.sent).isEmpty();
    }

    /** Pitfalls 18 and 22: days that are not whole yet are no drop; neither are the first days of a month. */
    @Test
    void incompleteDaysAreNoDrop() {
        LocalDate lastWhole = LocalDate.of(2025, 8, 30);
        steady(day -> day.isAfter(lastWhole) ? "1" : "10");
        House house = house(LocalDate.of(2025, 8, 29));
        mornings(house, LocalDate.of(2025, 8, 29), 5);
        assertThat(house.sent).as("until the 3rd, the 31st is not whole").isEmpty();
    }

    /** Pitfall 19: months of 28 and 31 days at the same cost a day. */
    @Test
    void aLongMonthIsNoRise() {
        account = new Account(LocalDate.of(2024, 10, 1));
        ChargePeriod days = ChargePeriod.of(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 4, 10));
        account.billing(days, "prod", LAMBDA, day -> "10").billing(days, "dev", "Amazon S3", day -> "2");
        House house = new House(folder, account, QUIET);
        house.backfill(LocalDate.of(2025, 2, 20), YearMonth.of(2024, 10));
        mornings(house, LocalDate.of(2025, 2, 21), 45);
        assertThat(house.sent).isEmpty();
    }

    /** Pitfall 20: a service that is not on the bill every day has days of nothing, and those are no drop. */
    @Test
    void aServiceThatRunsEveryThirdDayIsSilent() {
        steady(day -> "10");
        OPENED.datesUntil(LONG.endExclusive())
                .filter(day -> day.getDayOfYear() % 3 == 0)
                .forEach(day -> account.billing(ChargePeriod.ofDay(day), "prod", "AWS Glue", any -> "9"));
        House house = house(LocalDate.of(2025, 8, 6));
        mornings(house, LocalDate.of(2025, 8, 6), 14);
        assertThat(house.sent).isEmpty();
    }

    /** Pitfall 21: a history without any scatter neither hides a jump nor makes one of a cent. */
    @Test
    void aFlatHistoryTellsAJumpAndNotACent() {
        steady(day -> day.isBefore(SPIKE) ? "10" : "10.02");
        House cents = house(LocalDate.of(2025, 8, 10));
        mornings(cents, LocalDate.of(2025, 8, 10), 8);
        assertThat(cents.sent).isEmpty();

        account = new Account(OPENED);
        steady(day -> day.isBefore(SPIKE) ? "10" : "40");
        House jump = new House(folder.resolve("jump"), account, QUIET);
        jump.backfill(LocalDate.of(2025, 8, 9), YearMonth.of(2025, 1));
        mornings(jump, LocalDate.of(2025, 8, 10), 8);
        assertThat(subjects(jump)).singleElement().asString().startsWith("[HIGH] AWS Lambda in prod: +30.00");
    }

    /** Pitfall 22: what is off at the weekend is no drop on Saturday and no rise on Monday. */
    @Test
    void aWeekHasItsPattern() {
        steady(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? "1" : "30");
        House house = house(LocalDate.of(2025, 8, 6));
        mornings(house, LocalDate.of(2025, 8, 6), 14);
        assertThat(house.sent).isEmpty();
    }

    /** Pitfall 23: what rises in one environment and falls in another is told of both, although the sum is the same. */
    @Test
    void oppositeChangesDoNotHideEachOther() {
        account.billing(LONG, "prod", LAMBDA, day -> day.isBefore(SPIKE) ? "30" : "60")
                .billing(LONG, "dev", LAMBDA, day -> day.isBefore(SPIKE) ? "60" : "30");
        House house = house(LocalDate.of(2025, 8, 15));
        mornings(house, LocalDate.of(2025, 8, 15), 2);
        assertThat(subjects(house))
                .hasSize(2)
                .anyMatch(subject -> subject.startsWith("[HIGH] AWS Lambda in prod: +30.00"))
                .anyMatch(subject -> subject.startsWith("[MEDIUM] AWS Lambda in dev: −30.00"));
    }

    /** Pitfall 28: a source that stops answering is told as such, and not as costs that fell to nothing. */
    @Test
    void aSilentSourceIsLateAndNotFree() {
        ChargePeriod known = ChargePeriod.of(OPENED, SPIKE);
        account = new Account(OPENED) {
            @Override
            void today(LocalDate day) {
                super.today(day.isAfter(SPIKE) ? SPIKE : day);
            }
        };
        account.billing(known, "prod", LAMBDA, day -> "10").billing(known, "dev", "Amazon S3", day -> "2");
        House house = house(LocalDate.of(2025, 8, 12));
        mornings(house, LocalDate.of(2025, 8, 12), 9);
        assertThat(subjects(house))
                .singleElement()
                .asString()
                .contains("No new cost data from test account since 12 Aug 2025");
    }

    /** Pitfall 29: a new account has no forecast and no week to compare with: it is told once, and nothing is guessed. */
    @Test
    void aNewAccountIsToldToBeUnwatchedOnce() {
        account = new Account(LocalDate.of(2025, 8, 1));
        account.billing(ChargePeriod.of(LocalDate.of(2025, 8, 1), LONG.endExclusive()), "prod", LAMBDA, day -> "30")
                .billing(
                        ChargePeriod.of(LocalDate.of(2025, 8, 1), LONG.endExclusive()), "dev", "Amazon S3", day -> "2");
        House house = new House(folder, account, House.CONFIG.replaceAll("(?s)targets:.*?budgets:", "budgets:"));
        mornings(house, LocalDate.of(2025, 8, 5), 10);
        assertThat(subjects(house)).singleElement().asString().contains("Unusual costs cannot be told yet");
    }

    /** Pitfall 30: on the 1st the month that is looked at is over, and nothing of it is forecast. */
    @Test
    void aMonthThatIsOverIsNotForecast() {
        steady(day -> "32");
        House house = new House(folder, account, House.CONFIG.replaceAll("(?s)targets:.*?budgets:", "budgets:"));
        house.backfill(LocalDate.of(2025, 8, 31), YearMonth.of(2025, 1));
        house.daily(LocalDate.of(2025, 9, 1));
        assertThat(house.sent).allSatisfy(message -> assertThat(message.text()).doesNotContain("Forecast for"));
        assertThat(subjects(house)).anyMatch(subject -> subject.contains("\"everything\" is spent"));
    }
}
