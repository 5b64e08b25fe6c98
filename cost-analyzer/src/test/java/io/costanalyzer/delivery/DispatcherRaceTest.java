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
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Several runs at once, as when a schedule fires twice: one delivery. */
class DispatcherRaceTest {

    private static final int RUNS = 4;
    private static final int ROUNDS = 200;

    @Test
    void manyRunsAtOnceDeliverOnce() throws Exception {
        raceRepeatedly((archive, channel) -> {});
    }

    @Test
    void manyRunsAtOnceRepeatAFailureOnce() throws Exception {
        raceRepeatedly((archive, channel) -> {
            channel.down = true;
            dispatcher(archive, channel).dispatch(List.of(Messages.alert("a")), "run-before");
            channel.down = false;
        });
    }

    private static void raceRepeatedly(BiConsumer<MemoryArchive, FakeChannel> before) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(RUNS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                MemoryArchive archive = new MemoryArchive();
                FakeChannel channel = new FakeChannel("sns");
                before.accept(archive, channel);

                List<DispatchReport> reports = race(pool, archive, channel);

                assertThat(channel.deliveredIds()).as("round " + round).containsExactly("a");
                assertThat(reports.stream()
                                .mapToInt(report -> report.count(End.DELIVERED))
                                .sum())
                        .isOne();
                assertThat(reports)
                        .allMatch(report -> report.count(End.FAILED) == 0 && report.count(End.NOT_MARKED) == 0);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<DispatchReport> race(ExecutorService pool, MemoryArchive archive, FakeChannel channel)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(RUNS);
        List<Future<DispatchReport>> running = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            String name = "run-" + run;
            running.add(pool.submit(() -> {
                start.await();
                return dispatcher(archive, channel).dispatch(List.of(Messages.alert("a")), name);
            }));
        }
        List<DispatchReport> reports = new ArrayList<>();
        for (Future<DispatchReport> report : running) {
            reports.add(report.get());
        }
        return reports;
    }

    private static Dispatcher dispatcher(MemoryArchive archive, FakeChannel channel) {
        Clock clock = Clock.fixed(Messages.NOON, ZoneOffset.UTC);
        return new Dispatcher(new DeliveryLedger(archive, clock, DeliveryLedger.DEFAULT_LEASE), List.of(channel));
    }
}
