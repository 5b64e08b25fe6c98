package io.costanalyzer.report;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static ReportFixture before() {
        return ReportFixture.twoMonths()
                .usage(PROD, october(1), "AWS Lambda", "10")
                .usage(DEV, october(1), "Amazon S3", "2");
    }

    private static ReportFixture after() {
        return before().version(2)
                .usage(PROD, october(2), "AWS Lambda", "3")
                .fee(october(1), "Tax", "-1", ChargeCategory.TAX);
    }

    @Test
    void saysWhatIsOtherNowAndAddsUp() {
        Correction made = Correction.of(before().compose(), after().compose()).orElseThrow();
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.cost()).isEqualTo(new Compared(usd("15"), Optional.of(usd("12"))));
        assertThat(made.changes()).extracting(Correction.Change::serviceName).containsExactly("AWS Lambda", "Tax");
        assertThat(made.changes().stream().map(Correction.Change::difference).reduce(Money::plus))
                .isEqualTo(made.payable().difference());
    }

    @Test
    void whatHasVanishedCountsAsGone() {
        Correction made = Correction.of(after().compose(), before().compose()).orElseThrow();
        assertThat(made.changes().get(0).difference()).isEqualTo(usd("-3"));
        assertThat(made.changes().get(1).now()).isEqualTo(usd("0"));
    }

    @Test
    void aPreliminaryReportIsFollowedAndNotCorrected() {
        assertThat(Correction.of(before().status(MonthStatus.PRELIMINARY).compose(), after().compose()))
                .isEmpty();
    }

    @Test
    void theReportCarriesItsCorrection() {
        Correction made = Correction.of(before().compose(), after().compose()).orElseThrow();
        assertThat(after().compose().correcting(made).correction()).contains(made);
    }
}
