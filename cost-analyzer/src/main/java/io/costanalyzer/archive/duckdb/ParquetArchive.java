package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.query.QueryLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive that keeps a Parquet copy of every partition beside it, for tools that read that faster: what is written to
 * {@code data/dataset=…/part-0.csv} is also written to {@code parquet/dataset=…/part-0.parquet}. The CSV is the truth and goes
 * first; the folders are apart because Athena reads every file of a table's folder.
 */
public final class ParquetArchive implements Archive {

    private static final Pattern PARTITION =
            Pattern.compile("data/(dataset=(\\w+)/year=\\d{4}/month=\\d{2}/part-0)\\.csv");

    private final Archive archive;

    /**
     * Copies on top of an archive.
     *
     * @param archive where everything is kept
     */
    public ParquetArchive(Archive archive) {
        this.archive = archive;
    }

    @Override
    public boolean isRemote() {
        return archive.isRemote();
    }

    @Override
    public boolean isStill(String path, StoredFile file) {
        return archive.isStill(path, file);
    }

    @Override
    public Optional<StoredFile> read(String path) {
        return archive.read(path);
    }

    @Override
    public List<String> list(String prefix) {
        return archive.list(prefix);
    }

    @Override
    public SortedMap<String, String> marks(String prefix) {
        return archive.marks(prefix);
    }

    @Override
    public boolean create(String path, byte[] content) {
        return archive.create(path, content) && copied(path, content);
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        return archive.replace(path, content, expected) && copied(path, content);
    }

    /** Removes the copy after the CSV: whoever dies in between leaves a copy that nothing names. */
    @Override
    public boolean delete(String path, String expected) {
        if (!archive.delete(path, expected)) {
            return false;
        }
        Matcher partition = PARTITION.matcher(path);
        if (partition.matches()) {
            String copy = copyOf(partition);
            archive.read(copy).ifPresent(file -> archive.delete(copy, file.version()));
        }
        return true;
    }

    @Override
    public String locate(String path) {
        return archive.locate(path);
    }

    private boolean copied(String path, byte[] content) {
        Matcher partition = PARTITION.matcher(path);
        if (partition.matches()) {
            Dataset dataset = ArchiveSchema.datasets().stream()
                    .filter(each -> each.name().equals(partition.group(2)))
                    .findFirst()
                    .orElseThrow();
            byte[] parquet = parquet(dataset, path, content);
            archive.update(copyOf(partition), before -> parquet);
        }
        return true;
    }

    private static String copyOf(Matcher partition) {
        return "parquet/" + partition.group(1) + ".parquet";
    }

    private byte[] parquet(Dataset dataset, String path, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("costs-parquet");
            Path target = folder.resolve("copy.parquet");
            try (PartitionCopy copy = new PartitionCopy(QueryLimits.USUAL, folder)) {
                copy.make(dataset, path, content, archive.locate(path), target);
                return Files.readAllBytes(target);
            } finally {
                Files.deleteIfExists(target);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new ArchiveUnavailableException(
                    "copy " + archive.locate(path) + " as Parquet",
                    "no temporary file can be written",
                    "Make room on the disk, or switch archive.parquet off.",
                    e);
        }
    }
}
