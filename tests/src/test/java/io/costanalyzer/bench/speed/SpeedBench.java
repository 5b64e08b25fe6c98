package io.costanalyzer.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints the table and holds its bars. {@code -Dbench.rounds} says how many rounds are measured, 9 unless said.
 *
 * <p>Time is that of the processor in the thread that works, so that neighbours on the machine hardly show.
 */
class SpeedBench {

    private static final double WITHIN = 2;

    /** 16 times the input in 16 times the time, give or take a half: memory is farther away, warm-up nearer. */
    private static final double LINEAR = 24;

    @TempDir
    Path folder;

    @Test
    void everyPartIsNearItsFloorAndGrowsWithItsInput() {
        ArchiveSpeed archive = new ArchiveSpeed(folder);
        System.out.print(SpeedLine.HEAD);
        SpeedLine costExplorer = told(CostExplorerSpeed::line);
        List<SpeedLine> lines = new ArrayList<>();
        for (Supplier<SpeedLine> line : List.<Supplier<SpeedLine>>of(
                RoomSpeed::ledger,
                RoomSpeed::detection,
                RoomSpeed::verification,
                ReportSpeed::line,
                archive::write,
                archive::read,
                archive::query)) {
            lines.add(told(line));
        }
        assertThat(costExplorer.largestRatio()).as("times raw Jackson").isLessThan(WITHIN);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.growth()).as(line.work()).isLessThan(LINEAR));
    }

    private static SpeedLine told(Supplier<SpeedLine> measured) {
        SpeedLine line = measured.get();
        System.out.println(line);
        return line;
    }
}
