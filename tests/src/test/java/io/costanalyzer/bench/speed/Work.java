package io.costanalyzer.bench.speed;

import java.nio.file.Path;
import java.util.function.Function;

/** The lines of the table. */
enum Work {
    COST_EXPLORER(folder -> CostExplorerSpeed.piece()),
    LEDGER(folder -> RoomSpeed.ledger()),
    DETECTION(folder -> RoomSpeed.detection()),
    VERIFICATION(folder -> RoomSpeed.verification()),
    REPORT(folder -> ReportSpeed.piece()),
    ARCHIVE_WRITE(folder -> new ArchiveSpeed(folder).write()),
    ARCHIVE_LOAD(folder -> new ArchiveSpeed(folder).read()),
    ARCHIVE_QUERY(folder -> new ArchiveSpeed(folder).query());

    private final Function<Path, Piece> made;

    Work(Function<Path, Piece> made) {
        this.made = made;
    }

    /** The piece, with an empty folder to work in. */
    Piece in(Path folder) {
        return made.apply(folder);
    }
}
