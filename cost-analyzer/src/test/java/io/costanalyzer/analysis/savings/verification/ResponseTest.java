package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final ChargePeriod DAYS = ChargePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1));
    private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

    /** Twice the use at a price a quarter lower: the price tells, use does not. */
    @Test
    void aRateMeasureIsSeenInThePriceOfAUnit() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily(
                        "prod",
                        "EC2",
                        "EU-BoxUsage",
                        day -> before(day) ? "10" : "15",
                        day -> before(day) ? "100" : "200",
                        "Hrs")
                .build();
        Response response = response(ledger, MeasureKind.RATE);
        assertThat(response.isPerUnit()).isTrue();
        assertThat(response.values()[10]).isCloseTo(1, within(1e-9));
        assertThat(response.values()[100]).isCloseTo(.75, within(1e-9));
    }

    /** Bytes that move to a cheaper class, while all of them grow: the mean price of a byte tells. */
    @Test
    void aStorageClassIsSeenInTheMix() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily(
                        "prod",
                        "S3",
                        "EU-Standard",
                        day -> before(day) ? "10" : "6",
                        day -> before(day) ? "100" : "60",
                        "GB-Mo")
                .daily("prod", "S3", "EU-Cold", day -> before(day) ? "" : "3", day -> "60", "GB-Mo")
                .build();
        Response response = response(ledger, MeasureKind.STORAGE_CLASS);
        assertThat(response.isPerUnit()).isTrue();
        assertThat(response.values()[100]).isCloseTo(9.0 / 12, within(1e-9));
    }

    /** A price list that rises is no loss of a measure that saves use. */
    @Test
    void aQuantityIsSeenAtThePricesFromBefore() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily(
                        "prod",
                        "Lambda",
                        "EU-Request",
                        day -> before(day) ? "10" : "8",
                        day -> before(day) ? "100" : "50",
                        "Requests")
                .build();
        Response response = response(ledger, MeasureKind.QUANTITY);
        assertThat(response.isPerUnit()).isFalse();
        assertThat(response.values()[100]).isCloseTo(5, within(1e-9));
        assertThat(response.dollars()[100]).isCloseTo(1.6, within(1e-9));
    }

    @Test
    void withoutQuantitiesThereIsOnlyTheCost() {
        CostLedger ledger = LedgerSketch.of(DAYS)
                .daily("prod", "Lambda", "EU-Request", day -> before(day) ? "10" : "8")
                .build();
        Response response = response(ledger, MeasureKind.RATE);
        assertThat(response.isPerUnit()).isFalse();
        assertThat(response.values()[100]).isCloseTo(8, within(1e-9));
    }

    private static boolean before(LocalDate day) {
        return day.isBefore(DATE);
    }

    private static Response response(CostLedger ledger, MeasureKind kind) {
        DayAxis axis = new DayAxis(DAYS, ledger.coverage());
        Measure measure = Measure.of("any", kind, Scope.spending(), DATE);
        List<MeasuredPart> parts =
                new Partition(new UsagePanel(ledger, axis), List.of(measure), VerificationPolicy.USUAL).parts();
        return Response.of(parts.get(0), axis);
    }
}
