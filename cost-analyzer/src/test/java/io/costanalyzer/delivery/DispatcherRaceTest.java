package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Dispatched.End;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several runs at once, as when a schedule fires twice: one delivery. */
class DispatcherRaceTest {

    private static final int RUNS = 4;

    @Test
    void manyRunsAtOnceDeliverOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(RUNS);
        try {
            for (int round = 0; round < 200; round++) {
                MemoryArchive archive = new MemoryArchive();
                FakeChannel channel = new FakeChannel("sns");
                CyclicBarrier start = new CyclicBarrier(RUNS);
                List<Future<DispatchReport>> reports = new ArrayList<>();
                for (int run = 0; run < RUNS; run++) {
                    String name = "run-" + run;
                    reports.add(pool.submit(() -> {
                        start.await();
                        return dispatcher(archive, channel).dispatch(List.of(Messages.alert("a")), name);
                    }));
                }
                int delivered = 0;
                for (Future<DispatchReport> report : reports) {
                    delivered += report.get().count(End.DELIVERED);
                    assertThat(report.get().count(End.FAILED) + report.get().count(End.NOT_MARKED))
                            .isZero();
                }
                assertThat(channel.deliveredIds()).as("round " + round).containsExactly("a");
                assertThat(delivered).isOne();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Dispatcher dispatcher(MemoryArchive archive, FakeChannel channel) {
        Clock clock = Clock.fixed(Messages.NOON, ZoneOffset.UTC);
        return new Dispatcher(new DeliveryLedger(archive, clock, DeliveryLedger.DEFAULT_LEASE), List.of(channel));
    }
}
