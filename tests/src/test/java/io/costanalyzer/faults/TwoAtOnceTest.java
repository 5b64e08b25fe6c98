package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** EventBridge delivers an event twice: two runs at once give one result; the daily job of the command line, and with {@code -Pfaults} both jobs and the function. */
class TwoAtOnceTest {

    private static final Pattern NOTHING = Pattern.compile("");
    private static final boolean WHOLE = Boolean.getBoolean("faults.whole");
    private static final int ROUNDS = WHOLE ? 3 : 1;

    @Test
    void twoRunsAtOnceGiveOneResult() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (StandIns standIns = new StandIns(Story.TODAY)) {
            List<Expected> jobs = Story.jobs(standIns, Story.CONFIG);
            for (Expected job : WHOLE ? jobs : jobs.subList(0, 1)) {
                for (int round = 0; round < ROUNDS; round++) {
                    atOnce(standIns, job, threads);
                }
            }
            // One event, delivered to two instances of the function under one id.
            for (Expected job : WHOLE ? Story.functionJobs(standIns) : List.<Expected>of()) {
                for (int round = 0; round < ROUNDS; round++) {
                    atOnce(standIns, job, threads);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void atOnce(StandIns standIns, Expected job, ExecutorService threads) throws Exception {
        String[] command = job.command().toArray(String[]::new);
        try (World world = new World(standIns, job.config()).holding(job.before())) {
            Future<World.Ended> one = threads.submit(() -> world.job(Story.MORNING, command));
            Future<World.Ended> other = threads.submit(() -> world.job(Story.MORNING, command));
            List<World.Ended> ended = List.of(one.get(), other.get());
            // A run that finds a message in the hands of the other says so and ends as failed; none breaks.
            assertThat(ended).allSatisfy(run -> {
                assertThat(run.code()).as(run.err()).isIn(0, 1);
                if (run.code() == 1) {
                    assertThat(run.err()).contains("Left to the run");
                }
            });
            assertThat(Sent.by(world.arrived())).containsExactlyInAnyOrderElementsOf(job.sent());
            World.Ended later = world.job(Story.LATER, command);
            assertThat(later.code()).as(later.err()).isZero();
            assertThat(Sent.by(world.arrived())).containsExactlyInAnyOrderElementsOf(job.sent());
            SortedMap<String, String> files = world.files();
            assertThat(job.differences(files, NOTHING)).isEmpty();
            World.Ended verified = world.costs(Story.LATER, "archive", "verify");
            assertThat(verified.code()).as(verified.out()).isZero();
        }
    }
}
