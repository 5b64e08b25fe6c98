package io.costanalyzer.contract;

import static io.costanalyzer.contract.CostExplorerRig.BY_TAG;
import static io.costanalyzer.contract.CostExplorerRig.OCTOBER;
import static io.costanalyzer.contract.CostExplorerRig.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are read. */
class CostExplorerAnswersTest {

    private static final LocalDate FIRST = OCTOBER.start();
    private static final CostExplorerSettings NET = CostExplorerSettings.usual().withNetOfDiscounts(true);
    private static CostExplorerRig rig;

    @BeforeAll
    static void start() {
        rig = new CostExplorerRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /** Pitfall 16: what Cost Explorer calls an estimate is one here, day by day. */
    @Test
    void estimatedDaysAreMarked() {
        rig.standIn
                .holding(lines(
                        usage(FIRST, "prod", "AWS Lambda", "Request", "1"),
                        usage(FIRST.plusDays(1), "prod", "AWS Lambda", "Request", "1")))
                .estimatedFrom(FIRST.plusDays(1));
        assertThat(rig.readOctober().ledger(OCTOBER).estimatedDays()).containsExactly(FIRST.plusDays(1));
    }

    /** Pitfall 16: an answer that does not say whether it is final is not taken for final. */
    @Test
    void whatIsNotCalledFinalIsAnEstimate() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.onAnswer((request, answer) ->
                        answer.path("ResultsByTime").forEach(day -> ((ObjectNode) day).remove("Estimated"))));
        assertThat(rig.readOctober().charges()).allMatch(Charge::estimated);
    }

    /** Pitfalls 1 and 2: credits, refunds, tax, support and fees stand apart from usage, each where it belongs. */
    @ParameterizedTest
    @CsvSource({
        "Credit,CREDIT,Credits",
        "Refund,REFUND,Refunds",
        "Tax,TAX,Tax",
        "Support,SUPPORT,AWS Support",
        "RIFee,PURCHASE,'Reservations, recurring fees'",
        "Recurring,PURCHASE,'Reservations, recurring fees'",
        "Fee,PURCHASE,One-time and upfront fees",
        "Upfront,PURCHASE,One-time and upfront fees",
        "SavingsPlanRecurringFee,PURCHASE,'Savings Plans, recurring fees'",
        "SavingsPlanUpfrontFee,PURCHASE,'Savings Plans, upfront fees'"
    })
    void recordTypesHaveTheirCategories(String recordType, ChargeCategory category, String label) {
        rig.standIn.holding(List.of(
                BillLine.of(usage(FIRST, "prod", "Amazon EC2", "BoxUsage", "5")).withRecordType(recordType)));
        Reading reading = rig.readOctober();
        assertThat(reading.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.chargeCategory()).isEqualTo(category);
            assertThat(charge.serviceName()).isEqualTo(label);
            assertThat(charge.usageType()).isNull();
            assertThat(charge.environmentName()).isEqualTo("prod");
        });
        assertThat(reconciles(reading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DiscountedUsage", "SavingsPlanCoveredUsage", "SavingsPlanNegation", "QuantumRebate", "credit"})
    void everyOtherRecordTypeIsUsage(String recordType) {
        rig.standIn.holding(List.of(
                BillLine.of(usage(FIRST, "prod", "Amazon EC2", "BoxUsage", "5")).withRecordType(recordType)));
        Reading reading = rig.readOctober();
        assertThat(reading.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
            assertThat(charge.usageType()).isEqualTo("BoxUsage");
        });
        assertThat(reconciles(reading)).isTrue();
    }

    /** Pitfall 25: a key is split at its first dollar sign; behind it may be nothing, or another one. */
    @Test
    void tagValuesMayHoldADollarSign() {
        AllocationRules rules = new AllocationRules(
                List.of(new EnvironmentRule(Environment.of("odd"), new TagIs("Environment", Set.of("a$b")))));
        rig.standIn.holding(List.of(
                BillLine.of(usage(FIRST, "a$b", "Tax", "x", "1")).withRecordType("Tax"),
                BillLine.of(usage(FIRST, "a", "Tax", "x", "2")).withRecordType("Tax"),
                BillLine.of(usage(FIRST, "", "Tax", "x", "4")).withRecordType("Tax")));
        Reading reading = rig.read(CostExplorerSettings.usual(), rules, OCTOBER);
        assertThat(reading.billed("odd")).isEqualTo(usd("1"));
        assertThat(reading.billed("UNALLOCATED")).isEqualTo(usd("6"));
    }

    /** Pitfall 24: a tag that is not activated leaves everything untagged, and nothing lost. */
    @Test
    void aTagThatIsNotActivatedLeavesAllUnallocated() {
        rig.standIn.holding(List.of(
                BillLine.of(usage(FIRST, "", "AWS Lambda", "Request", "3")),
                BillLine.of(usage(FIRST, "", "Tax", "x", "1")).withRecordType("Tax")));
        Reading reading = rig.readOctober();
        assertThat(reading.billed("UNALLOCATED")).isEqualTo(usd("4"));
        assertThat(reconciles(reading)).isTrue();
    }

    @Test
    void regionsComeFromUsageTypesButNotFromCloudFronts() {
        rig.standIn.holding(lines(
                usage(FIRST, "prod", "AWS Lambda", "EU-Request", "1"),
                usage(FIRST, "prod", "Amazon CloudFront", "EU-DataTransfer-Out-Bytes", "1"),
                usage(FIRST, "prod", "Amazon Route 53", "HostedZone", "1"),
                usage(FIRST, "prod", "AWS Cost Explorer", "NoUsageType", "1")));
        assertThat(rig.readOctober().charges())
                .extracting(Charge::usageType, Charge::regionId)
                .containsExactlyInAnyOrder(
                        tuple("EU-Request", "eu-west-1"),
                        tuple("EU-DataTransfer-Out-Bytes", null),
                        tuple("HostedZone", null),
                        tuple(null, null));
    }

    /** Pitfall 5: net figures are used as a whole or not at all, and it is said which. */
    @Test
    void netFiguresAreUsedWhenWantedAndGiven() {
        rig.standIn.holding(List.of(discounted("10", "8")));
        assertThat(rig.read(NET, BY_TAG, OCTOBER).billed()).isEqualTo(usd("8"));
        assertThat(rig.readOctober().billed()).isEqualTo(usd("10"));
        assertThat(rig.source(NET)
                        .monthTotals(List.of(YearMonth.of(2026, 10)))
                        .totals()
                        .get(0)
                        .billedCost())
                .isEqualTo(usd("8"));
    }

    @Test
    void missingNetFiguresAreReplacedAsAWholeAndReported() {
        rig.standIn
                .holding(List.of(discounted("10", "8")))
                .misbehaving(Misbehaviour.onAnswer((request, answer) -> answer.findParents("NetAmortizedCost")
                        .forEach(metrics -> ((ObjectNode) metrics).remove("NetAmortizedCost"))));
        Reading reading = rig.read(NET, BY_TAG, OCTOBER);
        assertThat(reading.billed()).isEqualTo(usd("10"));
        assertThat(reading.ingestion().problems().counts())
                .containsExactly(Map.entry(ProblemReason.NO_NET_FIGURES, 1L));
        assertThat(reconciles(reading)).isTrue();
    }

    /** Cost Explorer sums quantities over units and calls the sum "N/A": no quantity, and the costs are kept. */
    @Test
    void quantitiesOfSeveralUnitsAreNone() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.unit("UsageQuantity", "N/A"));
        assertThat(rig.readOctober().charges()).singleElement().satisfies(charge -> {
            assertThat(charge.consumedQuantity()).isNull();
            assertThat(charge.consumedUnit()).isNull();
            assertThat(charge.billedCost()).isEqualTo(usd("1"));
        });
    }

    /** Absent is not zero: the days at an end of the period that Cost Explorer does not list are not covered. */
    @Test
    void daysThatAreNotAnsweredAreNotCovered() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.onAnswer(
                        (request, answer) -> ((ArrayNode) answer.get("ResultsByTime")).remove(30)));
        assertThat(rig.readOctober().ingestion().covered())
                .contains(ChargePeriod.of(FIRST, LocalDate.of(2026, 10, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"UnblendedCost\":{\"Amount\":\"0\",\"Unit\":\"USD\"}}"})
    void totalsOfEmptyDaysMayBeEmptyAbsentOrZero(String total) {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.onAnswer((request, answer) -> answer.path("ResultsByTime")
                        .forEach(day -> ((ObjectNode) day).putRawValue("Total", new RawValue(total)))));
        Reading reading = rig.readOctober();
        assertThat(reading.ingestion().covered()).contains(OCTOBER);
        assertThat(reading.billed()).isEqualTo(usd("1"));
    }

    private static boolean reconciles(Reading reading) {
        return Reconciliation.of(
                        reading.ledger(OCTOBER), OCTOBER, reading.ingestion().controlTotals())
                .holds();
    }

    private static BillLine discounted(String gross, String net) {
        return BillLine.of(usage(FIRST, "prod", "AWS Lambda", "Request", "1"))
                .withCosts(Map.of(
                        "UnblendedCost", new BigDecimal(gross),
                        "AmortizedCost", new BigDecimal(gross),
                        "NetUnblendedCost", new BigDecimal(net),
                        "NetAmortizedCost", new BigDecimal(net)));
    }

    private static List<BillLine> lines(Charge... charges) {
        return Stream.of(charges).map(BillLine::of).toList();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
