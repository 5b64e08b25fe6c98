package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.archive.ArchiveCheck;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.ArchivedLedger;
import io.costanalyzer.archive.BaselineStore;
import io.costanalyzer.archive.IncidentStore;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportVersion;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.render.json.UnreadableReportException;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has edited a file of an archive by hand: what is read is what was written, or an error says what is wrong. */
class ArchiveFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod DAYS = ChargePeriod.ofMonth(OCTOBER);
    private static final String CHARGES = ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER);

    @TempDir
    static Path folder;

    private static Map<String, byte[]> files;
    private static ArchivedLedger good;

    /** The archive of the demonstration: every kind of file is in it. */
    @BeforeAll
    static void write() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int code = Costs.run(
                nowhere,
                nowhere,
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                "demo",
                "--out",
                folder.resolve("demo").toString(),
                "--as-of",
                "2026-11-20");
        assertThat(code).isZero();
        files = MemoryArchive.files(folder.resolve("demo/archive"));
        good = new LedgerArchive(new MemoryArchive(files)).load(DAYS).orElseThrow();
    }

    @Test
    void anEditedPartitionIsRefused() {
        trial("archive-partition", 300, Set.of("error"), CHARGES, ArchiveFilesTest::load);
    }

    @Test
    void anEditedCatalogueGivesTheSameCostsOrAnError() {
        trial("archive-catalogue", 600, Set.of("error", "same"), ArchiveLayout.catalog(), ArchiveFilesTest::load);
    }

    /** Whoever mends the hash as well is still found out by the sums, or has made no file that can be read. */
    @Test
    void anEditedPartitionWithItsHashMendedIsFoundByTheCheck() {
        trial("archive-partition-with-hash", 150, Set.of("error", "found"), CHARGES, archive -> {
            String hash = Sha256.hex(files.get(CHARGES));
            String mended = Sha256.hex(archive.read(CHARGES).orElseThrow().content());
            String catalog = new String(files.get(ArchiveLayout.catalog()), StandardCharsets.UTF_8);
            archive.edit(ArchiveLayout.catalog(), catalog.replace(hash, mended).getBytes(StandardCharsets.UTF_8));
            String loaded = load(archive, false);
            if (loaded.equals("other") && ArchiveCheck.of(archive).findings().isEmpty()) {
                // Names may have changed; costs may not.
                return load(archive);
            }
            return loaded.equals("other") ? "found" : loaded;
        });
    }

    @Test
    void anEditedBaselineIsTheSameOrAnError() {
        String name = new BaselineStore(new MemoryArchive(files)).names().get(0);
        Object before = new BaselineStore(new MemoryArchive(files)).find(name).orElseThrow();
        trial("archive-baseline", 600, Set.of("error", "same"), ArchiveLayout.baseline(name), archive -> {
            assertThat(new BaselineStore(archive).find(name))
                    .hasValue((io.costanalyzer.analysis.baseline.CapturedBaseline) before);
            return "same";
        });
    }

    /** What is read is exactly what the edited file says, or the error names the file. */
    @Test
    void editedIncidentsAreReadAsTheyStandOrAnErrorNamesTheirFile() {
        String path = ArchiveLayout.incidents();
        trial("archive-incidents", 600, Set.of("error", "read"), path, archive -> {
            Object said = plain(archive.read(path).orElseThrow().content());
            try {
                new IncidentStore(archive).update(book -> book);
            } catch (ArchiveUnavailableException refused) {
                assertThat(refused.getMessage()).contains(path);
                throw refused;
            }
            assertThat(plain(archive.read(path).orElseThrow().content())).isEqualTo(said);
            return "read";
        });
    }

    /** A JSON text without what says nothing: absent values, and the order of lists, which are sets in the book. */
    private static Object plain(byte[] json) {
        try {
            return plain(JSON.readTree(json));
        } catch (IOException notJson) {
            return "not JSON";
        }
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> {
                Object value = plain(field.getValue());
                if (!value.equals("null") && !value.equals(Set.of())) {
                    fields.put(field.getKey(), value);
                }
            });
            return fields;
        }
        if (node.isArray()) {
            Set<Object> values = new HashSet<>();
            node.forEach(one -> values.add(plain(one)));
            return values;
        }
        return number(whole(node.asText()));
    }

    /** Half a character, as JSON can name it, has no bytes in UTF-8 and is written as a question mark. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** An amount with however many zeros before and behind it. */
    private static String number(String text) {
        int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        try {
            return new BigDecimal(text.substring(0, end)).stripTrailingZeros() + text.substring(end);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    @Test
    void anEditedReportIsRefusedWhateverItSays() {
        ReportVersion version =
                new ReportArchive(new MemoryArchive(files)).versions(OCTOBER).get(0);
        String path = ArchiveLayout.report(OCTOBER, version.version(), "model.json");
        trial("archive-model", 600, Set.of("error", "same"), path, archive -> {
            Optional<byte[]> model = new ReportArchive(archive).read(version, "model.json");
            assertThat(model).hasValue(files.get(path));
            return "same";
        });
    }

    @Test
    void anEditedManifestGivesTheSameReportOrAnError() {
        ReportVersion version =
                new ReportArchive(new MemoryArchive(files)).versions(OCTOBER).get(0);
        String path = ArchiveLayout.report(OCTOBER, version.version(), "manifest.json");
        byte[] model = files.get(ArchiveLayout.report(OCTOBER, version.version(), "model.json"));
        trial("archive-manifest", 600, Set.of("error", "same"), path, archive -> {
            ReportArchive reports = new ReportArchive(archive);
            reports.latest(OCTOBER);
            Optional<byte[]> read = reports.read(version, "model.json");
            assertThat(read.orElse(model)).isEqualTo(model);
            return read.isPresent() ? "same" : "gone";
        });
    }

    /** The model alone, as "costs report render" is given it. */
    @Test
    void anEditedModelIsAReportOrAnError() {
        byte[] model = files.get(ArchiveLayout.report(OCTOBER, 1, "model.json"));
        ReportJson json = new ReportJson();
        Trial.of("report-model", 600, Duration.ofSeconds(5), Set.of("error", "read"), random -> {
            try {
                json.read(new String(edited(model, random), StandardCharsets.UTF_8), "a test");
                return "read";
            } catch (UnreadableReportException refused) {
                assertThat(refused.getMessage()).hasSizeLessThan(5000);
                return "error";
            }
        });
    }

    @FunctionalInterface
    private interface Reading {
        String of(MemoryArchive archive);
    }

    private static void trial(String name, int few, Set<String> due, String path, Reading reading) {
        byte[] good = files.get(path);
        Trial.of(name, few, Duration.ofSeconds(10), due, random -> {
            MemoryArchive archive = new MemoryArchive(files);
            archive.edit(path, edited(good, random));
            try {
                return reading.of(archive);
            } catch (ArchiveUnavailableException refused) {
                assertThat(refused.getMessage()).matches("[^\\p{Cntrl}]+").hasSizeLessThan(3000);
                return "error";
            }
        });
    }

    private static byte[] edited(byte[] good, Random random) {
        if (good[0] == '{' && random.nextInt(3) > 0) {
            try {
                JsonNode tree = JSON.readTree(good);
                Mutations.tree(tree, random);
                return JSON.writeValueAsBytes(tree);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return Mutations.bytes(good, random);
    }

    private static String load(MemoryArchive archive) {
        return load(archive, true);
    }

    /** The costs of the days that the archive says it has. */
    private static String load(MemoryArchive archive, boolean strict) {
        Optional<ArchivedLedger> loaded = new LedgerArchive(archive).load(DAYS);
        if (loaded.isEmpty() || loaded.get().unreadable().contains(OCTOBER)) {
            return "read again";
        }
        if (!loaded.get().ledger().coverage().equals(good.ledger().coverage())) {
            return "fewer days";
        }
        List<?> due = costs(good);
        List<?> costs = costs(loaded.get());
        if (strict) {
            assertThat(costs).isEqualTo(due);
        }
        return costs.equals(due) ? "same" : "other";
    }

    private static List<?> costs(ArchivedLedger ledger) {
        return List.of(
                ledger.ledger().knownCost(Scope.bill(), CostMetric.BILLED_COST, DAYS),
                ledger.ledger().knownCost(Scope.bill(), CostMetric.EFFECTIVE_COST, DAYS));
    }
}
