package io.costanalyzer.contract;

import static io.costanalyzer.contract.CostExplorerRig.BY_TAG;
import static io.costanalyzer.contract.CostExplorerRig.OCTOBER;
import static io.costanalyzer.contract.CostExplorerRig.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, how often, and for which days. */
class CostExplorerRequestsTest {

    private static final CostExplorerSettings USUAL = CostExplorerSettings.usual();
    private static final LocalDate FIRST = OCTOBER.start();
    private static CostExplorerRig rig;

    @BeforeAll
    static void start() {
        rig = new CostExplorerRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    /** Pitfall 14: a daily run over three environments asks five questions, over any window, and says what they cost. */
    @Test
    void threeEnvironmentsTakeFiveRequests() {
        rig.standIn.holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")));
        ChargePeriod twoMonths = ChargePeriod.of(FIRST, CostExplorerRig.TODAY);
        Reading reading = rig.read(USUAL, BY_TAG, twoMonths);
        assertThat(rig.standIn.questions()).hasSize(5);
        assertThat(reading.ingestion().requests().requests()).isEqualTo(5);
        assertThat(reading.ingestion().requests().price()).isEqualTo(Money.of("USD", "0.05"));
        assertThat(rig.standIn.questions()).allSatisfy(question -> {
            assertThat(question.at("/TimePeriod/Start").asText()).isEqualTo("2026-10-01");
            assertThat(question.at("/TimePeriod/End").asText()).isEqualTo("2026-11-20");
            assertThat(question.at("/Granularity").asText()).isEqualTo("DAILY");
        });
    }

    @Test
    void recordTypesAreAskedByTheEnvironmentsKeyAndWithoutAFilter() {
        rig.standIn.holding(List.of());
        rig.readOctober();
        JsonNode question = rig.standIn.questions().get(0);
        assertThat(question.has("Filter")).isFalse();
        assertThat(question.at("/GroupBy/0/Key").asText()).isEqualTo("RECORD_TYPE");
        assertThat(question.at("/GroupBy/1/Type").asText()).isEqualTo("TAG");
        assertThat(question.at("/GroupBy/1/Key").asText()).isEqualTo("Environment");
    }

    @Test
    void withoutEnvironmentsThereIsNoEnvironmentFilter() {
        rig.standIn.holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")));
        Reading reading = rig.read(USUAL, new AllocationRules(List.of()), OCTOBER);
        assertThat(rig.standIn.questions()).hasSize(2);
        JsonNode usage = rig.standIn.questions().get(1);
        assertThat(usage.at("/Filter/Not/Dimensions/Key").asText()).isEqualTo("RECORD_TYPE");
        assertThat(rig.standIn.questions().get(0).at("/GroupBy")).hasSize(1);
        assertThat(reading.billed("UNALLOCATED")).isEqualTo(Money.of("USD", "1"));
    }

    @Test
    void withoutSlicesTheWholeBillIsReadAndNoEnvironmentNamed() {
        rig.standIn.holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")));
        Reading reading = Reading.of(rig.source(USUAL), ChargeRequest.of(OCTOBER), BY_TAG);
        assertThat(reading.charges()).extracting(Charge::environmentName).containsOnlyNulls();
        assertThat(reading.billed()).isEqualTo(Money.of("USD", "1"));
    }

    /** Pitfalls 12 and 13: the filter stays on every page, and the pages are counted. */
    @Test
    void everyPageCostsARequestAndKeepsTheQuestion() {
        rig.standIn.holding(manyUsageTypes(25)).pageSize(10);
        Reading reading = rig.read(USUAL.withMaxRequests(50), CostExplorerRig.byTag("prod"), ChargePeriod.ofDay(FIRST));
        assertThat(reading.billed("prod")).isEqualTo(Money.of("USD", "25"));
        assertThat(rig.standIn.answered()).hasSize(5);
        assertThat(reading.ingestion().requests().requests()).isEqualTo(5);
        assertThat(rig.standIn.answered().subList(1, 4))
                .allSatisfy(page -> assertThat(page.at("/Filter/And")).hasSize(2));
    }

    /** Pitfall 14: a cap stops the read before it pays for one page too many, and says what to change. */
    @Test
    void theCapOnRequestsHolds() {
        rig.standIn.holding(manyUsageTypes(100)).pageSize(10);
        assertThatThrownBy(() -> rig.read(USUAL.withMaxRequests(7), BY_TAG, OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("more than the 7 paid requests")
                .hasMessageContaining("source.max-requests");
        assertThat(rig.standIn.answered()).hasSize(7);
    }

    @Test
    void theAccountViewTakesOneMoreRequestAndAddsUp() {
        rig.standIn.holding(List.of(
                account("111111111111", "payments", "AWS Lambda", "Usage", "7"),
                account("222222222222", "research", "AWS Lambda", "Usage", "2"),
                account("222222222222", "research", "Tax", "Tax", "0.5")));
        Reading reading = rig.read(USUAL.withAccountView(true), BY_TAG, OCTOBER);
        assertThat(rig.standIn.questions()).hasSize(6);
        assertThat(reading.accountView())
                .extracting(
                        Charge::subAccountId,
                        Charge::subAccountName,
                        Charge::serviceName,
                        c -> c.billedCost().amount().toPlainString())
                .containsExactlyInAnyOrder(
                        tuple("111111111111", "payments", "AWS Lambda", "7"),
                        tuple("222222222222", "research", "AWS Lambda", "2"),
                        tuple("222222222222", "research", "Tax", "0.5"));
        assertThat(reading.ingestion().problems().isEmpty()).isTrue();
        assertThat(reading.ingestion().charges()).isEqualTo(reading.charges().size());
    }

    @Test
    void anAccountViewThatDoesNotAddUpIsAProblem() {
        rig.standIn
                .holding(List.of(account("111111111111", "payments", "AWS Lambda", "Usage", "7")))
                .misbehaving(Misbehaviour.onAnswer((request, answer) -> {
                    if (request.path("GroupBy").toString().contains("LINKED_ACCOUNT")) {
                        answer.path("ResultsByTime").forEach(day -> ((ArrayNode) day.get("Groups")).removeAll());
                    }
                }));
        Reading reading = rig.read(USUAL.withAccountView(true), BY_TAG, OCTOBER);
        assertThat(reading.ingestion().problems().counts()).containsEntry(ProblemReason.TOTALS_DIFFER, 1L);
        assertThat(reading.ingestion().problems().examples().get(0).message())
                .isEqualTo(
                        "ce:GetCostAndUsage: two sums of the source differ that should be equal"
                                + " (\"by account 0, by record type 7\"); the breakdown by account does not add up to the bill.");
    }

    /** Pitfalls 8 and 10: any period asked for on any day of any month is a question that Cost Explorer accepts. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-30", "2024-02-29", "2025-02-28", "2026-12-31", "2026-01-01"})
    void thePeriodEndsWithToday(String day) {
        LocalDate today = LocalDate.parse(day);
        ChargePeriod month = ChargePeriod.ofMonth(YearMonth.from(today));
        rig.standIn.holding(lines(usage(today, "prod", "AWS Lambda", "Request", "3")));
        ChargePeriod andTheNext =
                ChargePeriod.of(month.start(), month.endExclusive().plusMonths(1));
        Reading reading = Reading.of(rig.source(USUAL, today), new ChargeRequest(andTheNext, BY_TAG.slices()), BY_TAG);
        assertThat(reading.billed("prod")).isEqualTo(Money.of("USD", "3"));
        assertThat(reading.ingestion().requested()).isEqualTo(andTheNext);
        assertThat(reading.ingestion().covered()).contains(ChargePeriod.of(month.start(), today.plusDays(1)));
    }

    /** Pitfall 32: the billing day is UTC's, also while it is tomorrow already where the machine stands. */
    @Test
    void todayIsTheDayInUtc() {
        rig.standIn.holding(List.of());
        Instant lateOnTheLastDay = Instant.parse("2026-10-31T19:00:00Z");
        ChargePeriod andTomorrow = ChargePeriod.of(FIRST, OCTOBER.endExclusive().plusDays(1));
        Reading reading = Reading.of(
                rig.source(USUAL, lateOnTheLastDay), new ChargeRequest(andTomorrow, BY_TAG.slices()), BY_TAG);
        assertThat(reading.ingestion().covered()).contains(OCTOBER);
        assertThat(reading.ingestion().retrievedAt()).isEqualTo(lateOnTheLastDay);
    }

    @Test
    void aPeriodToComeIsNotAskedFor() {
        rig.standIn.holding(List.of());
        Reading reading = rig.read(USUAL, BY_TAG, ChargePeriod.ofMonth(YearMonth.of(2026, 12)));
        assertThat(rig.standIn.questions()).isEmpty();
        assertThat(reading.ingestion().covered()).isEmpty();
        assertThat(reading.ingestion().problems().counts()).containsEntry(ProblemReason.NO_FIGURES_YET, 1L);
        assertThat(reading.ingestion().requests().price()).isEqualTo(Money.of("USD", "0"));
    }

    /** Pitfall 33: Cost Explorer keeps 13 months, and what is older is said before anything is paid. */
    @Test
    void olderThanItsHistoryIsRefusedWithoutARequest() {
        rig.standIn.holding(List.of());
        LocalDate oldest = LocalDate.of(2025, 10, 1);
        ChargePeriod tooOld = ChargePeriod.of(oldest.minusDays(1), OCTOBER.endExclusive());
        assertThatThrownBy(() -> rig.read(USUAL, BY_TAG, tooOld))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("from 2025-09-30 on are asked for")
                .hasMessageContaining("starts on 2025-10-01 or later");
        assertThat(rig.standIn.questions()).isEmpty();
        Reading oldestPossible = rig.read(USUAL, BY_TAG, ChargePeriod.of(oldest, OCTOBER.endExclusive()));
        assertThat(oldestPossible.ingestion().covered()).contains(ChargePeriod.of(oldest, OCTOBER.endExclusive()));
    }

    /** Pitfall 11: beyond 14 months the question starts on the 1st, and the days before the period are not handed on. */
    @Test
    void beyondFourteenMonthsTheQuestionStartsOnTheFirst() {
        LocalDate middle = LocalDate.of(2025, 7, 15);
        rig.standIn
                .holding(lines(
                        usage(middle.minusDays(1), "prod", "AWS Lambda", "Request", "1"),
                        usage(middle, "prod", "AWS Lambda", "Request", "2")))
                .keeping(38);
        ChargePeriod july = ChargePeriod.of(middle, LocalDate.of(2025, 8, 1));
        Reading reading = rig.read(USUAL.withHistoryMonths(38), BY_TAG, july);
        assertThat(rig.standIn.questions().get(0).at("/TimePeriod/Start").asText())
                .isEqualTo("2025-07-01");
        assertThat(reading.billed()).isEqualTo(Money.of("USD", "2"));
        assertThat(reading.ingestion().covered()).contains(july);
        assertThat(reading.ingestion().controlTotals().get(0).billedCost()).isEqualTo(Money.of("USD", "2"));
    }

    @Test
    void monthTotalsTakeOneRequestForClosedMonths() {
        rig.standIn.holding(lines(
                usage(LocalDate.of(2026, 8, 31), "prod", "AWS Lambda", "Request", "1"),
                usage(LocalDate.of(2026, 9, 1), "prod", "AWS Lambda", "Request", "2"),
                usage(LocalDate.of(2026, 9, 30), "dev", "AWS Lambda", "Request", "4"),
                usage(LocalDate.of(2026, 11, 1), "dev", "AWS Lambda", "Request", "8")));
        List<YearMonth> months = IntStream.rangeClosed(0, 14)
                .mapToObj(back -> YearMonth.of(2026, 11).minusMonths(14 - back))
                .toList();
        MonthTotals totals = rig.source(USUAL).monthTotals(months);
        assertThat(rig.standIn.questions()).hasSize(1);
        assertThat(totals.requests().requests()).isEqualTo(1);
        assertThat(totals.totals()).hasSize(13);
        assertThat(totals.totals().get(0).month()).isEqualTo(YearMonth.of(2025, 10));
        assertThat(totals.totals()).contains(month(8, "1"), month(9, "6"), month(10, "0"));
        assertThat(rig.source(USUAL)
                        .monthTotals(List.of(YearMonth.of(2026, 11)))
                        .totals())
                .isEmpty();
        assertThat(rig.standIn.questions()).hasSize(1);
    }

    private static MonthTotal month(int month, String cost) {
        return new MonthTotal(YearMonth.of(2026, month), Money.of("USD", cost), Money.of("USD", cost));
    }

    private static List<BillLine> lines(Charge... charges) {
        return Stream.of(charges).map(BillLine::of).toList();
    }

    private static List<BillLine> manyUsageTypes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> BillLine.of(usage(FIRST, "prod", "AWS Lambda", "Type" + number, "1")))
                .toList();
    }

    private static BillLine account(String id, String name, String service, String recordType, String cost) {
        return BillLine.of(Charge.builder(FIRST, service, Money.of("USD", cost))
                        .subAccount(id, name)
                        .build())
                .withRecordType(recordType);
    }
}
