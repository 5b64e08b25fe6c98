package io.costanalyzer.archive;

import io.costanalyzer.alert.IncidentBook;
import java.util.function.UnaryOperator;

/** The book of incidents, in {@code state/incidents.json}, changed by several runs without any losing another's word. */
public final class IncidentStore {

    private final JsonFile<IncidentFile> file;

    /** The incidents of this store. */
    public IncidentStore(Archive archive) {
        this.file = new JsonFile<>(archive, ArchiveLayout.incidents(), IncidentFile.class);
    }

    /**
     * What is remembered; an empty book before the first run.
     *
     * @throws ArchiveUnavailableException also when the file is none of ours
     */
    public IncidentBook read() {
        return file.read().map(IncidentFile::toBook).orElseGet(IncidentBook::empty);
    }

    /**
     * Changes what is remembered.
     *
     * @param change may run more than once and must not have effects of its own
     * @return the new book
     */
    public IncidentBook update(UnaryOperator<IncidentBook> change) {
        return file.update(before -> IncidentFile.of(
                        change.apply(before.map(IncidentFile::toBook).orElseGet(IncidentBook::empty))))
                .toBook();
    }
}
