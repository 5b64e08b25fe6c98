package io.costanalyzer.archive;

import io.costanalyzer.alert.IncidentBook;
import java.util.function.UnaryOperator;

/** The book of incidents, in {@code state/incidents.json}, changed by several runs without any losing another's word. */
public final class IncidentStore {

    private final JsonFile<IncidentFile> file;
    private final String place;

    /** The incidents of this store. */
    public IncidentStore(Archive archive) {
        this.file = new JsonFile<>(archive, ArchiveLayout.incidents(), IncidentFile.class);
        this.place = archive.locate(ArchiveLayout.incidents());
    }

    /**
     * What is remembered; an empty book before the first run.
     *
     * @throws ArchiveUnavailableException also when the file is none of ours
     */
    public IncidentBook read() {
        return file.read().map(this::book).orElseGet(IncidentBook::empty);
    }

    /**
     * Changes what is remembered.
     *
     * @param change may run more than once and must not have effects of its own
     * @return the new book
     */
    public IncidentBook update(UnaryOperator<IncidentBook> change) {
        return book(file.update(
                before -> IncidentFile.of(change.apply(before.map(this::book).orElseGet(IncidentBook::empty)))));
    }

    /** Whoever edits the file can write incidents that contradict themselves or lack what every incident has. */
    private IncidentBook book(IncidentFile read) {
        try {
            return read.toBook();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new ArchiveUnavailableException(
                    "read " + place,
                    "the file is not what this service writes there ("
                            + ArchivePath.printable(String.valueOf(e.getMessage())) + ")",
                    "Restore it from a backup.",
                    e);
        }
    }
}
