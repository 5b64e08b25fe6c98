package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A run is killed before and after every step of claim, send and mark. At the end everything has arrived; what arrived
 * twice was killed between "sent" and "marked", and carries the same message id.
 */
class DeliveryKillTest {

    private static final List<Message> MESSAGES = List.of(Messages.alert("a"), Messages.alert("b"));
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(16);

    /** For each message and channel: claim (read, create), send, mark (read, replace), with two steps each. */
    private static final int STEPS = 2 * 2 * 5 * 2;

    @Test
    void everyStepIsAPlaceToDie() {
        Killer witness = Killer.never();
        new House().run("run-1", Messages.NOON, witness);

        assertThat(witness.steps()).isEqualTo(STEPS);
    }

    @Test
    void anotherRunAfterTheLeaseFinishesWhatAKilledRunLeft() {
        int twice = 0;
        for (int deathAt = 0; deathAt < STEPS; deathAt++) {
            House house = new House();
            house.runUntilKilled("run-1", Messages.NOON, deathAt);
            DispatchReport second = house.run("run-2", Messages.NOON.plus(PAST_THE_LEASE), Killer.never());

            assertThat(second.allDelivered()).as("killed at step " + deathAt).isTrue();
            twice += house.checkDeliveries(deathAt);
            house.checkThatNothingMoreGoesOut();
        }
        // After "sent", around the read and before the replace of the mark: four steps for each of four deliveries.
        assertThat(twice).isEqualTo(4 * 4);
    }

    @Test
    void theSameRunStartedAgainFinishesAtOnce() {
        for (int deathAt = 0; deathAt < STEPS; deathAt++) {
            House house = new House();
            house.runUntilKilled("run-1", Messages.NOON, deathAt);
            DispatchReport again = house.run("run-1", Messages.NOON.plusSeconds(60), Killer.never());

            assertThat(again.allDelivered()).as("killed at step " + deathAt).isTrue();
            house.checkDeliveries(deathAt);
            house.checkThatNothingMoreGoesOut();
        }
    }

    @Test
    void anotherRunWithinTheLeaseSendsNothingTwiceAndSaysWhatItLeft() {
        for (int deathAt = 0; deathAt < STEPS; deathAt++) {
            House house = new House();
            house.runUntilKilled("run-1", Messages.NOON, deathAt);
            DispatchReport early = house.run("run-2", Messages.NOON.plusSeconds(60), Killer.never());

            assertThat(house.counts().values()).as("killed at step " + deathAt).allMatch(count -> count <= 1);
            assertThat(early.allDelivered()).isEqualTo(early.count(Dispatched.End.LEFT_TO_ANOTHER_RUN) == 0);
            DispatchReport late = house.run("run-3", Messages.NOON.plus(PAST_THE_LEASE), Killer.never());
            assertThat(late.allDelivered()).isTrue();
            house.checkDeliveries(deathAt);
        }
    }

    @Test
    void twoRunsKilledAnywhereStillLoseNothing() {
        for (int first = 0; first < STEPS; first++) {
            for (int second = 0; second < STEPS; second++) {
                House house = new House();
                house.runUntilKilled("run-1", Messages.NOON, first);
                house.runUntilKilled("run-2", Messages.NOON.plus(PAST_THE_LEASE), second);
                Instant later = Messages.NOON.plus(PAST_THE_LEASE.multipliedBy(2));

                assertThat(house.run("run-3", later, Killer.never()).allDelivered())
                        .as("killed at steps %d and %d", first, second)
                        .isTrue();
                house.checkDeliveries(first);
            }
        }
    }

    /** An archive and two channels that outlive the runs. */
    private static final class House {
        private final MemoryArchive archive = new MemoryArchive();
        private final List<FakeChannel> channels = List.of(new FakeChannel("sns"), new FakeChannel("mail"));
        private final Map<String, Integer> killsBetweenSentAndMarked = new HashMap<>();

        DispatchReport run(String name, Instant now, Killer killer) {
            DeliveryLedger ledger = new DeliveryLedger(killer.around(archive), Clock.fixed(now, ZoneOffset.UTC), LEASE);
            List<Channel> around = channels.stream()
                    .map(channel -> killer.around((Channel) channel))
                    .toList();
            return new Dispatcher(ledger, around).dispatch(MESSAGES, name);
        }

        void runUntilKilled(String name, Instant now, int deathAt) {
            Map<String, Integer> before = counts();
            try {
                run(name, now, new Killer(deathAt));
            } catch (Killer.Killed dead) {
                counts().forEach((pair, count) -> {
                    if (count > before.get(pair) && !marked(pair)) {
                        killsBetweenSentAndMarked.merge(pair, 1, Integer::sum);
                    }
                });
            }
        }

        /** How many messages arrived more often than once, which only these kills allow. */
        int checkDeliveries(int deathAt) {
            int twice = 0;
            for (Map.Entry<String, Integer> arrived : counts().entrySet()) {
                int expected = 1 + killsBetweenSentAndMarked.getOrDefault(arrived.getKey(), 0);
                assertThat(arrived.getValue())
                        .as("%s, killed at step %d", arrived.getKey(), deathAt)
                        .isEqualTo(expected);
                twice += expected - 1;
            }
            return twice;
        }

        void checkThatNothingMoreGoesOut() {
            Map<String, Integer> before = counts();
            run("last", Messages.NOON.plus(Duration.ofDays(30)), Killer.never());
            assertThat(counts()).isEqualTo(before);
        }

        /** From message and channel to how often it arrived. */
        Map<String, Integer> counts() {
            Map<String, Integer> counts = new HashMap<>();
            for (FakeChannel channel : channels) {
                for (Message message : MESSAGES) {
                    counts.put(
                            message.id() + "/" + channel.name(),
                            Collections.frequency(channel.deliveredIds(), message.id()));
                }
            }
            return counts;
        }

        private boolean marked(String pair) {
            return archive.read("deliveries/" + pair + ".json")
                    .map(file -> file.text().contains("markedAt"))
                    .orElse(false);
        }
    }
}
