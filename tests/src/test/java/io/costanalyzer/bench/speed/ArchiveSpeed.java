package io.costanalyzer.bench.speed;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A month into a folder and back, and a question to it. */
final class ArchiveSpeed {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTH = ChargePeriod.ofMonth(OCTOBER);
    private static final String SQL = "SELECT ServiceName, sum(BilledCost) FROM charges GROUP BY 1";

    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();

    ArchiveSpeed(Path folder) {
        this.folder = folder;
    }

    Piece write() {
        return new Piece(
                "archive: write a month",
                "100 series × 31 days",
                "the same bytes hashed and written to a file",
                times -> writing(ledger(times)),
                times -> bytes(file(saved(ledger(times)))));
    }

    Piece read() {
        return new Piece(
                "archive: load a month",
                "100 series × 31 days",
                "the same bytes read and hashed",
                times -> {
                    LedgerArchive archive = new LedgerArchive(new FolderArchive(saved(ledger(times))));
                    return () -> archive.load(MONTH).orElseThrow();
                },
                times -> {
                    Path file = file(saved(ledger(times)));
                    return () -> Sha256.hex(Files.readAllBytes(file));
                });
    }

    /** Wall time of the process is in ArchiveBench; this is the thread that asks. */
    Piece query() {
        return new Piece(
                "archive: a question in SQL, copies made",
                "100 series × 31 days",
                "opening a DuckDB and selecting 1",
                times -> asking(saved(ledger(times)), SQL),
                times -> asking(saved(ledger(times)), "SELECT 1"));
    }

    private Callable<?> asking(Path root, String sql) {
        DuckDbEngine engine = new DuckDbEngine(
                new FolderArchive(root), root.resolveSibling(root.getFileName() + "-cache"), QueryLimits.USUAL);
        return () -> engine.run(sql, 1000, QueryProgress.none());
    }

    private Callable<?> writing(CostLedger ledger) {
        return () -> saved(ledger);
    }

    private Path saved(CostLedger ledger) {
        Path root = folder.resolve("archive-" + number.incrementAndGet());
        ReadFacts facts = new ReadFacts(
                "a bench", Instant.EPOCH, "0", new Reconciliation(List.of()), IngestionProblems.none(), List.of());
        if (new LedgerArchive(new FolderArchive(root))
                .save(FreshRead.of(ledger, Optional.empty(), facts)).stream()
                        .anyMatch(month -> month.status() == MonthStatus.FINAL)) {
            throw new IllegalStateException("Nothing is final in 1970");
        }
        return root;
    }

    private Callable<?> bytes(Path written) {
        byte[] content = read(written);
        return () -> {
            Path target = folder.resolve("floor-" + number.incrementAndGet());
            try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(java.nio.ByteBuffer.wrap(content));
                out.force(true);
            }
            return Sha256.hex(content);
        };
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path root) {
        return root.resolve(io.costanalyzer.archive.ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER));
    }

    private static CostLedger ledger(int times) {
        LocalDate first = OCTOBER.atDay(1);
        ChargePeriod days = ChargePeriod.of(first, first.plusMonths(1));
        return Ledgers.ledger(Ledgers.charges(100 * times, days), days);
    }
}
