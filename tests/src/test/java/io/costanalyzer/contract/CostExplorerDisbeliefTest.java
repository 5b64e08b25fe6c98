package io.costanalyzer.contract;

import static io.costanalyzer.contract.CostExplorerRig.BY_TAG;
import static io.costanalyzer.contract.CostExplorerRig.OCTOBER;
import static io.costanalyzer.contract.CostExplorerRig.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that cannot be true are not believed: they are errors, or do not reconcile. */
class CostExplorerDisbeliefTest {

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

    /** Pitfall 26: an answer that is grouped by another key is not believed. */
    @Test
    void anAnswerByAnotherKeyIsAnError() {
        rig.standIn
                .holding(List.of(
                        BillLine.of(usage(FIRST, "prod", "Tax", "x", "1")).withRecordType("Tax")))
                .misbehaving(new Misbehaviour(r -> {}, (r, a) -> {}, body -> body.replace("Environment$", "Team$")));
        assertThatThrownBy(rig::readOctober)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("grouped by \"Team$prod\", and Environment was asked for");
    }

    /** An answer to another question has the right days and would pass for charges of a service called Usage. */
    @Test
    void anAnswerByOtherDimensionsIsAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(
                        new Misbehaviour(r -> {}, (r, a) -> {}, body -> body.replace("USAGE_TYPE", "RECORD_TYPE")));
        assertThatThrownBy(rig::readOctober)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("grouped by [SERVICE, RECORD_TYPE], and [SERVICE, USAGE_TYPE] was asked for");
    }

    @Test
    void netFiguresForAPartOnlyAreAnError() {
        rig.standIn.holding(List.of(discounted("10", "8"))).misbehaving(Misbehaviour.onAnswer((request, answer) -> {
            if (request.has("Filter")) {
                answer.findParents("NetUnblendedCost")
                        .forEach(metrics -> ((ObjectNode) metrics).remove("NetUnblendedCost"));
            }
        }));
        assertThatThrownBy(() -> rig.read(NET, BY_TAG, OCTOBER)).hasMessageContaining("some groups have figures net");
    }

    /** Pitfall 31: a currency is expected, kept, and never converted. */
    @ParameterizedTest
    @CsvSource({
        "EUR,the amounts are in EUR and USD is expected",
        "N/A,the unit of UnblendedCost is \"N/A\" which is no currency"
    })
    void anotherCurrencyIsAnError(String unit, String problem) {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.unit("UnblendedCost", unit));
        assertThatThrownBy(rig::readOctober)
                .isInstanceOf(SourceUnavailableException.class)
                .satisfies(failure ->
                        assertThat(failure.getMessage().replace(",", "")).contains(problem));
    }

    /** Pitfall 31: units that differ within an answer. */
    @Test
    void mixedCurrenciesAreAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.unit("AmortizedCost", "EUR"));
        assertThatThrownBy(rig::readOctober).hasMessageContaining("mixes amounts in USD and in EUR");
    }

    @Test
    void anAnswerForAnotherMonthIsAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.anotherMonth());
        assertThatThrownBy(rig::readOctober)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("2026-09-01/2026-09-02, and single days of 2026-10-01/2026-11-01 were asked for");
    }

    @Test
    void anAnswerWithAGapIsAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.onAnswer(
                        (request, answer) -> ((ArrayNode) answer.get("ResultsByTime")).remove(4)));
        assertThatThrownBy(rig::readOctober).hasMessageContaining("leaves out 2026-10-05 and goes on after it");
    }

    @Test
    void daysThatTheWholeBillDoesNotKnowAreAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(Misbehaviour.onAnswer((request, answer) -> {
                    if (!request.has("Filter")) {
                        ((ArrayNode) answer.get("ResultsByTime")).remove(30);
                    }
                }));
        assertThatThrownBy(rig::readOctober)
                .hasMessageContaining("days that the answer for the whole bill does not have");
    }

    @Test
    void aTotalWithoutGroupsIsAnError() {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "1")))
                .misbehaving(new Misbehaviour(
                        r -> {}, (r, a) -> {}, body -> body.replace("\"Amount\":\"0\"", "\"Amount\":\"17.5\"")));
        assertThatThrownBy(rig::readOctober).hasMessageContaining("has a total and no groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1,5", "NaN"})
    void anAmountThatIsNoDecimalIsAnError(String amount) {
        rig.standIn
                .holding(lines(usage(FIRST, "prod", "AWS Lambda", "Request", "77")))
                .misbehaving(new Misbehaviour(
                        r -> {},
                        (r, a) -> {},
                        body -> body.replace("\"Amount\":\"77\"", "\"Amount\":\"" + amount + "\"")));
        assertThatThrownBy(rig::readOctober).hasMessageContaining("which is no decimal number");
    }

    @Test
    void aDroppedGroupBreaksReconciliation() {
        rig.standIn
                .holding(lines(
                        usage(FIRST, "prod", "AWS Lambda", "Request", "1"),
                        usage(FIRST, "prod", "AWS Lambda", "Lambda-GB-Second", "0.0001")))
                .misbehaving(Misbehaviour.dropGroup());
        Reading reading = rig.readOctober();
        assertThat(reconciles(reading)).isFalse();
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
