package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Doctor.Health;
import io.costanalyzer.app.Probe;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import java.util.List;

/** Whether the export that charges are read from is there. Its files are listed and not opened. */
final class ExportProbe implements Probe {

    private static final String SUBJECT = "export";

    private final ExportFiles files;

    ExportProbe(ExportFiles files) {
        this.files = files;
    }

    @Override
    public List<Finding> examine() {
        try {
            int found = files.list().size();
            return List.of(new Finding(
                    SUBJECT, Health.OK, files.name() + " holds " + found + (found == 1 ? " file." : " files.")));
        } catch (SourceUnavailableException missing) {
            return List.of(new Finding(SUBJECT, Health.PROBLEM, String.valueOf(missing.getMessage())));
        }
    }
}
