package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.List;

/** Where the files of an export lie. */
public interface ExportFiles {

    /** The place for people, without secrets: a path or an {@code s3://} address. */
    String name();

    /**
     * An export among what lies at its place.
     *
     * @param files at least one, in an order that depends on their names alone
     * @param passedOver how many tables beside them are none of it: earlier deliveries, one that is still being written, or
     *     what the manifest of their month does not name
     */
    record Found(List<ExportFile> files, int passedOver) {

        public Found {
            files = List.copyOf(files);
        }
    }

    /**
     * The files that make up the export, each row of the bill once.
     *
     * @throws SourceUnavailableException when the place cannot be listed, holds no export, rows twice, or a delivery that is
     *     not whole
     */
    Found find();

    /** The files alone. */
    default List<ExportFile> list() {
        return find().files();
    }
}
