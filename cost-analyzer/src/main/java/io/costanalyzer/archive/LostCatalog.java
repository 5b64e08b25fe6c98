package io.costanalyzer.archive;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells an archive that has lost its catalogue from one that is new. Without a catalogue every month is unknown, so that a
 * job would go on as if the bill began a month ago: with other incidents, other verdicts and a report of two months.
 */
public final class LostCatalog {

    private static final String PROBLEM =
            "the catalogue is gone, and without it no month of the archive is known, though %s was made with it";
    private static final String REMEDY =
            "Restore it from a backup; without one, load the months that the source still has"
                    + " again (costs backfill).";

    private LostCatalog() {}

    /** That it is gone; nothing when it is there, or when there are no charges or nothing that is made after it. */
    static Optional<ArchiveFinding> in(Archive archive) {
        if (archive.read(ArchiveLayout.catalog()).isPresent()
                || archive.list(ArchiveLayout.dataset(ArchiveSchema.CHARGES)).isEmpty()) {
            return Optional.empty();
        }
        Stream<String> incidents =
                archive.read(ArchiveLayout.incidents()).map(file -> ArchiveLayout.incidents()).stream();
        return Stream.of(ArchiveLayout.baselines(), ArchiveLayout.reports())
                .flatMap(folder -> archive.list(folder).stream().limit(1))
                .findFirst()
                .or(incidents::findFirst)
                .map(made -> new ArchiveFinding(ArchiveLayout.catalog(), PROBLEM.formatted(made), REMEDY));
    }

    /**
     * Lets nobody go on without it.
     *
     * @throws ArchiveUnavailableException when it is gone, and when the store does not answer
     */
    public static void refuse(Archive archive) {
        in(archive).ifPresent(lost -> {
            throw new ArchiveUnavailableException(
                    "read " + archive.locate(lost.path()), lost.problem(), lost.remedy(), null);
        });
    }
}
