package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Alert;
import io.costanalyzer.alert.AlertPolicy;
import io.costanalyzer.alert.Findings;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.quality.QualityAssessor;
import io.costanalyzer.analysis.quality.SourceFacts;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.LifeCycle;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavingWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 28);
    private static final AlertPolicy POLICY = new AlertPolicy(Money.of("USD", "100"), Money.of("USD", "20"), 3);

    @Test
    void aLostSavingIsToldWithWhatItPromisedAndSinceWhen() {
        AlertText text = words(lost("1.20"));

        assertThat(text.subject()).isEqualTo("[MEDIUM] Saving \"arm\" is lost again since 13 Jun 2026");
        assertThat(text.text().replace('\u00a0', ' '))
                .contains("arm (AWS Lambda in prod) saved, and its costs are back since 13 Jun 2026.")
                .contains("It had promised 36.50 USD a month.")
                .contains("costs savings --measure arm --explain");
        assertThat(text.attributes()).containsEntry("kind", "saving").containsEntry("environment", "prod");
    }

    @Test
    void aLargePromiseIsUrgentAndTheSameLossHasTheSameFingerprintTomorrow() {
        Alert today = lost("10");
        Alert tomorrow = POLICY.alerts(findings("10"), TODAY.plusDays(1)).get(0);

        assertThat(today.severity()).isEqualTo(Severity.HIGH);
        assertThat(tomorrow.fingerprint()).isEqualTo(today.fingerprint()).startsWith("saving-arm-2026-06-13-");
    }

    private static Alert lost(String promisedPerDay) {
        List<Alert> alerts = POLICY.alerts(findings(promisedPerDay), TODAY);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static AlertText words(Alert alert) {
        return new AlertWords(new CostFormat(Locale.UK))
                .of(alert, new AlertContext(TODAY, Optional.of(TODAY.minusDays(1)), Optional.empty(), Optional.empty()));
    }

    private static Findings findings(String promisedPerDay) {
        Measure measure = Measure.of(
                "arm",
                MeasureKind.RATE,
                Scope.spending().in(Environment.of("prod")).ofServices(Set.of("AWS Lambda")),
                LocalDate.of(2026, 5, 1));
        VerifiedSaving saving = new VerifiedSaving(
                measure,
                SavingsVerdict.REVERTED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.of("USD", promisedPerDay)),
                Optional.empty(),
                new LifeCycle(
                        measure.applied(), measure.applied(), measure.applied(), Optional.of(LocalDate.of(2026, 6, 13))),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of());
        return new Findings(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        QualityAssessor.assess(
                                LedgerSketch.of(LedgerSketch.days("2026-06-01", "2026-06-28"))
                                        .daily("prod", "AWS Lambda", "EU-Request", "1")
                                        .build(),
                                YearMonth.of(2026, 6),
                                MonthStatus.OPEN,
                                List.of(Environment.of("prod")),
                                new SourceFacts(
                                        "a test",
                                        new Reconciliation(List.of()),
                                        IngestionProblems.none(),
                                        List.of(),
                                        RequestCount.free(),
                                        Optional.empty())))
                .losing(List.of(saving));
    }
}
