package io.costanalyzer.archive;

import io.costanalyzer.ledger.CostLedger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The charges that this process wrote last. What is found in the archive again byte for byte need not be hashed, nor taken
 * apart, once more; what is not is read as if nothing had been written here.
 *
 * <p>Of an archive on another machine large months are not remembered: there the function writes, which has little memory.
 * Safe for several threads.
 */
final class LastWritten {

    /** A run writes the month that is open and the one before it. */
    private static final int MONTHS = 2;

    /** Of a file on another machine. */
    private static final int MOST_BYTES = 2_000_000;

    private final int mostBytes;
    private volatile List<Month> months = List.of();

    /** A month as it was written. */
    private static final class Month {

        private final YearMonth month;
        private final CsvFile file;
        private final CostLedger ledger;

        Month(YearMonth month, CsvFile file, CostLedger ledger) {
            this.month = month;
            this.file = file;
            this.ledger = ledger;
        }

        boolean is(StoredFile found) {
            return Arrays.equals(file.content(), found.content());
        }
    }

    LastWritten(Archive archive) {
        this.mostBytes = archive.isRemote() ? MOST_BYTES : Integer.MAX_VALUE;
    }

    /** The charges of a month are in the archive now, as these bytes. */
    void remember(YearMonth month, CsvFile file, CostLedger ledger) {
        if (file.content().length <= mostBytes) {
            List<Month> kept = new ArrayList<>(months);
            kept.removeIf(before -> before.month.equals(month));
            kept.add(new Month(month, file, ledger));
            months = List.copyOf(kept.subList(Math.max(0, kept.size() - MONTHS), kept.size()));
        }
    }

    /** The {@link StoredFile#sha256} of a file. */
    String sha256(StoredFile found) {
        return months.stream()
                .filter(written -> written.is(found))
                .findFirst()
                .map(written -> written.file.sha256())
                .orElseGet(found::sha256);
    }

    /** The charges in a file of a month; nothing when others wrote it, or it was changed. */
    Optional<UnpackedMonth> charges(YearMonth month, StoredFile found) {
        return written(month, found).map(ledger -> UnpackedMonth.of(ledger, month));
    }

    /** The same, laid out. */
    Optional<ChargeSheet> sheet(YearMonth month, StoredFile found) {
        return written(month, found).map(ledger -> ChargeSheet.of(ledger, month));
    }

    private Optional<CostLedger> written(YearMonth month, StoredFile found) {
        return months.stream()
                .filter(written -> written.month.equals(month) && written.is(found))
                .findFirst()
                .map(written -> written.ledger);
    }
}
