package io.costanalyzer.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures by JMH, prints the table and holds its bars. {@code -Dbench.rounds} and {@code -Dbench.warm} say how many seconds
 * are measured and warmed up, 5 and 3 unless said; {@code -Dbench.works=LEDGER,REPORT} takes some lines alone.
 */
class SpeedBench {

    private static final double WITHIN = 2;

    /** 16 times the input in 16 times the time, give or take a half: memory is farther away, warm-up nearer. */
    private static final double LINEAR = 24;

    /** Milliseconds for the warm report of 14 months × 3 environments × 500 pairs, which is {@link ReportSpeed} at 4×. */
    private static final double REPORT = 1500;

    @Test
    void everyPartIsNearItsFloorAndGrowsWithItsInput() throws Exception {
        List<Work> works = Stream.of(System.getProperty("bench.works", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Work::valueOf)
                .toList();
        List<SpeedLine> lines = new ArrayList<>();
        List<Work> measured = works.isEmpty() ? List.of(Work.values()) : works;
        for (Work work : measured) {
            lines.add(line(work));
        }
        System.out.print(SpeedLine.HEAD);
        lines.forEach(System.out::println);
        for (int i = 0; i < measured.size(); i++) {
            SpeedLine line = lines.get(i);
            assertThat(line.growth()).as(line.piece().work()).isLessThan(LINEAR);
            if (measured.get(i) == Work.COST_EXPLORER) {
                assertThat(line.worstRatio()).as("times raw Jackson").isLessThan(WITHIN);
            }
            if (measured.get(i) == Work.REPORT) {
                assertThat(line.at(4).millis())
                        .as("ms for the report of 500 pairs")
                        .isLessThan(REPORT);
            }
        }
    }

    private static SpeedLine line(Work work) throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(PieceBenchmark.class.getName())
                .param("work", work.name())
                .param("times", SpeedLine.TIMES.stream().map(String::valueOf).toArray(String[]::new))
                .warmupIterations(Integer.getInteger("bench.warm", 3))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(Integer.getInteger("bench.rounds", 5))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g")
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        Collection<RunResult> results = new Runner(options.build()).run();
        List<SpeedLine.Size> sizes = SpeedLine.TIMES.stream()
                .map(times -> new SpeedLine.Size(taken(results, times, false), taken(results, times, true)))
                .toList();
        // What is asked of the piece here are its words alone.
        return new SpeedLine(work.in(Path.of("")), sizes);
    }

    private static SpeedLine.Taken taken(Collection<RunResult> results, int times, boolean floor) {
        RunResult one = results.stream()
                .filter(result -> result.getParams().getParam("times").equals(String.valueOf(times)))
                .filter(result -> result.getParams().getParam("floor").equals(String.valueOf(floor)))
                .findFirst()
                .orElseThrow();
        Result<?> time = one.getPrimaryResult();
        double bytes = one.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return new SpeedLine.Taken(time.getScore(), time.getScoreError(), bytes / 1e6);
    }
}
