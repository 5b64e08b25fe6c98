package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of the partitions of an archive as Parquet, on this machine. A copy is made once, after the file was held against
 * schema and catalogue, and kept until the archive has another version of it: S3 tells by its ETag, a folder by size and
 * time. Copies appear whole or not at all, so that several processes may share the folder.
 */
final class PartitionCache {

    /** Raised whenever a copy is made another way. */
    private static final String FORM = "1";

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private static final Pattern PARTITION =
            Pattern.compile("data/dataset=\\w+/(year=\\d{4}/month=\\d{2})/part-0\\.csv");

    private final Archive archive;
    private final Path folder;

    /**
     * @param archive what is copied
     * @param root a folder of this machine, for the copies of many archives
     */
    PartitionCache(Archive archive, Path root) {
        this.archive = archive;
        this.folder = root.resolve(hash(archive.locate("")).substring(0, 16));
    }

    /**
     * The copies of a dataset, made where they are missing; those of former versions are removed.
     *
     * @return oldest month first
     * @throws io.costanalyzer.archive.query.QueryFailedException when a file is not what it should be
     */
    List<Path> files(Dataset dataset, ArchiveCatalog catalog, QueryLimits limits, QueryProgress progress) {
        SortedMap<String, String> marks = archive.marks(ArchiveLayout.dataset(dataset));
        marks.keySet().removeIf(path -> !PARTITION.matcher(path).matches());
        requireNoneMissing(dataset, catalog, marks);
        List<Path> copies = new ArrayList<>();
        ownFolder();
        try (PartitionCopy copy = new PartitionCopy(limits, folder)) {
            for (Map.Entry<String, String> partition : marks.entrySet()) {
                String path = partition.getKey();
                String version = hash(partition.getValue() + known(catalog, path) + FORM + ArchiveSchema.VERSION);
                Path target = folder.resolve(path).resolveSibling(version + ".parquet");
                if (!Files.exists(target)) {
                    progress.tell("reading " + path);
                    make(dataset, path, catalog, copy, target);
                }
                copies.add(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep copies in " + folder, e);
        }
        return copies;
    }

    /** A bill is nobody else's business: the folder of the copies is closed to other users of the machine. */
    private void ownFolder() {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !Files.getPosixFilePermissions(folder).equals(OWNER_ALONE)) {
                Files.setPosixFilePermissions(folder, OWNER_ALONE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep copies in " + folder, e);
        }
    }

    private void make(Dataset dataset, String path, ArchiveCatalog catalog, PartitionCopy copy, Path target)
            throws IOException {
        StoredFile file = archive.read(path)
                .orElseThrow(() -> PartitionCheck.damaged(archive.locate(path), "it went away while it was read"));
        PartitionCheck.require(dataset, file.content(), catalog.files().get(path), archive.locate(path));
        Files.createDirectories(target.getParent());
        copy.make(dataset, path, file.content(), archive.locate(path), target);
        try (Stream<Path> all = Files.list(target.getParent())) {
            for (Path other : all.filter(each -> !each.equals(target)).toList()) {
                Files.deleteIfExists(other);
            }
        }
    }

    private void requireNoneMissing(Dataset dataset, ArchiveCatalog catalog, Map<String, String> present) {
        catalog.files().forEach((path, file) -> {
            if (file.dataset().equals(dataset.name()) && !present.containsKey(path)) {
                throw PartitionCheck.damaged(archive.locate(path), "the catalogue knows it and it is not there");
            }
        });
    }

    private static String known(ArchiveCatalog catalog, String path) {
        return catalog.files().containsKey(path) ? catalog.files().get(path).sha256() : "unknown";
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Closes a database. */
    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be closed", e);
        }
    }
}
