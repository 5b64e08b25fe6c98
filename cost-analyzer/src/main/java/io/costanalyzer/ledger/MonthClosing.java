package io.costanalyzer.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a month is over and when it is closed.
 *
 * <p>AWS finishes most bills between the 3rd and the 7th of the next month; support fees are posted on the 6th or 7th.
 * Cost Explorer calls every day of an open month estimated, so that flag alone says little. A month is final from the
 * 8th on, when no day is estimated and two reads at least a day apart agree. Once the next month has come to its own 8th
 * as well, one read is enough: what still changes then is a restatement, and the monthly drift request finds it.
 */
public final class MonthClosing {

    /** The first day of the next month on which a month can be final. */
    public static final int FINAL_FROM_DAY = 8;

    private static final Duration APART = Duration.ofHours(20);

    private MonthClosing() {}

    /**
     * An earlier read of the month.
     *
     * @param digest what it read, as a hash
     * @param firstReadAt when exactly this was read for the first time
     */
    public record Read(String digest, Instant firstReadAt) {}

    /**
     * The status of a month after a read.
     *
     * @param month the month
     * @param whole whether every day of the month was read
     * @param estimated whether any day is still an estimate
     * @param digest what was read, as a hash
     * @param readAt when
     * @param before the read before this one, if there was any
     */
    public static MonthStatus after(
            YearMonth month, boolean whole, boolean estimated, String digest, Instant readAt, Optional<Read> before) {
        LocalDate today = LocalDate.ofInstant(readAt, ZoneOffset.UTC);
        LocalDate next = month.plusMonths(1).atDay(1);
        if (today.isBefore(next) || !whole) {
            return MonthStatus.OPEN;
        }
        boolean late = !today.isBefore(next.withDayOfMonth(FINAL_FROM_DAY));
        boolean old = !today.isBefore(next.plusMonths(1).withDayOfMonth(FINAL_FROM_DAY));
        boolean steady = before.filter(read -> read.digest().equals(digest))
                .filter(read -> Duration.between(read.firstReadAt(), readAt).compareTo(APART) >= 0)
                .isPresent();
        return late && !estimated && (steady || old) ? MonthStatus.FINAL : MonthStatus.PRELIMINARY;
    }
}
