package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavingsSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What finance reads about the savings programme, word for word. */
class ProgrammeGoldenTest {

    private static final CostFormat FORMAT = new CostFormat(Locale.US);
    private static final ReportRenderer RENDERER = new ReportRenderer(FORMAT);
    private static final ProgrammeReport PROGRAMME = ClinnetProgramme.report("Lower Aurora capacity limit");

    @Test
    void theSectionsOfTheMail() {
        String text = RENDERER.render(report(PROGRAMME)).mailText();

        GoldenFile.check("programme/sections.txt", between(text, "\nSAVINGS LEDGER\n", "\nTARGETS\n"));
    }

    @Test
    void theHeadlineNamesWhatWasDeliveredAndWhatWasNot() {
        String text = RENDERER.render(report(PROGRAMME)).mailText();

        assertThat(text.replaceAll("[\\s\u00a0]+", " "))
                .contains("; 2 of 7 measures delivered, 1 partly, 2 did not, 2 are not judged yet.")
                .contains(
                        "Delivered: Lower Aurora capacity limit, Flow logs trimmed. Partly: Lambda memory by need. Not delivered:"
                                + " Gateway endpoints (reverted on 13 Oct 2026), Fewer logs (not seen). Bought too dear (saves, but breaks a"
                                + " guardrail): Lambda memory by need.")
                .contains(
                        "The measures that are seen save 280.10 USD in an average month (255.00 to 301.75, nine times out of ten). For 1–31 Oct 2026,"
                                + " from the baseline to now: 1,046.62 USD, measures −280.10, more use +12.50, services that went −80.00, unexplained"
                                + " −13.18, other +8.00, now 693.84 USD.");
    }

    @Test
    void theLedgerAsCsv() {
        GoldenFile.check(
                "programme/savings.csv", RENDERER.render(report(PROGRAMME)).savingsCsv());
    }

    @Test
    void everyVerdictExplained() {
        MeasureWords words = new MeasureWords(FORMAT);
        GoldenFile.check(
                "programme/explained.txt",
                PROGRAMME.measures().stream()
                                .map(words::explanation)
                                .map(sentences -> String.join("\n  ", sentences))
                                .collect(Collectors.joining("\n\n"))
                        + "\n");
    }

    @Test
    void everyFormHasEverySection() {
        RenderedReport rendered = RENDERER.render(report(PROGRAMME));

        for (String section : List.of("savings", "savings-bridge", "outlooks", "guardrails", "advice", "unit-costs")) {
            assertThat(rendered.page())
                    .contains("<section id=\"" + section + "\"")
                    .contains("href=\"#" + section + "\"");
        }
        for (String title : List.of(
                "Savings ledger",
                "From the baseline to now",
                "Targets by the ledger",
                "Guardrails",
                "What could still be done",
                "Unit cost")) {
            assertThat(rendered.mailHtml()).contains(">" + title + "</h2>");
            assertThat(rendered.mailText()).contains("\n" + title.toUpperCase(Locale.ROOT) + "\n");
        }
    }

    @Test
    void theMailStaysSmall() {
        assertThat(RENDERER.render(report(PROGRAMME)).mailHtml().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(90_000);
    }

    @Test
    void aReportWithoutAProgrammeSaysNothingOfIt() {
        RenderedReport rendered = RENDERER.render(plain());

        assertThat(rendered.page()).doesNotContain("Savings ledger");
        assertThat(rendered.mailText()).doesNotContain("SAVINGS LEDGER");
        assertThat(rendered.savingsCsv().lines()).hasSize(1);
    }

    @Test
    void theModelOfTheProgrammeIsReadBackWithoutLoss() {
        MonthlyReport report = report(PROGRAMME);
        ReportJson json = new ReportJson();

        assertThat(json.read(json.write(report), "the model")).isEqualTo(report);
    }

    @Test
    void hostileNamesAreShownAndRunNowhere() {
        String hostile = "=cmd|' /C calc'!A0<script>alert(1)</script>\u202Egnp";
        RenderedReport rendered = RENDERER.render(report(ClinnetProgramme.report(hostile)));

        assertThat(rendered.page()).doesNotContain("<script>alert").doesNotContain("\u202E");
        assertThat(rendered.mailHtml()).doesNotContain("<script>alert");
        assertThat(rendered.savingsCsv()).contains("'=cmd|");
    }

    /** No report can tell of a bridge that does not add up, to the last digit. */
    @Test
    void aBridgeThatDoesNotAddUpIsRefused() {
        Money ten = Money.of("USD", "10");
        Money nearlyNine = Money.of("USD", "8.99999999999999999999");
        SavingsSpan.Step step = new SavingsSpan.Step(SavingsSpan.Kind.USAGE, List.of(), Money.of("USD", "1"));

        assertThatThrownBy(() -> new SavingsSpan(Optional.empty(), 31, ten, List.of(step), nearlyNine))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is counted adds up to what the ledger calls all together. */
    @Test
    void theCountedSavingsAddUpToTheSum() {
        Money sum = PROGRAMME.measures().stream()
                .map(MeasureLine::counted)
                .flatMap(Optional::stream)
                .reduce(Money.of("USD", "0"), Money::plus);

        assertThat(sum).isEqualTo(PROGRAMME.verified());
    }

    private static MonthlyReport report(ProgrammeReport programme) {
        return plain().watching(programme);
    }

    private static MonthlyReport plain() {
        return MonthlyReportGoldenTest.report(
                ClinnetEmr.LAST, MonthStatus.FINAL, Instant.parse("2026-11-09T06:05:12Z"));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start + 1);
        assertThat(start).as("the section begins").isNotNegative();
        assertThat(end).as("the section ends").isGreaterThan(start);
        return text.substring(start + 1, end + 1);
    }
}
