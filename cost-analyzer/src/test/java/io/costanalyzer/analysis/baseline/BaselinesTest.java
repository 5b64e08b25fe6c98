package io.costanalyzer.analysis.baseline;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.CapturedBaseline.Line;
import io.costanalyzer.analysis.baseline.StatedBaseline.Amount;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final Scope PROD = Scope.spending().in(Environment.of("prod"));
    private static final Scope DEV = Scope.spending().in(Environment.of("dev"));

    private final StatedBaseline stated = new StatedBaseline(
            "stated",
            List.of(
                    new Amount(Optional.of(Environment.of("prod")), Set.of(), usd("730")),
                    new Amount(Optional.of(Environment.of("dev")), Set.of(), usd("365"))));
    private final CapturedBaseline captured = new CapturedBaseline(
            "captured",
            days("2026-01-01", "2026-02-01"),
            Instant.EPOCH,
            List.of(new Line(
                    new SeriesKey(Environment.of("prod"), null, null, "AWS Lambda", "EU-Request", ChargeCategory.USAGE),
                    usd("310"),
                    Optional.empty(),
                    Optional.empty())),
            usd("0"),
            "hash");

    @Test
    void whatTheBillSaidIsPreferredToWhatIsStated() {
        Baselines.Answer answer = Baselines.of(stated, captured).perDay(PROD).orElseThrow();
        assertThat(answer.baseline()).isEqualTo(captured);
        assertThat(answer.perDay()).isEqualTo(usd("10"));
    }

    /** Pitfall 24: before the tag was activated, the bill knew no such environment; its zero is no baseline. */
    @Test
    void aStatedAmountIsPreferredToAZero() {
        Baselines.Answer answer = Baselines.of(captured, stated).perDay(DEV).orElseThrow();
        assertThat(answer.baseline()).isEqualTo(stated);
        assertThat(answer.perDay()).isEqualTo(usd("12"));
    }

    @Test
    void withNothingBetterTheZeroStands() {
        assertThat(Baselines.of(captured).perDay(DEV)).contains(new Baselines.Answer(captured, usd("0")));
    }

    @Test
    void unknownIsNotZero() {
        assertThat(Baselines.of(stated).perDay(PROD.ofServices(Set.of("AWS Lambda"))))
                .isEmpty();
        assertThat(Baselines.none().perDay(PROD)).isEmpty();
    }
}
