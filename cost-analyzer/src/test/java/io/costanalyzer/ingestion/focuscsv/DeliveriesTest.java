package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void tablesAreTakenInTheOrderOfTheirNames() {
        assertThat(chosen("b.csv", "a/z.csv.gz", "A.CSV", "notes.txt", "bill-Manifest.json", "._bill.csv", "x.parquet"))
                .containsExactly("A.CSV", "a/z.csv.gz", "b.csv");
    }

    @Test
    void aPlaceWithoutATableIsNoExport() {
        assertThatThrownBy(() -> chosen("notes.txt"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "list bills: it holds no .csv or .csv.gz file. Name the folder or prefix that the export goes"
                                + " to.");
    }

    @Test
    void theSameTablePlainAndPackedWouldCountTwice() {
        assertThatThrownBy(() -> chosen("a/bill.csv", "a/bill.csv.gz"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("a/bill.csv is there plain and as .gz, and its rows would count twice");
        assertThat(chosen("a/bill.csv", "b/bill.csv.gz")).hasSize(2);
    }

    @Test
    void partsOfOneDeliveryBelongTogether() {
        assertThat(chosen("data/BILLING_PERIOD=2026-10/x-00002.csv.gz", "data/BILLING_PERIOD=2026-10/x-00001.csv.gz"))
                .containsExactly(
                        "data/BILLING_PERIOD=2026-10/x-00001.csv.gz", "data/BILLING_PERIOD=2026-10/x-00002.csv.gz");
    }

    /** Every delivery holds the whole month again; adding them up would bill it as often as it was delivered. */
    @Test
    void ofSeveralDeliveriesOfAMonthTheNewestIsRead() {
        assertThat(chosen(
                        "data/BILLING_PERIOD=2026-09/2026-10-02T04:00:00.000Z-a/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-20T04:00:00.000Z-b/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00002.csv.gz"))
                .containsExactly(
                        "data/BILLING_PERIOD=2026-09/2026-10-02T04:00:00.000Z-a/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00002.csv.gz");
    }

    @Test
    void deliveriesThatCannotBeOrderedAreRefused() {
        assertThatThrownBy(
                        () -> chosen("data/BILLING_PERIOD=2026-10/old/x.csv", "data/BILLING_PERIOD=2026-10/new/x.csv"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(
                        "data/BILLING_PERIOD=2026-10 holds several folders, new and old, and they may hold the"
                                + " same rows. Keep one of them, or name it as the source.");
    }

    /** The files of "overwrite" stay when an export is switched to "create new", and both hold the whole month. */
    @Test
    void filesOfTheFormerSettingWouldCountTwice() {
        assertThatThrownBy(() -> chosen(
                        "data/BILLING_PERIOD=2026-10/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00001.csv.gz"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("data/BILLING_PERIOD=2026-10/x-00001.csv.gz lies beside the delivery"
                        + " 2026-10-21T04:00:00.000Z-a, which holds the whole month, and its rows would count twice");
        assertThat(chosen(
                        "data/BILLING_PERIOD=2026-09/x-00001.csv.gz",
                        "data/BILLING_PERIOD=2026-10/2026-10-21T04:00:00.000Z-a/x-00001.csv.gz"))
                .hasSize(2);
    }

    private static List<String> chosen(String... places) {
        return Deliveries.of(
                        "bills",
                        Arrays.stream(places)
                                .map(place -> new ExportFile(place, InputStream::nullInputStream))
                                .toList(),
                        TableFormat.CSV)
                .files()
                .stream()
                .map(ExportFile::place)
                .toList();
    }
}
