package io.costanalyzer.bench.speed;

import java.nio.file.Path;

/** The lines of the table. */
enum Work {
    COST_EXPLORER,
    LEDGER,
    DETECTION,
    VERIFICATION,
    REPORT,
    ARCHIVE_WRITE,
    ARCHIVE_LOAD,
    ARCHIVE_QUERY;

    /** The piece, with an empty folder to work in. */
    Piece in(Path folder) {
        return switch (this) {
            case COST_EXPLORER -> CostExplorerSpeed.piece();
            case LEDGER -> RoomSpeed.ledger();
            case DETECTION -> RoomSpeed.detection();
            case VERIFICATION -> RoomSpeed.verification();
            case REPORT -> ReportSpeed.piece();
            case ARCHIVE_WRITE -> new ArchiveSpeed(folder).write();
            case ARCHIVE_LOAD -> new ArchiveSpeed(folder).read();
            case ARCHIVE_QUERY -> new ArchiveSpeed(folder).query();
        };
    }
}
