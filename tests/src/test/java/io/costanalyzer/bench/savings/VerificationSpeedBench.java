package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long the daily run works on the savings ledger of one customer, of four and of sixteen like it in one bill. The floor is
 * the plain regression of each measure alone. Time is that of the processor, in one thread. Not part of the build:
 *
 * <pre>./mvnw -pl tests -am test -Dtest=VerificationSpeedBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
final class VerificationSpeedBench {

    private static final long SEED = 1;
    private static final int WARM_UP = 2;
    private static final int TIMES = 3;
    private static final int[] COPIES = {1, 4, 16};

    @Test
    void prints_the_times() {
        System.out.printf(
                Locale.ROOT,
                "%-6s %8s %8s %10s %12s %12s%n",
                "copies",
                "series",
                "measures",
                "ms",
                "ms/measure",
                "floor ms");
        for (int copies : COPIES) {
            row(new PortfolioGenerator(SEED).draw(), copies);
        }
    }

    private static void row(Portfolio one, int copies) {
        List<GeneratedUsage> usages = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (GeneratedUsage usage : one.usages()) {
                usages.add(copy(usage, copy));
            }
            for (Truth truth : one.truths()) {
                measures.add(measure(one, truth.planned(), copy));
            }
        }
        Portfolio many = new Portfolio(one.seed(), one.first(), one.days(), one.difficulty(), usages, one.truths());
        CostLedger ledger = many.asOf(many.days());
        SavingsVerifier verifier = new SavingsVerifier(VerificationPolicy.USUAL);
        double whole =
                shortest(() -> verifier.verify(ledger, measures, one.first().plusDays(one.days())));
        double floor = shortest(() ->
                one.truths().forEach(truth -> new PlainMethods(Case.of(one, truth.planned(), 60)).estimates()));
        System.out.printf(
                Locale.ROOT,
                "%-6d %8d %8d %10.0f %12.1f %12.1f%n",
                copies,
                ledger.series().size(),
                measures.size(),
                whole,
                whole / measures.size(),
                floor / one.truths().size());
    }

    private static GeneratedUsage copy(GeneratedUsage usage, int copy) {
        GeneratedUsage other = new GeneratedUsage(
                Environment.of(usage.environment.name() + "-" + copy),
                usage.template,
                usage.usageType,
                usage.quantity.clone(),
                0);
        System.arraycopy(usage.price, 0, other.price, 0, usage.price.length);
        return other;
    }

    private static Measure measure(Portfolio portfolio, Planned planned, int copy) {
        Scope scope = PlainMethods.scope(planned)
                .in(Environment.of(planned.environment().name() + "-" + copy));
        return Measure.of(
                planned.environment() + "-" + planned.service() + "-" + planned.day() + "-" + copy,
                MeasureKind.QUANTITY,
                scope,
                portfolio.first().plusDays(planned.day()));
    }

    /** Milliseconds of the shortest of some runs. */
    private static double shortest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            best = i < WARM_UP ? best : Math.min(best, took);
        }
        return best / 1e6;
    }
}
