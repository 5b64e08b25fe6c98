package io.costanalyzer.ingestion.export;

import java.util.List;

/** Where the files of an export lie. */
public interface ExportParts {

    /** The place for people, without secrets. */
    String name();

    /**
     * The files that make up the export, each row of the bill once.
     *
     * @return at least one
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when they cannot be listed, or hold rows twice
     */
    List<ExportPart> list();
}
