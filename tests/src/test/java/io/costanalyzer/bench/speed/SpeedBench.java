package io.costanalyzer.bench.speed;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Prints the table. {@code -Dbench.rounds} says how many rounds are measured, 9 unless said. */
class SpeedBench {

    @Test
    void prints() {
        System.out.print(SpeedLine.HEAD);
        for (Supplier<SpeedLine> line : List.<Supplier<SpeedLine>>of(CostExplorerSpeed::line)) {
            System.out.println(line.get());
        }
    }
}
