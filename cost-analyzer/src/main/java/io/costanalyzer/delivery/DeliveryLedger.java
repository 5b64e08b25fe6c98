package io.costanalyzer.delivery;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in the archive which message went out on which channel: {@code deliveries/<message-id>/<channel>.json}.
 *
 * <p>The protocol is claim, send, mark. What the ledger holds decides what the next run may do:
 *
 * <ul>
 *   <li>nothing: claim it and send;
 *   <li>marked as sent: never again;
 *   <li>marked as failed: again;
 *   <li>marked as partly sent: again, to those who do not have it;
 *   <li>claimed by another run within the lease: leave it to that run;
 *   <li>claimed by the same run in another process less than {@link #SAME_RUN} ago: the event that started the run was
 *       delivered twice; leave it to the other;
 *   <li>claimed and not marked otherwise: a run died between; again, with the same message id.
 * </ul>
 *
 * <p>So a message is delivered at least once, and twice only if a run died, or outlived its lease, between "sent" and
 * "marked". A run's name must be one invocation's own: Lambda's request id, which stays when AWS tries it again.
 */
public final class DeliveryLedger {

    /** As long as a Lambda can run: a claim that is older belongs to nobody who is alive. */
    public static final Duration DEFAULT_LEASE = Duration.ofMinutes(15);

    /**
     * Lambda may deliver an event twice at once under one request id, and tries one that failed again after a minute (AWS
     * Lambda, "How Lambda handles errors and retries with asynchronous invocation"): a claim under the own name that is younger than
     * this is of a twin, an older one of a run that died.
     */
    static final Duration SAME_RUN = Duration.ofSeconds(45);

    private static final int TRIES = 10;

    private final Archive archive;
    private final Clock clock;
    private final Duration lease;
    private final Set<String> claimedHere = ConcurrentHashMap.newKeySet();

    /**
     * @param lease how long a claim holds against other runs
     */
    public DeliveryLedger(Archive archive, Clock clock, Duration lease) {
        this.archive = archive;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * @throws ArchiveUnavailableException if the archive does not answer or holds something else there; nothing is
     *     claimed then as far as this run knows
     */
    Claim claim(Message message, String channel, String run) {
        String path = path(message.id(), channel);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instant now = clock.instant();
            Optional<StoredFile> stored = archive.read(path);
            if (stored.isEmpty()) {
                DeliveryRecord first = DeliveryRecord.firstClaim(message, channel, run, now);
                if (archive.create(path, DeliveryRecordJson.write(first))) {
                    claimedHere.add(path);
                    return new Claim(Claim.Answer.YOURS, first);
                }
                continue;
            }
            DeliveryRecord present = parse(path, stored.get().content());
            if (present.settledFor(message)) {
                return new Claim(Claim.Answer.DELIVERED, present);
            }
            if (present.held(now, leaseOf(present, path, run))) {
                return new Claim(Claim.Answer.ELSEWHERE, present);
            }
            DeliveryRecord next = present.claimedBy(run, now);
            if (archive.replace(
                    path, DeliveryRecordJson.write(next), stored.get().version())) {
                claimedHere.add(path);
                return new Claim(Claim.Answer.YOURS, next);
            }
        }
        throw unusable(path, "other runs keep changing it", "Let one run finish, then start this one again.", null);
    }

    /**
     * Writes down how a claimed attempt ended. A later claim of another run is not touched by a failure, and what is
     * marked as sent stays so.
     *
     * @throws ArchiveUnavailableException if it could not be written down
     */
    void mark(DeliveryRecord claim, DeliveryReceipt receipt, List<String> sentTo) {
        String path = path(claim.messageId(), claim.channel());
        archive.update(path, before -> {
            DeliveryRecord present = before.length == 0 ? claim : parse(path, before);
            boolean ours = present.underWay() && present.sameClaim(claim);
            boolean news = ours
                    || (receipt.delivered()
                            && present.receipt().stream()
                                    .noneMatch(end -> end.outcome() == DeliveryReceipt.Outcome.SENT));
            return news ? DeliveryRecordJson.write(present.marked(receipt, sentTo, clock.instant())) : before;
        });
    }

    private Duration leaseOf(DeliveryRecord claim, String path, String run) {
        if (!claim.run().equals(run)) {
            return lease;
        }
        return claimedHere.contains(path) || lease.compareTo(SAME_RUN) < 0 ? Duration.ZERO : SAME_RUN;
    }

    private DeliveryRecord parse(String path, byte[] content) {
        try {
            return DeliveryRecordJson.read(content);
        } catch (IllegalArgumentException e) {
            throw unusable(
                    path,
                    String.valueOf(e.getMessage()),
                    "Look at the file; when it is deleted, the message is sent again on this channel.",
                    e);
        }
    }

    private ArchiveUnavailableException unusable(
            String path, String problem, String remedy, @Nullable Exception cause) {
        return new ArchiveUnavailableException("delivery ledger " + archive.locate(path), problem, remedy, cause);
    }

    private static String path(String messageId, String channel) {
        return "deliveries/" + messageId + "/" + channel + ".json";
    }
}
