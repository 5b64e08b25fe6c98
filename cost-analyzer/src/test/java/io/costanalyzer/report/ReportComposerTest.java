package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ReportComposerTest {

    @Test
    void everyEnvironmentHasARowAndUnallocatedIsTheLast() {
        MonthCosts costs = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "3")
                .usage(Environment.of("surprise"), october(1), "AWS Lambda", "1")
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.environments().rows())
                .extracting(row -> row.name().orElseThrow())
                .containsExactly("prod", "dev", "surprise", "UNALLOCATED");
        assertThat(costs.total().actual()).isEqualTo(usd("4"));
        assertThat(costs.environments().rows().get(1).cost().actual()).isEqualTo(usd("0"));
    }

    /** Pitfall 28: an error is never shown as zero. */
    @Test
    void aMonthOfWhichNothingIsKnownHasNoCosts() {
        MonthlyReport report =
                new ReportFixture().cover(september(1), october(1)).compose();
        assertThat(report.costs()).isEmpty();
        assertThat(report.months().get(12).actual()).isEmpty();
        assertThat(report.months().get(11).actual()).contains(usd("0"));
    }

    @Test
    void whatIsNotKnownOfTheMonthBeforeIsNotCompared() {
        MonthCosts costs = new ReportFixture()
                .cover(october(1), LocalDate.of(2026, 11, 1))
                .usage(PROD, october(4), "AWS Lambda", "3")
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.total().previous()).isEmpty();
        assertThat(costs.bridge()).isEmpty();
        assertThat(costs.drivers()).isEmpty();
        assertThat(costs.environments().rows().get(0).history().subList(0, 12)).containsOnly(Optional.<Money>empty());
    }

    @Test
    void creditsTaxAndSupportAreOnTheInvoiceAndNotInTheCost() {
        MonthCosts costs = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "10")
                .fee(october(1), "AWS Lambda", "-4", ChargeCategory.CREDIT)
                .fee(october(1), "Tax", "2", ChargeCategory.TAX)
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.total().actual()).isEqualTo(usd("10"));
        assertThat(costs.invoice().payable()).isEqualTo(usd("8"));
    }

    @Test
    void theBridgeGoesByTheDriversOfPageOneAndArrives() {
        MonthCosts costs = ReportFixture.twoMonths()
                .usage(PROD, september(1), "AWS Lambda", "30")
                .usage(PROD, october(1), "AWS Lambda", "31")
                .usage(PROD, september(1), "EC2 - Other", "3")
                .usage(PROD, october(1), "Amazon S3", "5")
                .driver(PROD, "Amazon S3", "5", Cause.added())
                .driver(PROD, "EC2 - Other", "-3", Cause.removed())
                .calendar("1", 1)
                .compose()
                .costs()
                .orElseThrow();
        Bridge bridge = costs.bridge().orElseThrow();
        assertThat(bridge.from()).isEqualTo(usd("33"));
        assertThat(bridge.calendar()).isEqualTo(usd("1"));
        assertThat(bridge.steps())
                .containsExactly(new Bridge.Step("Amazon S3", usd("5")), new Bridge.Step("EC2 - Other", usd("-3")));
        assertThat(bridge.to()).isEqualTo(usd("36"));
    }

    @Test
    void whatDoesNotFitIntoTheBridgeIsOther() {
        ReportFixture fixture = ReportFixture.twoMonths();
        IntStream.range(0, 20).forEach(i -> fixture.usage(PROD, october(1), "service " + i, "1." + i));
        Bridge bridge = fixture.compose().costs().orElseThrow().bridge().orElseThrow();
        assertThat(bridge.steps()).hasSize(Bridge.STEPS);
        assertThat(bridge.others()).isEqualTo(13);
        Money arrived = bridge.steps().stream()
                .map(Bridge.Step::difference)
                .reduce(bridge.from().plus(bridge.calendar()).plus(bridge.other()), Money::plus);
        assertThat(arrived).isEqualTo(bridge.to());
    }

    @Test
    void theSixteenthRowIsShownAndTheSeventeenthMakesAnOther() {
        assertThat(services(16).others()).isZero();
        assertThat(services(16).rows()).hasSize(16);
        CostTable table = services(17);
        assertThat(table.rows()).hasSize(CostTable.ROWS);
        assertThat(table.others()).isEqualTo(2);
        assertThat(table.other().orElseThrow().cost().actual()).isEqualTo(usd("3"));
    }

    private static CostTable services(int number) {
        ReportFixture fixture = ReportFixture.twoMonths();
        IntStream.rangeClosed(1, number).forEach(i -> fixture.usage(PROD, october(1), "service " + i, "" + i));
        return fixture.compose().costs().orElseThrow().services();
    }

    /** A usage type alone is not unique: two services with the same one stay apart. */
    @Test
    void usageTypesAreKeptApartByService() {
        MonthCosts costs = ReportFixture.twoMonths()
                .charge(PROD, storage("Amazon S3", "GB-Mo", "7"))
                .charge(PROD, storage("Amazon DynamoDB", "GB-Mo", "2"))
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.usageTypes().rows())
                .extracting(row -> row.qualifier().orElseThrow())
                .containsExactly("Amazon S3", "Amazon DynamoDB");
        assertThat(costs.usageTypes().rows().get(0).quantity())
                .contains(new Quantity(BigDecimal.TEN, Optional.of(BigDecimal.ZERO), "GB-Mo"));
    }

    @Test
    void quantitiesOfTwoUnitsAreNotAdded() {
        MonthCosts costs = ReportFixture.twoMonths()
                .charge(PROD, storage("Amazon S3", "GB-Mo", "7"))
                .charge(DEV, storage("Amazon S3", "Byte-Hrs", "2"))
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.usageTypes().rows()).hasSize(1);
        assertThat(costs.usageTypes().rows().get(0).quantity()).isEmpty();
    }

    /** One account of a usage type tells how much it used on every day, the other does not. */
    @Test
    void aPartOfTheQuantitiesIsNoQuantity() {
        Charge counted = storage("Amazon S3", "GB-Mo", "7");
        MonthCosts now = ReportFixture.twoMonths()
                .charge(PROD, counted)
                .charge(DEV, counted)
                .charge(DEV, uncounted(october(2)))
                .compose()
                .costs()
                .orElseThrow();
        assertThat(now.usageTypes().rows()).hasSize(1);
        assertThat(now.usageTypes().rows().get(0).quantity()).isEmpty();

        MonthCosts before = ReportFixture.twoMonths()
                .charge(PROD, counted)
                .charge(DEV, counted)
                .charge(DEV, uncounted(october(1).minusDays(1)))
                .compose()
                .costs()
                .orElseThrow();
        assertThat(before.usageTypes().rows().get(0).quantity())
                .contains(new Quantity(new BigDecimal("20"), Optional.empty(), "GB-Mo"));
    }

    private static Charge uncounted(LocalDate day) {
        return Charge.builder(day, "Amazon S3", usd("1"))
                .usageType("EU-TimedStorage-ByteHrs")
                .build();
    }

    private static Charge storage(String service, String unit, String cost) {
        return Charge.builder(october(1), service, usd(cost))
                .usageType("EU-TimedStorage-ByteHrs")
                .consumed(BigDecimal.TEN, unit)
                .build();
    }

    @Test
    void accountsAddUpToTheInvoiceEvenWhereTheirViewDoesNot() {
        CostLedgerBuilder view = new CostLedgerBuilder(
                        CurrencyUnit.USD, ChargePeriod.of(september(1), LocalDate.of(2026, 11, 1)))
                .cover(ChargePeriod.of(september(1), LocalDate.of(2026, 11, 1)))
                .add(
                        Environment.UNALLOCATED,
                        Charge.builder(october(1), "AWS Lambda", usd("9"))
                                .subAccount("111122223333", "shared")
                                .build());
        CostTable accounts = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "10")
                .fee(october(1), "Tax", "2", ChargeCategory.TAX)
                .accountView(view.build())
                .compose()
                .costs()
                .orElseThrow()
                .accounts()
                .orElseThrow();
        assertThat(accounts.rows())
                .extracting(row -> row.name().orElse("-"), row -> row.cost().actual())
                .containsExactly(Tuple.tuple("111122223333", usd("9")), Tuple.tuple("-", usd("3")));
        assertThat(accounts.rows().get(0).qualifier()).contains("shared");
        assertThat(accounts.total().cost().actual()).isEqualTo(usd("12"));
    }

    @Test
    void withoutAccountsThereIsNoTableOfThem() {
        assertThat(ReportFixture.twoMonths()
                        .usage(PROD, october(1), "AWS Lambda", "10")
                        .compose()
                        .costs()
                        .orElseThrow()
                        .accounts())
                .isEmpty();
    }

    @Test
    void baselineAndTargetFollowTheLengthOfTheMonth() {
        MonthlyReport report = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "10")
                .target("overall", Scope.spending(), "0.4", "0.3", TargetVerdict.MISSED)
                .budget("total", Scope.bill(), "400", "10", Optional.empty())
                .compose();
        MonthPoint september = report.months().get(11);
        assertThat(september.baseline()).contains(usd("300"));
        assertThat(september.target()).contains(usd("180"));
        assertThat(september.budget()).contains(usd("400"));
        assertThat(report.months().get(12).baseline()).contains(usd("310"));
        assertThat(report.months()).hasSize(13);
    }

    @Test
    void aMonthKnownInPartSaysSo() {
        MonthPoint point = new ReportFixture()
                .cover(october(1), october(19))
                .usage(PROD, october(2), "AWS Lambda", "10")
                .status(MonthStatus.OPEN)
                .compose()
                .months()
                .get(12);
        assertThat(point.isWhole()).isFalse();
        assertThat(point.coveredDays()).isEqualTo(18);
        assertThat(point.status()).contains(MonthStatus.OPEN);
    }

    @Test
    void detailHoldsEverySeriesWithAChargeBeItOfNothing() {
        MonthCosts costs = ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "0")
                .usage(PROD, september(1), "Amazon S3", "5")
                .compose()
                .costs()
                .orElseThrow();
        assertThat(costs.detail()).extracting(DetailLine::serviceName).containsExactly("AWS Lambda");
        assertThat(costs.services().rows())
                .extracting(row -> row.name().orElseThrow())
                .containsExactly("Amazon S3");
    }

    @Test
    void refusesFindingsAboutAnotherMonth() {
        ReportFixture fixture = ReportFixture.twoMonths();
        ReportRequest november = new ReportRequest(
                "t",
                YearMonth.of(2026, 11),
                1,
                fixture.request().metric(),
                fixture.request().environments(),
                Optional.empty(),
                Map.of(),
                fixture.request().asOf(),
                fixture.request().generatedAt(),
                "1",
                Optional.empty());
        assertThatThrownBy(() ->
                        new ReportComposer().compose(november, fixture.ledger(), Optional.empty(), fixture.findings()))
                .hasMessageContaining("2026-11")
                .hasMessageContaining("2026-10-01/2026-11-01");
    }
}
