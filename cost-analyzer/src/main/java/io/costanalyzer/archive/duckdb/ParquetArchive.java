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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive that keeps a Parquet copy of every partition beside it, for tools that read that faster: what is written to
 * {@code data/dataset=…/part-0.csv} is also written to {@code parquet/dataset=…/part-0.parquet}; the folders are apart because
 * Athena reads every file of a table's folder.
 *
 * <p>The CSV is the truth. An earlier copy goes before it is written and the new one comes after, made of what is there by
 * then: whoever dies in between leaves no copy, and never one that says something else. The next run that would write the
 * same file makes it good.
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
        drop(path);
        boolean written = archive.create(path, content);
        copy(path);
        return written;
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        drop(path);
        boolean written = archive.replace(path, content, expected);
        copy(path);
        return written;
    }

    @Override
    public void stands(String path) {
        Matcher partition = PARTITION.matcher(path);
        if (partition.matches() && archive.list(copyOf(partition)).isEmpty()) {
            copy(path);
        }
    }

    /** Removes the copy after the CSV: whoever dies in between leaves a copy that nothing names. */
    @Override
    public boolean delete(String path, String expected) {
        if (!archive.delete(path, expected)) {
            return false;
        }
        drop(path);
        return true;
    }

    private void drop(String path) {
        Matcher partition = PARTITION.matcher(path);
        if (partition.matches()) {
            String copy = copyOf(partition);
            archive.read(copy).ifPresent(file -> archive.delete(copy, file.version()));
        }
    }

    @Override
    public String locate(String path) {
        return archive.locate(path);
    }

    /** Makes the copy of what is there, once more when another run has written in the meantime. */
    private void copy(String path) {
        Matcher partition = PARTITION.matcher(path);
        if (!partition.matches()) {
            return;
        }
        Dataset dataset = ArchiveSchema.datasets().stream()
                .filter(each -> each.name().equals(partition.group(2)))
                .findFirst()
                .orElseThrow();
        Optional<StoredFile> file = archive.read(path);
        while (file.isPresent()) {
            byte[] content = file.get().content();
            byte[] parquet = parquet(dataset, path, content);
            archive.update(copyOf(partition), before -> parquet);
            file = archive.read(path).filter(now -> !Arrays.equals(now.content(), content));
        }
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
