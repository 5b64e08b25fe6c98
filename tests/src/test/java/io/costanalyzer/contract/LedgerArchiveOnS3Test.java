package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchivedLedger;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.SaveOutcome;
import io.costanalyzer.archive.SavedMonth;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import io.costanalyzer.contract.LocalS3.Fault;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The archive of charges is the same in S3 as in a folder, and stands what S3 does. */
class LedgerArchiveOnS3Test {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod PERIOD = ChargePeriod.ofMonth(OCTOBER);

    @TempDir
    Path folder;

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(s3.endpoint()));
    private final Archive bucket = new S3Archive(client, S3Address.parse("s3://" + LocalS3.BUCKET));

    @AfterEach
    void close() {
        client.close();
        s3.close();
    }

    @Test
    void holdsTheSameBytesAsAFolder() {
        Archive local = new FolderArchive(folder);
        FreshRead read = read("12.5", "2026-11-09T05:00:00Z");
        new LedgerArchive(bucket).save(read);
        new LedgerArchive(local).save(read);
        assertThat(bucket.list("")).isEqualTo(local.list("")).isNotEmpty();
        for (String path : local.list("")) {
            assertThat(bucket.read(path).orElseThrow().text())
                    .as(path)
                    .isEqualTo(local.read(path).orElseThrow().text());
        }
    }

    @Test
    void aConflictAndALostAnswerOnTheWayDoNotMatter() {
        s3.breakNext(
                Fault.instead("PUT", 409, "ConditionalRequestConflict"),
                Fault.afterwards("PUT", 500, "InternalError"),
                Fault.afterwards("GET", 503, "SlowDown"));
        LedgerArchive archive = new LedgerArchive(bucket);
        assertThat(archive.save(read("12.5", "2026-11-09T05:00:00Z")))
                .containsExactly(new SavedMonth(OCTOBER, SaveOutcome.WRITTEN, MonthStatus.PRELIMINARY));
        assertThat(archive.save(read("12.5", "2026-11-10T05:00:00Z")))
                .containsExactly(new SavedMonth(OCTOBER, SaveOutcome.UNCHANGED, MonthStatus.FINAL));
        assertThat(cost(archive)).isEqualTo(Money.of("USD", "12.5"));
    }

    @Test
    void manyRunsAtOnceLeaveWhatOneOfThemRead() {
        List<SavedMonth> told = IntStream.rangeClosed(1, 6)
                .parallel()
                .mapToObj(run -> new LedgerArchive(bucket)
                        .save(read(String.valueOf(run), "2026-11-03T05:00:0" + run + "Z"))
                        .get(0))
                .toList();
        assertThat(told).extracting(SavedMonth::month).containsOnly(OCTOBER);
        LedgerArchive archive = new LedgerArchive(bucket);
        ArchivedLedger loaded = archive.load(PERIOD).orElseThrow();
        assertThat(loaded.unreadable()).isEmpty();
        Money cost = cost(archive);
        assertThat(cost.amount().intValueExact()).isBetween(1, 6);
        assertThat(archive.catalog().month(OCTOBER).orElseThrow().billedCost()).isEqualTo(cost);
        assertThat(archive.catalog().month(OCTOBER).orElseThrow().read().retrievedAt())
                .isEqualTo("2026-11-03T05:00:0" + cost.amount().intValueExact() + "Z");
    }

    private static Money cost(LedgerArchive archive) {
        return archive.load(PERIOD)
                .orElseThrow()
                .ledger()
                .cost(Scope.bill(), CostMetric.BILLED_COST, PERIOD)
                .orElseThrow();
    }

    private static FreshRead read(String cost, String at) {
        CostLedger ledger = new CostLedgerBuilder(CurrencyUnit.USD, PERIOD)
                .add(
                        Environment.of("prod"),
                        Charge.builder(OCTOBER.atDay(3), "Amazon S3", Money.of("USD", cost))
                                .subAccount("111111111111", "Shop")
                                .build())
                .cover(PERIOD)
                .build();
        ReadFacts facts = new ReadFacts(
                "Cost Explorer",
                Instant.parse(at),
                "0123456789abcdef",
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of());
        return FreshRead.of(ledger, Optional.of(ledger), facts);
    }
}
