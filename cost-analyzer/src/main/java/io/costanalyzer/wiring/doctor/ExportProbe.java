package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Doctor.Health;
import io.costanalyzer.app.Probe;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import java.io.IOException;
import java.util.List;

/**
 * Whether the export that charges are read from is there and may be read. Its files are listed, and the last of them is
 * opened: to list is another permission than to read.
 */
final class ExportProbe implements Probe {

    private static final String SUBJECT = "export";

    private final ExportFiles files;

    ExportProbe(ExportFiles files) {
        this.files = files;
    }

    @Override
    public List<Finding> examine() {
        try {
            ExportFiles.Found found = files.find();
            ExportFile last = found.files().get(found.files().size() - 1);
            try {
                last.content().open().close();
            } catch (IOException unreadable) {
                return List.of(new Finding(
                        SUBJECT,
                        Health.PROBLEM,
                        last.place() + " of " + files.name() + " cannot be opened (" + unreadable.getMessage()
                                + "). Let this process read it."));
            }
            return List.of(new Finding(
                    SUBJECT,
                    Health.OK,
                    files.name() + " holds " + counted(found.files().size()) + "." + beside(found.passedOver())));
        } catch (SourceUnavailableException missing) {
            return List.of(new Finding(SUBJECT, Health.PROBLEM, String.valueOf(missing.getMessage())));
        }
    }

    private static String beside(int passedOver) {
        return passedOver == 0
                ? ""
                : " " + counted(passedOver) + " beside, of older, unfinished or other deliveries, "
                        + (passedOver == 1 ? "is" : "are") + " not read.";
    }

    private static String counted(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
