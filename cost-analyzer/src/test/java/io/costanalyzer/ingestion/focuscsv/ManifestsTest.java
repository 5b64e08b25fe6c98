package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    private static final Instant MORNING = Instant.parse("2026-10-21T04:00:00Z");
    private static final String MANIFEST = "bill/metadata/BILLING_PERIOD=2026-10/bill-Manifest.json";
    private static final String OCTOBER = "bill/data/BILLING_PERIOD=2026-10/";
    private static final String ORIGINAL = "s3://bucket/any/" + OCTOBER;

    private final List<ExportFile> found = new ArrayList<>();

    /** The newest folder by its name is one that AWS still writes: half a month would be taken for the month. */
    @Test
    void aDeliveryThatIsStillBeingWrittenIsNotRead() {
        lay(OCTOBER + "20261021T040000Z-a/bill-00001.csv.gz");
        lay(OCTOBER + "20261021T040000Z-a/bill-00002.csv.gz");
        lay(OCTOBER + "20261022T040000Z-b/bill-00001.csv.gz");
        lay(
                MANIFEST,
                named(
                        ORIGINAL + "20261021T040000Z-a/bill-00001.csv.gz",
                        ORIGINAL + "20261021T040000Z-a/bill-00002.csv.gz"));
        lay(
                "bill/metadata/BILLING_PERIOD=2026-10/20261020T040000Z-c/bill-Manifest.json",
                named(ORIGINAL + "20261020T040000Z-c/bill-00001.csv.gz"));
        assertThat(chosen())
                .containsExactly(
                        OCTOBER + "20261021T040000Z-a/bill-00001.csv.gz",
                        OCTOBER + "20261021T040000Z-a/bill-00002.csv.gz");
        assertThat(Deliveries.of("bills", found, TableFormat.CSV).passedOver()).isEqualTo(1);
    }

    /** AWS leaves chunks of an earlier, larger delivery where they are, and others may put files beside. */
    @Test
    void whatTheManifestDoesNotNameIsNotOfTheMonth() {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(OCTOBER + "bill-00002.csv.gz");
        lay("bill/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz");
        lay("other/data/BILLING_PERIOD=2026-10/bill-00001.csv.gz");
        lay(MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"));
        assertThat(chosen())
                .as("months and exports without a manifest are as they are")
                .containsExactly(
                        OCTOBER + "bill-00001.csv.gz",
                        "bill/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz",
                        "other/data/BILLING_PERIOD=2026-10/bill-00001.csv.gz");
    }

    @Test
    void theFilesOfAFormerSettingAreNoRiddleToAManifest() {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(OCTOBER + "20261021T040000Z-a/bill-00001.csv.gz");
        lay(MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"));
        assertThat(chosen()).containsExactly(OCTOBER + "bill-00001.csv.gz");
    }

    @Test
    void aDeliveryOfWhichAFileIsMissingIsRefused() {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(MANIFEST, named(ORIGINAL + "bill-00001.csv.gz", ORIGINAL + "bill-00002.csv.gz"));
        assertThatThrownBy(this::chosen)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("list bills: " + MANIFEST + " names " + OCTOBER + "bill-00002.csv.gz, which is not there."
                        + " Run again when the delivery, or what copies it, is through; a month that is not wanted any"
                        + " more goes with its manifest.");
    }

    @Test
    void aManifestOfAnotherMonthIsRefused() {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(MANIFEST, named("s3://bucket/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz"));
        assertThatThrownBy(this::chosen)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(
                        "names s3://bucket/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz, which is not there");
    }

    /** Old deliveries end with their age, and who copies the newest months copies all manifests. */
    @Test
    void aMonthOfWhichNothingIsThereIsNotThere() {
        lay("bill/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz");
        lay(MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"));
        assertThat(chosen()).containsExactly("bill/data/BILLING_PERIOD=2026-09/bill-00001.csv.gz");
    }

    /** An export that was changed from CSV to Parquet leaves its last CSV behind. */
    @Test
    void aNewestDeliveryInAnotherFormatIsRefused() {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(OCTOBER + "bill-00001.snappy.parquet");
        lay(MANIFEST, named(ORIGINAL + "bill-00001.snappy.parquet"));
        assertThatThrownBy(this::chosen)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(
                        "the newest delivery of the month holds " + OCTOBER
                                + "bill-00001.snappy.parquet, which is no .csv or .csv.gz file. Read Parquet by source.export.");
    }

    /** With "overwrite" files of the next delivery lie under the old names until the manifest comes. */
    @Test
    void aFileThatIsNewerThanItsManifestIsOfADeliveryThatIsBeingWritten() {
        lay(ORIGINAL + "bill-00001.csv.gz", "", MORNING.plusSeconds(1));
        lay("s3://bucket/any/" + MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"), MORNING);
        assertThatThrownBy(this::chosen)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("list bills: a delivery is being written: " + ORIGINAL
                        + "bill-00001.csv.gz is newer than its manifest, which AWS writes last. Run again in some"
                        + " minutes.");
    }

    @Test
    void theTimesOfAWholeDeliveryOrOfACopyRefuseNothing() {
        lay(ORIGINAL + "bill-00001.csv.gz", "", MORNING);
        lay("s3://bucket/any/" + MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"), MORNING);
        lay("s3://copy/" + OCTOBER + "bill-00001.csv.gz", "", MORNING.plusSeconds(1));
        lay("s3://copy/" + MANIFEST, named(ORIGINAL + "bill-00001.csv.gz"), MORNING);
        assertThat(chosen())
                .containsExactly(ORIGINAL + "bill-00001.csv.gz", "s3://copy/" + OCTOBER + "bill-00001.csv.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"\"", "", "{\"dataFiles\":[]}", "{\"dataFiles\":{\"a\":[\"b\"]}}"})
    void aManifestThatListsNothingIsNone(String content) {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(MANIFEST, content);
        assertThat(chosen()).containsExactly(OCTOBER + "bill-00001.csv.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"dataFiles\":[\"a", "{\"dataFiles\":", "nonsense"})
    void aManifestThatCannotBeReadIsRefused(String content) {
        lay(OCTOBER + "bill-00001.csv.gz");
        lay(MANIFEST, content);
        assertThatThrownBy(this::chosen)
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("read " + MANIFEST + ": the manifest of the delivery cannot be read (")
                .hasMessageEndingWith(
                        "). Copy it again, or remove it: without a manifest every file of the month is read.");
    }

    private static String named(String... addresses) {
        return "{\"executionId\":\"a\",\"columns\":[{\"name\":\"dataFiles\"}],\"dataFiles\":[\""
                + String.join("\",\"", addresses) + "\"],\"billingPeriod\":{\"start\":\"2026-10-01\"}}";
    }

    private void lay(String place) {
        found.add(new ExportFile(place, InputStream::nullInputStream));
    }

    private void lay(String place, String content) {
        found.add(new ExportFile(place, () -> bytes(content)));
    }

    private void lay(String place, String content, Instant written) {
        found.add(new ExportFile(place, () -> bytes(content), Optional.of(written)));
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> chosen() {
        return Manifests.tables("bills", found, TableFormat.CSV).stream()
                .map(ExportFile::place)
                .toList();
    }
}
