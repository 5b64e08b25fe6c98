package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.BaselineHash;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pitfall 33: the baseline is frozen as stored data on the first day. */
class BaselineStoreTest {

    private static final ChargePeriod PERIOD = Ledgers.days("2026-01-01", "2026-04-01");

    @TempDir
    Path folder;

    private Archive archive;
    private BaselineStore store;

    @BeforeEach
    void open() {
        archive = new FolderArchive(folder);
        store = new BaselineStore(archive);
    }

    @Test
    void readsWhatWasCaptured() {
        CapturedBaseline baseline = baseline("before", "100.0000000001");
        assertThat(store.find("before")).isEmpty();
        assertThat(store.create(baseline)).isTrue();
        assertThat(store.find("before")).contains(baseline);
        assertThat(store.create(baseline("another", "1"))).isTrue();
        assertThat(store.names()).containsExactly("another", "before");
    }

    @Test
    void isNeverOverwritten() {
        CapturedBaseline first = baseline("before", "100");
        assertThat(store.create(first)).isTrue();
        assertThat(store.create(first)).as("the same again").isTrue();
        assertThat(store.create(baseline("before", "200"))).isFalse();
        assertThat(store.find("before")).contains(first);
    }

    @Test
    void noticesEveryFigureThatWasChanged() {
        store.create(baseline("before", "100"));
        String path = ArchiveLayout.baseline("before");
        String text = archive.read(path).orElseThrow().text();
        for (String[] change : new String[][] {
            {"\"effectiveCost\": \"100\"", "\"effectiveCost\": \"90\""},
            {"\"consumedQuantity\": \"5\"", "\"consumedQuantity\": \"6\""},
            {"2026-04-01", "2026-03-01"},
            {"\"USD\"", "\"EUR\""},
            {"\"prod\"", "\"dev\""},
            {"\"regionId\": \"eu-west-1\",", ""},
            {"\"name\": \"before\"", "\"name\": \"after\""},
        }) {
            String changed = text.replace(change[0], change[1]);
            assertThat(changed).isNotEqualTo(text);
            archive.update(path, before -> changed.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> store.find("before"))
                    .as(change[1])
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("the baseline before was changed after it was captured")
                    .hasMessageContaining("under another name");
        }
    }

    @Test
    void refusesABaselineWithoutItsHashAndAnotherSchema() {
        CapturedBaseline right = baseline("before", "100");
        CapturedBaseline wrong = new CapturedBaseline(
                "other", right.period(), right.capturedAt(), right.lines(), right.zero(), right.hash());
        assertThatIllegalArgumentException().isThrownBy(() -> store.create(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> store.find("../catalog"));
        store.create(right);
        archive.update(
                ArchiveLayout.baseline("before"),
                before -> new String(before, StandardCharsets.UTF_8)
                        .replace("\"schemaVersion\": 3", "\"schemaVersion\": 4")
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> store.find("before"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("schema version 4");
    }

    private static CapturedBaseline baseline(String name, String cost) {
        List<CapturedBaseline.Line> lines = List.of(
                new CapturedBaseline.Line(
                        new SeriesKey(
                                Environment.of("prod"),
                                null,
                                "eu-west-1",
                                "AWS Lambda",
                                "EU-Request",
                                ChargeCategory.USAGE),
                        Money.of("USD", cost),
                        Optional.of(new BigDecimal("5")),
                        Optional.of("Requests")),
                new CapturedBaseline.Line(
                        new SeriesKey(Environment.UNALLOCATED, "1", null, "Other", null, ChargeCategory.PURCHASE),
                        Money.of("USD", "7"),
                        Optional.empty(),
                        Optional.empty()));
        return new CapturedBaseline(
                name,
                PERIOD,
                Instant.parse("2026-04-10T05:00:00Z"),
                lines,
                Money.zero(CurrencyUnit.USD),
                BaselineHash.of(name, PERIOD, CurrencyUnit.USD, lines));
    }
}
