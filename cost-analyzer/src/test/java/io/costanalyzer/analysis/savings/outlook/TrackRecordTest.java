package io.costanalyzer.analysis.savings.outlook;

import static io.costanalyzer.analysis.savings.verification.SketchedBill.AS_OF;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.LAMBDA;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.date;
import static io.costanalyzer.analysis.savings.verification.SketchedBill.lambda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    @Test
    void withoutAnyJudgedPromiseItIsTheUsualOne() {
        TrackRecord record = TrackRecord.of(List.of());
        assertThat(record.kept()).isCloseTo(.6, within(1e-9));
        assertThat(record.spread()).isCloseTo(.4, within(1e-9));
    }

    @Test
    void aPromiseThatWasKeptRaisesIt() {
        assertThat(record("0.3").kept()).isCloseTo((1 + 2 * .6) / 3, within(.05));
    }

    @Test
    void oneOfWhichLittleCameLowersIt() {
        assertThat(record("0.9").kept()).isLessThan(.6);
    }

    private static TrackRecord record(String promised) {
        Measure measure = Measure.of("arm", MeasureKind.QUANTITY, lambda(), date(120))
                .withPromise(new Promise.OfScope(new BigDecimal(promised)));
        return TrackRecord.of(new SavingsVerifier(VerificationPolicy.USUAL)
                .verify(
                        SketchedBill.ofSteadyTraffic()
                                .usage(LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < 120 ? 1 : .7)
                                .ledger(),
                        List.of(measure),
                        AS_OF)
                .savings());
    }
}
