package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Fourteen months of three environments with 500 pairs of service and usage type each, a programme of 40 measures and a
 * watch as large: small enough, and the same each time. {@code SpeedBench} holds its time.
 */
class LargeReportTest {

    private static final int ENVIRONMENTS = 3;
    private static final int PAIRS = 500;
    private static final int MEASURES = 40;
    private static final int MONTHS = 14;

    @Test
    void aLargeBillMakesASmallReport() {
        LargeReport large =
                new LargeReport(ENVIRONMENTS, PAIRS, MEASURES, MONTHS, i -> "Amazon Service or Usage Type " + i);
        ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));
        RenderedReport report = renderer.render(large.compose());
        assertThat(renderer.render(large.compose())).as("made again").isEqualTo(report);
        assertThat(report.page().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
        assertThat(report.mailHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(90_000);
        assertThat(report.csv().lines()).hasSize(ENVIRONMENTS * PAIRS + 1);
        assertThat(report.savingsCsv().lines()).hasSize(MEASURES + 1);
    }
}
