package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Clock;

/**
 * Charges from FOCUS exports, 1.0 and 1.2, hourly or daily, plain or gzip.
 *
 * <p>A row is a charge of the UTC day on which its charge period starts. Every row ends as a charge, as a counted problem or
 * as left out (another provider's, or outside the period), and the three add up to the rows read. The days answered for are
 * those of the billing periods that the files have rows of, up to the last day with a row; see {@link Ingestion#covered()}.
 * FOCUS does not say what is final: a charge is an estimate until its billing period is over.
 *
 * <p>Memory does not grow with the files. Stateless and safe for several threads if the files are.
 */
public final class FocusCsvSource implements ChargeSource {

    private final ExportFiles files;
    private final FocusCsvOptions options;
    private final Clock clock;

    /**
     * @param files where the export lies
     * @param options whose rows are wanted and how many may be unreadable
     * @param clock tells which billing periods are over
     */
    public FocusCsvSource(ExportFiles files, FocusCsvOptions options, Clock clock) {
        this.files = files;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "FOCUS export " + files.name();
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        FocusRead read = new FocusRead(options, request.period(), FocusTime.day(clock.instant()), sink);
        for (ExportFile file : files.list()) {
            read(file, read);
        }
        return read.finish(name(), clock.instant());
    }

    private static void read(ExportFile file, FocusRead read) {
        try (InputStream bytes = file.content().open();
                Reader text = ExportText.of(bytes)) {
            CsvRows.read(text, file.place(), read.of(file.place()));
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file.place(), unreadable);
        }
    }
}
