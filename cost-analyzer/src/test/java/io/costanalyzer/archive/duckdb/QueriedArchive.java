package io.costanalyzer.archive.duckdb;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** September and October of two environments in a folder, to be asked and to be broken. */
final class QueriedArchive {

    static final ChargePeriod PERIOD = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1));

    private final Path folder;
    private final CostLedger ledger;

    QueriedArchive(Path folder) {
        this.folder = folder;
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, PERIOD).cover(PERIOD);
        PERIOD.dates().forEach(day -> {
            BigDecimal cost = new BigDecimal("0.10000000000000001").multiply(BigDecimal.valueOf(day.getDayOfYear()));
            builder.add(Environment.of("prod"), charge(day, cost, "AWS Lambda"));
            builder.add(Environment.UNALLOCATED, charge(day, cost.movePointLeft(3), "it's; \"odd\""));
        });
        this.ledger = builder.build();
        new LedgerArchive(archive())
                .save(FreshRead.of(
                        ledger,
                        Optional.empty(),
                        new ReadFacts(
                                "sample",
                                Instant.parse("2026-11-20T05:00:00Z"),
                                "",
                                new Reconciliation(List.of()),
                                IngestionProblems.none(),
                                List.of())));
    }

    Archive archive() {
        return new FolderArchive(folder);
    }

    CostLedger ledger() {
        return ledger;
    }

    Path partition(YearMonth month) {
        return folder.resolve(ArchiveLayout.partition(ArchiveSchema.CHARGES, month));
    }

    /** Changes a partition behind the catalogue's back. */
    void rewrite(YearMonth month, UnaryOperator<String> change) throws IOException {
        Path file = partition(month);
        String text = Files.readString(file);
        Files.delete(file);
        Files.writeString(file, change.apply(text));
    }

    /** Makes the catalogue forget what it knows of files, as if another program had written them. */
    void forgetHashes() throws IOException {
        Path catalog = folder.resolve(ArchiveLayout.catalog());
        String text = Files.readString(catalog);
        Files.delete(catalog);
        Files.writeString(catalog, text.substring(0, text.indexOf("\"files\"")) + "\"files\": {}\n}\n");
    }

    private static Charge charge(LocalDate day, BigDecimal cost, String service) {
        return Charge.builder(day, service, Money.of(CurrencyUnit.USD, cost))
                .usageType("EU-Requests")
                .subAccount("111122223333", "main")
                .regionId("eu-west-1")
                .consumed(cost, "Requests")
                .build();
    }
}
