package io.costanalyzer.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A piece of work, and its floor, in JVMs of their own, so that none warms up another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class PieceBenchmark {

    /** Which piece. */
    @Param({
        "COST_EXPLORER",
        "LEDGER",
        "DETECTION",
        "VERIFICATION",
        "REPORT",
        "ARCHIVE_WRITE",
        "ARCHIVE_LOAD",
        "ARCHIVE_QUERY"
    })
    public String work = "";

    /** With how many times its input. */
    @Param({"1", "4", "16"})
    public int times;

    /** Whether the floor is measured in place of the work. */
    @Param({"true", "false"})
    public boolean floor;

    private Path folder = Path.of("");
    private Callable<?> ready = () -> "";

    /** Makes the input. */
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("speed");
        Piece piece = Work.valueOf(work).in(folder);
        ready = (floor ? piece.least() : piece.ours()).apply(times);
    }

    /** Leaves nothing behind. */
    @TearDown
    public void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(PieceBenchmark::delete);
        }
    }

    /** Does it once. */
    @Benchmark
    public Object once() throws Exception {
        return ready.call();
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
