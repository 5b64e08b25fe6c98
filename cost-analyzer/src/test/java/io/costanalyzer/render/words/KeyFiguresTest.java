package io.costanalyzer.render.words;

import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.view.KeyFigureView;
import io.costanalyzer.report.ReportFixture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {

    @Test
    void costAndItsChange() {
        KeyFigureView cost =
                figures(month().usage(PROD, september(1), "AWS Lambda", "100")).get(0);
        assertThat(words(cost))
                .isEqualTo("Cost of October | 310.00 USD | +210.00 USD on September, +200.0 % in cost per day");
        assertThat(cost.up()).isTrue();
    }

    /** Pitfall 19: one day more is no rise. */
    @Test
    void aLongerMonthIsNoBadNews() {
        KeyFigureView cost =
                figures(month().usage(PROD, september(1), "AWS Lambda", "300")).get(0);
        assertThat(words(cost))
                .isEqualTo("Cost of October | 310.00 USD | +10.00 USD on September, 0.0 % in cost per day");
        assertThat(cost.up()).isFalse();
    }

    @Test
    void savingSaysFromWhichDayOnItIsJudged() {
        assertThat(words(figures(month().target(
                                        "all",
                                        Scope.spending(),
                                        "0.4",
                                        "0.3",
                                        java.util.Optional.of(october(16)),
                                        TargetVerdict.MISSED))
                        .get(1)))
                .startsWith("Saved against the baseline from 16 Oct 2026 on | 30.0 % | ");
    }

    @Test
    void savingAndWhatIsLacking() {
        KeyFigureView saving = figures(month().target("all", Scope.spending(), "0.4", "0.3", TargetVerdict.MISSED))
                .get(1);
        assertThat(words(saving))
                .isEqualTo(
                        "Saved against the baseline | 30.0 % | 217.00 USD instead of 310.00 USD a month; 10.0 points short of the 40 % target (31.00 USD a month)");
        assertThat(saving.up()).isTrue();
        assertThat(words(figures(month()).get(1)))
                .isEqualTo("Saved against the baseline | n/a | no overall target is set");
    }

    @Test
    void forecastBeforeBudgetBeforeInvoice() {
        assertThat(words(figures(month()).get(2)))
                .isEqualTo("To pay | 310.00 USD | billed cost with support, tax, credits and refunds");
        ReportFixture limited = month().budget("total", Scope.bill(), "300", "310", Optional.empty());
        assertThat(words(figures(limited).get(2))).isEqualTo("Budget used | 103.3 % | 310.00 USD billed of 300.00 USD");
        assertThat(figures(limited).get(2).up()).isTrue();
        assertThat(words(figures(limited.forecast("330")).get(2)))
                .isEqualTo("Expected for all of October | 330.00 USD | 330.00 USD to 330.00 USD with 90 % confidence;"
                        + " budget 300.00 USD");
    }

    @Test
    void noneWhenNothingIsKnown() {
        assertThat(figures(new ReportFixture())).isEmpty();
    }

    private static ReportFixture month() {
        return ReportFixture.twoMonths().usage(PROD, october(1), "AWS Lambda", "310");
    }

    private static List<KeyFigureView> figures(ReportFixture fixture) {
        return new KeyFigures(new CostFormat(Locale.US), fixture.compose()).list();
    }

    private static String words(KeyFigureView view) {
        return String.join(" | ", view.label(), view.value(), view.detail()).replace('\u00a0', ' ');
    }
}
