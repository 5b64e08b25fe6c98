package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.List;

/** Where the files of an export lie. */
public interface ExportFiles {

    /** The place for people, without secrets: a path or an {@code s3://} address. */
    String name();

    /**
     * The files that make up the export, each row of the bill once, in an order that depends on their names alone.
     *
     * @return at least one
     * @throws SourceUnavailableException when the place cannot be listed, holds no export, or holds rows twice
     */
    List<ExportFile> list();
}
