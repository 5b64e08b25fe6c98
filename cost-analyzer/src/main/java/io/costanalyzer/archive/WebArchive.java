package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the scripts of the page in step with the data. Only months that have changed are written; a script's folder is
 * named after what is in it, so a page that is being read keeps the scripts that it was written with.
 */
public final class WebArchive {

    private final Archive archive;
    private final LastWritten written;

    /** The scripts of this store. */
    public WebArchive(Archive archive) {
        this(archive, new LastWritten(archive));
    }

    /** @param written charges that need not be read again */
    WebArchive(Archive archive, LastWritten written) {
        this.archive = archive;
        this.written = written;
    }

    /**
     * What the page can show now.
     *
     * @param catalog the scripts of each month
     * @param problems months that cannot be shown whole, with the reason
     * @param newest the charges of the newest month, when they had to be laid out
     */
    public record Refreshed(WebCatalog catalog, SortedMap<YearMonth, String> problems, Optional<ChargeSheet> newest) {}

    /** Writes what is missing. What cannot be read is left out and named; the rest is shown. */
    public Refreshed refresh(ArchiveCatalog catalog) {
        SortedMap<YearMonth, WebMonth> before = before();
        SortedMap<YearMonth, List<Partition>> others = catalog.partitionsBesideCharges();
        SortedSet<YearMonth> months = new TreeSet<>(catalog.months().keySet());
        months.addAll(others.keySet());
        SortedMap<YearMonth, WebMonth> after = new TreeMap<>();
        SortedMap<YearMonth, String> problems = new TreeMap<>();
        Optional<ChargeSheet> newest = Optional.empty();
        for (YearMonth month : months) {
            WebMonth known = before.getOrDefault(month, WebMonth.EMPTY);
            Laid laid = charges(catalog, month, known, problems);
            WebMonth charges = laid.scripts();
            if (catalog.months().containsKey(month)) {
                newest = laid.sheet();
            }
            after.put(month, tables(catalog, others.getOrDefault(month, List.of()), charges, problems));
        }
        WebCatalog web = WebCatalog.of(after);
        archive.update(ArchiveLayout.webCatalog(), present -> ArchiveJson.write(web));
        return new Refreshed(web, problems, newest);
    }

    /**
     * The charges of a month, laid out; nothing when its file is not the one that the catalogue knows.
     *
     * @throws ArchiveUnavailableException also when a row is not what the archive writes
     */
    public Optional<ChargeSheet> sheet(ArchiveCatalog catalog, YearMonth month) {
        String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        return catalog.month(month)
                .flatMap(known ->
                        archive.read(path).filter(file -> written.sha256(file).equals(known.digest())))
                .map(file -> sheet(month, file, path));
    }

    private ChargeSheet sheet(YearMonth month, StoredFile file, String path) {
        return written.sheet(month, file).orElseGet(() -> ChargeSheet.read(file.content(), archive.locate(path)));
    }

    /** What was shown before; nothing where that cannot be used, for all of it can be made again from the data. */
    private SortedMap<YearMonth, WebMonth> before() {
        String path = ArchiveLayout.webCatalog();
        return archive.read(path)
                .flatMap(file -> WebCatalog.parse(file.content(), archive.locate(path)))
                .map(WebCatalog::months)
                .orElseGet(TreeMap::new);
    }

    /** The scripts of a month, and its charges where they had to be laid out for them. */
    private record Laid(WebMonth scripts, Optional<ChargeSheet> sheet) {

        static Laid as(WebMonth scripts) {
            return new Laid(scripts, Optional.empty());
        }
    }

    private Laid charges(
            ArchiveCatalog catalog, YearMonth month, WebMonth before, SortedMap<YearMonth, String> problems) {
        Optional<CatalogMonth> known = catalog.month(month);
        if (known.isEmpty()) {
            return Laid.as(before.withCharges(null, null, null));
        }
        // Days may become covered, and figures stop being estimates, without a change of the charges.
        String digest = digest(
                known.get().digest() + known.get().covered() + known.get().estimated());
        if (digest.equals(before.chargesDigest())) {
            return Laid.as(before);
        }
        String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        Optional<StoredFile> file = archive.read(path);
        if (file.filter(found -> written.sha256(found).equals(known.get().digest()))
                .isEmpty()) {
            problems.put(month, archive.locate(path) + " is gone, or is not the file that was archived");
            return Laid.as(before.withCharges(null, null, null));
        }
        ChargeSheet sheet;
        byte[] charges;
        byte[] days;
        try {
            sheet = sheet(month, file.get(), path);
            charges = WebScripts.charges(month, sheet);
            days = WebScripts.days(
                    month,
                    sheet,
                    known.get().coverage().dates().toList(),
                    known.get().estimatedDays());
        } catch (ArchiveUnavailableException e) {
            problems.put(month, Objects.requireNonNull(e.getMessage()));
            return Laid.as(before.withCharges(null, null, null));
        }
        // What cannot be written is no flaw of the month, and a run that ends well has written everything.
        WebMonth after = before.withCharges(digest, put("charges", month, charges), put("days", month, days));
        return new Laid(after, Optional.of(sheet));
    }

    private WebMonth tables(
            ArchiveCatalog catalog,
            List<Partition> partitions,
            WebMonth before,
            SortedMap<YearMonth, String> problems) {
        if (partitions.isEmpty()) {
            return before.withTables(null, null);
        }
        YearMonth month = partitions.get(0).month();
        StringBuilder hashes = new StringBuilder();
        partitions.forEach(partition -> hashes.append(
                Objects.requireNonNull(catalog.files().get(partition.path())).sha256()));
        String digest = digest(hashes.toString());
        if (digest.equals(before.tablesDigest())) {
            return before;
        }
        Map<Partition, byte[]> files = new TreeMap<>((one, other) -> one.path().compareTo(other.path()));
        partitions.forEach(
                partition -> archive.read(partition.path()).ifPresent(file -> files.put(partition, file.content())));
        byte[] script;
        try {
            script = WebScripts.tables(month, files, archive::locate);
        } catch (ArchiveUnavailableException e) {
            problems.merge(month, Objects.requireNonNull(e.getMessage()), (one, more) -> one + " " + more);
            return before.withTables(null, null);
        }
        return before.withTables(digest, put("tables", month, script));
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String put(String part, YearMonth month, byte[] script) {
        String path = ArchiveLayout.web(Sha256.hex(script), part, month);
        archive.create(path, script);
        return path;
    }
}
