package io.costanalyzer.archive;

import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reports, in versions that never change. A later version says something else than the one before it; storing what the
 * newest one says already stores nothing.
 */
public final class ReportArchive {

    private static final String MANIFEST = "manifest.json";

    private final Archive archive;

    /** The reports of this store. */
    public ReportArchive(Archive archive) {
        this.archive = archive;
    }

    /**
     * Stores a report as the next version of its month, unless the newest version has the same digest, and leads the
     * "latest" page to it. The files of a version are written one after the other in their order, the manifest last; a run
     * that died in between leaves a number that is not used again unless its files are the same (see {@link #begun}).
     *
     * @param month the month
     * @param modelDigest names what the report says, without what differs between two runs over equal figures
     * @param edition its files by name in the order in which they are written, {@code index.html} among them and {@code
     *     manifest.json} not, as the version with that number; asked for again when a number is taken
     * @param storedAt now
     */
    public StoredReport store(
            YearMonth month, String modelDigest, IntFunction<Map<String, byte[]>> edition, Instant storedAt) {
        Optional<ReportManifest> newest = latest(month);
        Optional<ReportManifest> same =
                newest.filter(manifest -> manifest.modelDigest().equals(modelDigest));
        int version = newest.map(ReportManifest::version).orElse(0) + 1;
        Optional<ReportManifest> stored = same;
        while (stored.isEmpty()) {
            stored = write(new ReportVersion(month, version), modelDigest, complete(edition.apply(version)), storedAt);
            version++;
        }
        ReportManifest manifest = stored.get();
        lead(month);
        return new StoredReport(manifest, same.isEmpty() && manifest.storedAt().equals(storedAt));
    }

    private static Map<String, byte[]> complete(Map<String, byte[]> files) {
        if (!files.containsKey("index.html") || files.containsKey(MANIFEST)) {
            throw new IllegalArgumentException("A report has an index.html and brings no manifest.json");
        }
        return files;
    }

    /** A file of a version that is being written, or was when a run died. */
    public Optional<byte[]> begun(ReportVersion version, String fileName) {
        return archive.read(path(version, fileName)).map(StoredFile::content);
    }

    /** The newest version of a month's report. */
    public Optional<ReportManifest> latest(YearMonth month) {
        List<ReportVersion> versions = versions(month);
        return versions.isEmpty() ? Optional.empty() : manifest(versions.get(versions.size() - 1));
    }

    /** The finished versions of a month's report, oldest first. */
    public List<ReportVersion> versions(YearMonth month) {
        return versions(ArchiveLayout.reports(month));
    }

    /** The finished versions of all reports, by month, oldest first. */
    public List<ReportVersion> versions() {
        return versions(ArchiveLayout.reports());
    }

    /** What a version consists of; nothing when there is no such finished version. */
    public Optional<ReportManifest> manifest(ReportVersion version) {
        String path = path(version, MANIFEST);
        return archive.read(path)
                .map(file -> ArchiveJson.read(file.content(), ReportManifest.class, archive.locate(path)));
    }

    /**
     * A file of a version.
     *
     * @return nothing when there is no such version or it has no such file
     * @throws ArchiveUnavailableException also when the file is not the one that was stored
     */
    public Optional<byte[]> read(ReportVersion version, String fileName) {
        Optional<ReportManifest.Entry> entry =
                manifest(version).map(manifest -> manifest.files().get(fileName));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String path = path(version, fileName);
        Optional<byte[]> content = archive.read(path).map(StoredFile::content);
        if (content.map(Sha256::hex).filter(entry.get().sha256()::equals).isEmpty()) {
            throw new ArchiveUnavailableException(
                    "read " + archive.locate(path),
                    "the file is " + (content.isPresent() ? "not the one that was stored: it was changed" : "gone"),
                    "Restore it from a backup.",
                    null);
        }
        return content;
    }

    /** Writes all files of a version; nothing when another run has put something else into one of its places. */
    private Optional<ReportManifest> write(
            ReportVersion version, String modelDigest, Map<String, byte[]> files, Instant storedAt) {
        // A name that cannot be stored is found before the first file is.
        files.keySet().forEach(name -> ArchivePath.require(path(version, name)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = path(version, file.getKey());
            if (!archive.create(path, file.getValue())
                    && archive.read(path)
                            .filter(present -> Arrays.equals(present.content(), file.getValue()))
                            .isEmpty()) {
                return Optional.empty();
            }
        }
        ReportManifest manifest = ReportManifest.of(version, modelDigest, storedAt, files);
        if (archive.create(path(version, MANIFEST), ArchiveJson.write(manifest))) {
            return Optional.of(manifest);
        }
        return manifest(version).filter(present -> present.files().equals(manifest.files()));
    }

    /** Lets the "latest" page lead to the newest version, whichever run has written that. */
    private void lead(YearMonth month) {
        archive.update(ArchiveLayout.latestReport(month), before -> {
            List<ReportVersion> versions = versions(month);
            String target = "../v" + versions.get(versions.size() - 1).version() + "/index.html";
            return """
                    <!DOCTYPE html>
                    <html lang="en">
                    <meta charset="utf-8">
                    <meta http-equiv="refresh" content="0; url=%s">
                    <title>The newest report of %s</title>
                    <p><a href="%s">The newest report of %s</a></p>
                    </html>
                    """.formatted(target, month, target, month).getBytes(StandardCharsets.UTF_8);
        });
    }

    private List<ReportVersion> versions(String folder) {
        return archive.list(folder).stream()
                .filter(path -> path.endsWith("/" + MANIFEST))
                .flatMap(path -> ArchiveLayout.reportVersion(path).stream())
                .sorted(Comparator.comparing(ReportVersion::month).thenComparing(ReportVersion::version))
                .toList();
    }

    private static String path(ReportVersion version, String fileName) {
        return ArchiveLayout.report(version.month(), version.version(), fileName);
    }
}
