package io.costanalyzer.bench.speed;

import io.costanalyzer.golden.LargeReport;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A report of 14 months with a programme of 40 measures, composed and rendered in all its forms; beside the writing of as many
 * characters. At 4× it is the bill whose bar is 1,500 ms: 3 environments × 500 pairs of service and usage type.
 */
final class ReportSpeed {

    private static final int ENVIRONMENTS = 3;
    private static final int PAIRS = 125;
    private static final int MEASURES = 40;
    private static final int MONTHS = 14;

    private ReportSpeed() {}

    static Piece piece() {
        ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));
        return new Piece(
                "report: compose and render, all forms",
                "14 months × 3 environments × 125 pairs",
                "its bytes, encoded once",
                times -> {
                    LargeReport large = large(times);
                    return () -> renderer.render(large.compose());
                },
                times -> {
                    RenderedReport report = renderer.render(large(times).compose());
                    String text = report.page() + report.mailHtml() + report.mailText() + report.csv() + report.model();
                    return () -> text.getBytes(StandardCharsets.UTF_8);
                });
    }

    private static LargeReport large(int times) {
        return new LargeReport(ENVIRONMENTS, PAIRS * times, MEASURES, MONTHS, i -> "Amazon Service or Usage Type " + i);
    }
}
