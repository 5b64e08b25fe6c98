package io.costanalyzer.bench;

import io.costanalyzer.golden.LargeReport;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long a report of 14 months × 3 environments × 500 pairs takes, with a ledger of 40 measures, their bridge, targets,
 * advice and unit cost, and 40 incidents, mutes and anomalies each. Not a test: run {@code main}.
 *
 * <p>Prints milliseconds of a processor, the first run and the median of ten warm ones, and beside them the floor of the same process:
 * writing the same characters out once more. The bar is 1,500 ms warm.
 */
final class ReportBench {

    private static final int WARM_RUNS = 10;
    private static final int WARM_UP = 5;

    private ReportBench() {}

    public static void main(String[] args) {
        LargeReport large = new LargeReport(3, 500, 40, 14, i -> "Amazon Service or Usage Type " + i);
        ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));
        Supplier<RenderedReport> work = () -> renderer.render(large.compose());
        long start = cpu();
        RenderedReport report = work.get();
        double first = millis(start);
        for (int i = 0; i < WARM_UP; i++) {
            report = work.get();
        }
        double all = median(work);
        double compose = median(large::compose);
        RenderedReport last = report;
        double floor = median(() -> last.files().values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum());
        System.out.printf(
                Locale.ROOT,
                "first %.0f ms, warm %.0f ms (composing %.0f), floor %.1f ms; page %d bytes, mail %d bytes, text %d bytes%n",
                first,
                all,
                compose,
                floor,
                bytes(report.page()),
                bytes(report.mailHtml()),
                bytes(report.mailText()));
    }

    private static double median(Supplier<?> work) {
        double[] millis = new double[WARM_RUNS];
        for (int i = 0; i < WARM_RUNS; i++) {
            long start = cpu();
            Object made = work.get();
            millis[i] = millis(start);
            if (made == null) {
                throw new IllegalStateException("Nothing was made");
            }
        }
        Arrays.sort(millis);
        return millis[WARM_RUNS / 2];
    }

    private static double millis(long start) {
        return (cpu() - start) / 1e6;
    }

    /** Time of a processor and not of the wall: what else the machine does counts for nothing. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
