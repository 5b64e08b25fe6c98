package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.CatalogFile;
import io.costanalyzer.archive.Column;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a partition against the schema and the catalogue before anybody sums it up. */
final class PartitionCheck {

    private static final String REMEDY =
            "Nothing of it is summed up. Restore the file, or read its month again with costs backfill.";

    private PartitionCheck() {}

    /**
     * Checks header and hash.
     *
     * @param known what the catalogue says; absent when it does not know the file
     * @throws QueryFailedException with what is wrong
     */
    static void require(Dataset dataset, byte[] content, @Nullable CatalogFile known, String place) {
        requireHeader(dataset, content, place);
        if (known != null && !known.sha256().equals(Sha256.hex(content))) {
            throw damaged(
                    place,
                    "it is not the file that the catalogue knows: "
                            + (content.length == known.bytes()
                                    ? "as long, with something else in it"
                                    : content.length + " bytes instead of " + known.bytes()));
        }
    }

    /** A partition that cannot be used. */
    static QueryFailedException damaged(String place, String problem) {
        return new QueryFailedException(Reason.DAMAGED, place + ": " + problem + ".", REMEDY, null);
    }

    private static void requireHeader(Dataset dataset, byte[] content, String place) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        List<String> header = List.of(new String(content, 0, end, StandardCharsets.UTF_8)
                .replace("\"", "")
                .split(",", -1));
        List<String> wanted = dataset.columns().stream().map(Column::name).toList();
        if (header.equals(wanted)) {
            return;
        }
        List<String> more = new ArrayList<>(header);
        more.removeAll(wanted);
        List<String> fewer = new ArrayList<>(wanted);
        fewer.removeAll(header);
        throw damaged(place, difference(more, fewer));
    }

    private static String difference(List<String> more, List<String> fewer) {
        List<String> parts = new ArrayList<>();
        if (!more.isEmpty()) {
            parts.add("it has columns that the schema does not know (" + String.join(", ", more) + ")");
        }
        if (!fewer.isEmpty()) {
            parts.add("it lacks columns of the schema (" + String.join(", ", fewer) + ")");
        }
        return parts.isEmpty() ? "its columns are in another order than in the schema" : String.join(" and ", parts);
    }
}
