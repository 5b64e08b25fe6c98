package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.charge;
import static io.costanalyzer.archive.Ledgers.ledger;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class LastWrittenTest {

    @TempDir
    Path folder;

    @Provide
    Arbitrary<CostLedger> ledgers() {
        return Ledgers.any();
    }

    /** What is remembered is what reading the file again would give, down to the zeros behind a point. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aMonthThatWasWrittenIsTheMonthThatIsReadAgain(@ForAll("ledgers") CostLedger ledger) {
        for (YearMonth month : ledger.months()) {
            CsvFile file = new ChargeTable(ArchiveSchema.CHARGES, ledger, month).toFile();
            CostLedgerBuilder written = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER);
            UnpackedMonth.of(ledger, month).addTo(written);
            CostLedgerBuilder again = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER);
            new ChargeReader(ArchiveSchema.CHARGES, CurrencyUnit.USD).read(file.content(), month, "here", again);
            Ledgers.assertSame(written.build(), again.build());
            assertThat(decimals(written.build())).isEqualTo(decimals(again.build()));

            ChargeSheet sheet = ChargeSheet.of(ledger, month);
            ChargeSheet read = ChargeSheet.read(file.content(), "here");
            assertThat(text(WebScripts.charges(month, sheet))).isEqualTo(text(WebScripts.charges(month, read)));
            assertThat(days(month, sheet)).isEqualTo(days(month, read));
            assertThat(sheet.largest(200).stream().map(SeriesCost::words))
                    .isEqualTo(read.largest(200).stream().map(SeriesCost::words).toList());
        }
    }

    @Test
    void aFileThatWasChangedAfterwardsIsReadAndNotRemembered() throws IOException {
        LedgerArchive archive = new LedgerArchive(new FolderArchive(folder));
        archive.save(read(ledger(OCTOBER, "12.5"), "2026-12-20T05:00:00Z"));
        Path file = folder.resolve(ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER));
        Files.writeString(file, Files.readString(file).replace("12.5", "12.6"));
        assertThatThrownBy(() -> archive.load(ChargePeriod.ofMonth(OCTOBER)))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("is not the one that was archived: it was changed");
        assertThat(archive.web().refresh(archive.catalog()).problems()).containsKey(OCTOBER);
    }

    @Test
    void onlyTheSameBytesOfTheSameMonthAreRemembered() {
        LastWritten written = new LastWritten(new FolderArchive(folder));
        CostLedger october = ledger(OCTOBER, "12.5");
        CsvFile file = new ChargeTable(ArchiveSchema.CHARGES, october, OCTOBER).toFile();
        written.remember(OCTOBER, file, october);
        StoredFile same = StoredFile.named(file.content().clone());
        assertThat(written.charges(OCTOBER, same)).isPresent();
        assertThat(written.sheet(OCTOBER, same)).isPresent();
        assertThat(written.charges(SEPTEMBER, same)).isEmpty();
        assertThat(written.sha256(same)).isEqualTo(same.sha256());
        byte[] bytes = file.content().clone();
        bytes[bytes.length - 3]++;
        StoredFile changed = StoredFile.named(bytes);
        assertThat(written.charges(OCTOBER, changed)).isEmpty();
        assertThat(written.sheet(OCTOBER, changed)).isEmpty();
        assertThat(written.sha256(changed)).isNotEqualTo(same.sha256()).isEqualTo(changed.sha256());
    }

    /** The function has little memory, and its archive is on another machine. */
    @Test
    void twoMonthsAreRememberedAndNoLargeOneOfAnotherMachine() {
        FolderArchive here = new FolderArchive(folder);
        LastWritten local = new LastWritten(here);
        S3Client unused = S3Client.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        LastWritten far = new LastWritten(new S3Archive(unused, S3Address.parse("s3://bucket/prefix")));
        List<StoredFile> files = new ArrayList<>();
        for (YearMonth month : List.of(OCTOBER.minusMonths(2), SEPTEMBER, OCTOBER)) {
            CostLedger ledger = Ledgers.builder()
                    .add(PROD, charge(month.atDay(3).toString(), "Amazon S3", "1"))
                    .build();
            CsvFile file = new ChargeTable(ArchiveSchema.CHARGES, ledger, month).toFile();
            local.remember(month, file, ledger);
            far.remember(month, file, ledger);
            files.add(StoredFile.named(file.content()));
        }
        assertThat(local.charges(OCTOBER.minusMonths(2), files.get(0))).isEmpty();
        assertThat(local.charges(SEPTEMBER, files.get(1))).isPresent();
        assertThat(local.charges(OCTOBER, files.get(2))).isPresent();
        assertThat(far.charges(OCTOBER, files.get(2))).isPresent();
        CsvFile large = new CsvFile(new byte[2_000_001], 1);
        CostLedger ledger = ledger(OCTOBER, "1");
        local.remember(OCTOBER, large, ledger);
        far.remember(OCTOBER, large, ledger);
        StoredFile found = StoredFile.named(large.content());
        assertThat(local.charges(OCTOBER, found)).isPresent();
        assertThat(far.charges(OCTOBER, found)).isEmpty();
    }

    private static List<List<BigDecimal>> decimals(CostLedger ledger) {
        List<List<BigDecimal>> all = new ArrayList<>();
        for (CostSeries series : ledger.series()) {
            QUARTER.dates()
                    .forEach(day -> all.add(List.of(
                            series.exact(CostMetric.BILLED_COST, day),
                            series.exact(CostMetric.EFFECTIVE_COST, day),
                            series.consumedQuantity(day).orElse(BigDecimal.TEN))));
        }
        return all;
    }

    private static String days(YearMonth month, ChargeSheet sheet) {
        return text(WebScripts.days(
                month, sheet, ChargePeriod.ofMonth(month).dates().toList(), new TreeSet<>()));
    }

    private static String text(byte[] script) {
        return new String(script, StandardCharsets.US_ASCII);
    }
}
