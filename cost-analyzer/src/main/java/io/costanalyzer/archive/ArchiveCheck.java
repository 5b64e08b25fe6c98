package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks at every file of an archive and tells what is not as it was written: hashes, sums, gaps, files that nobody knows.
 * Reads only.
 */
public final class ArchiveCheck {

    private static final String RESTORE = "Restore the file from a backup, or read its month again (costs backfill).";
    private static final String RESTORE_REPORT =
            "Restore the file from a backup; a version of a report is not made again.";
    private static final String GONE_REPORT =
            "Restore its folder from a backup, or make the report again (costs monthly --month).";
    private static final String LATEST = "/latest/index.html";
    private static final String PAGE = "Write the page again (costs archive page).";

    private final Archive archive;
    private final List<ArchiveFinding> findings = new ArrayList<>();
    private int files;

    private ArchiveCheck(Archive archive) {
        this.archive = archive;
    }

    /**
     * What was found.
     *
     * @param files how many files were looked at
     * @param findings what is wrong, in the order of looking
     */
    public record Checked(int files, List<ArchiveFinding> findings) {

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks a store.
     *
     * @throws ArchiveUnavailableException when the store does not answer, or its catalogue cannot be read
     */
    public static Checked of(Archive archive) {
        ArchiveCheck check = new ArchiveCheck(archive);
        ArchiveCatalog catalog = new CatalogStore(archive).read();
        List<String> paths = archive.list("");
        Optional<ArchiveFinding> lost = LostCatalog.in(archive);
        lost.ifPresent(check.findings::add);
        check.months(catalog);
        check.tables(catalog);
        if (lost.isEmpty()) {
            check.unknown(catalog, paths);
        }
        check.reports(paths);
        check.latest(paths);
        check.baselines();
        check.page();
        return new Checked(check.files, check.findings);
    }

    private void months(ArchiveCatalog catalog) {
        catalog.missingMonths()
                .forEach(month -> found(
                        ArchiveLayout.partition(ArchiveSchema.CHARGES, month),
                        "the month is missing between months that are there",
                        "Read it, if the source has it (costs backfill)."));
        catalog.months().forEach((month, known) -> {
            Partition partition = new Partition(ArchiveSchema.CHARGES, month);
            CatalogFile file = catalog.files().get(partition.path());
            if (file == null || !file.sha256().equals(known.digest())) {
                found(partition.path(), "the catalogue knows the month and not its file", RESTORE);
            }
            bytes(partition.path(), known.digest()).ifPresent(content -> sums(partition, known, content));
            known.restatements().stream()
                    .filter(earlier -> earlier.file() != null)
                    .forEach(earlier -> bytes(Objects.requireNonNull(earlier.file()), earlier.digest()));
        });
    }

    /** Σ of the file = Σ of the catalogue, exactly, and no charge on a day that was not covered. */
    private void sums(Partition partition, CatalogMonth known, byte[] content) {
        try {
            ChargeSheet sheet = ChargeSheet.read(content, archive.locate(partition.path()));
            compare(partition, "billed", sheet.billed(), known.billedCost());
            compare(partition, "effective", sheet.effective(), known.effectiveCost());
            ChargePeriod days = ChargePeriod.ofMonth(partition.month());
            sheet.days().stream()
                    .filter(day -> !days.contains(day) || !known.coverage().covers(day))
                    .findFirst()
                    .ifPresent(day -> found(
                            partition.path(),
                            "it has a charge of " + day + ", which the catalogue does not cover",
                            RESTORE));
        } catch (ArchiveUnavailableException e) {
            found(partition.path(), e.problem(), e.remedy());
        }
    }

    private void compare(Partition partition, String cost, BigDecimal sum, Money known) {
        if (sum.compareTo(known.amount()) != 0) {
            found(
                    partition.path(),
                    "its " + cost + " costs add up to " + Cells.decimal(sum) + " and the catalogue says "
                            + Cells.decimal(known.amount()),
                    RESTORE);
        }
    }

    private void tables(ArchiveCatalog catalog) {
        for (Map.Entry<String, CatalogFile> known : catalog.files().entrySet()) {
            Optional<Partition> partition = ArchiveLayout.partition(known.getKey());
            if (partition.isEmpty()) {
                found(known.getKey(), "the catalogue knows it and this release does not", "Install a newer release.");
                continue;
            }
            boolean charges = partition.get().dataset().equals(ArchiveSchema.CHARGES);
            Optional<byte[]> content = charges
                    ? Optional.empty()
                    : bytes(known.getKey(), known.getValue().sha256());
            content.ifPresent(bytes -> rows(partition.get(), known.getValue(), bytes));
        }
    }

    private void rows(Partition partition, CatalogFile known, byte[] content) {
        try {
            CsvInput input = new CsvInput(partition.dataset(), content, archive.locate(partition.path()));
            long rows = 0;
            while (input.next()) {
                rows++;
                for (int i = 0; i < partition.dataset().columns().size(); i++) {
                    Column column = partition.dataset().columns().get(i);
                    if (input.optional(i) != null || !column.nullable()) {
                        input.read(i, cell -> Cells.parse(column.type(), cell));
                    }
                }
            }
            if (rows != known.rows()) {
                found(partition.path(), "it has " + rows + " rows and the catalogue says " + known.rows(), RESTORE);
            }
        } catch (ArchiveUnavailableException e) {
            found(partition.path(), e.problem(), e.remedy());
        }
    }

    private void unknown(ArchiveCatalog catalog, List<String> paths) {
        paths.stream()
                .filter(path -> path.startsWith("data/") && path.endsWith(".csv"))
                .filter(path -> !catalog.files().containsKey(path))
                .forEach(path -> found(
                        path,
                        "the catalogue does not know this file, and queries read it",
                        "A run may be at work; otherwise read its month again (costs backfill), or remove the file."));
    }

    private void reports(List<String> paths) {
        Set<String> folders = new TreeSet<>();
        paths.forEach(path -> ArchiveLayout.reportVersion(path)
                .ifPresent(version -> folders.add(ArchiveLayout.report(version.month(), version.version(), ""))));
        for (String folder : folders) {
            String manifest = folder + "manifest.json";
            Optional<StoredFile> file = archive.read(manifest);
            if (file.isEmpty()) {
                found(
                        folder,
                        "the report was not finished: it has no manifest.json",
                        "A later version took its place.");
                continue;
            }
            files++;
            try {
                ArchiveJson.read(file.get().content(), ReportManifest.class, archive.locate(manifest))
                        .files()
                        .forEach((name, entry) -> bytes(folder + name, entry.sha256(), RESTORE_REPORT));
            } catch (ArchiveUnavailableException e) {
                found(manifest, e.problem(), e.remedy());
            }
        }
    }

    /** A report that was taken away whole has left the page "latest" of its month behind. */
    private void latest(List<String> paths) {
        Set<String> there = new ReportArchive(archive)
                .versions().stream()
                        .map(version -> ArchiveLayout.latestReport(version.month()))
                        .collect(Collectors.toSet());
        paths.stream()
                .filter(path -> path.startsWith(ArchiveLayout.reports()) && path.endsWith(LATEST))
                .filter(path -> !there.contains(path))
                .forEach(path -> found(path, "the report that it leads to is gone", GONE_REPORT));
    }

    private void baselines() {
        BaselineStore store = new BaselineStore(archive);
        for (String name : store.names()) {
            files++;
            try {
                store.find(name);
            } catch (ArchiveUnavailableException e) {
                found(ArchiveLayout.baseline(name), e.problem(), e.remedy());
            }
        }
    }

    /** What the page needs can be made again, so a hole is small, but somebody will look for it. */
    private void page() {
        Optional<StoredFile> web = archive.read(ArchiveLayout.webCatalog());
        if (web.isEmpty()) {
            return;
        }
        Optional<WebCatalog> catalog =
                WebCatalog.parse(web.get().content(), archive.locate(ArchiveLayout.webCatalog()));
        if (catalog.isEmpty()) {
            found(ArchiveLayout.webCatalog(), "it was written by another release, or is broken", PAGE);
        }
        catalog.ifPresent(known -> known.paths().forEach(path -> {
            files++;
            Optional<StoredFile> script = archive.read(path);
            if (script.filter(file ->
                            path.startsWith(ArchiveLayout.web() + file.sha256().substring(0, 16)))
                    .isEmpty()) {
                found(path, "the script of the page is gone or was changed", PAGE);
            }
        }));
    }

    private Optional<byte[]> bytes(String path, String sha256) {
        return bytes(path, sha256, RESTORE);
    }

    private Optional<byte[]> bytes(String path, String sha256, String remedy) {
        files++;
        Optional<byte[]> content = archive.read(path).map(StoredFile::content);
        if (content.isEmpty()) {
            found(path, "the file is gone", remedy);
        } else if (!Sha256.hex(content.get()).equals(sha256)) {
            found(path, "the file is not the one that was archived: it was changed", remedy);
            return Optional.empty();
        }
        return content;
    }

    private void found(String path, String problem, String remedy) {
        findings.add(new ArchiveFinding(path, problem, remedy));
    }
}
