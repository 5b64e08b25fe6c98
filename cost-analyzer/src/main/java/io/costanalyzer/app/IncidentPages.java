package io.costanalyzer.app;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.render.alert.IncidentPage;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Writes the pages of incidents into the archive, before anybody is told where they are. */
final class IncidentPages {

    private final Archive archive;
    private final IncidentPage page;
    private final boolean onAws;

    @Inject
    IncidentPages(Archive archive, CostFormat format, CostAnalyzerConfig config) {
        this.archive = archive;
        this.page = new IncidentPage(format);
        this.onAws = !(config.source() instanceof SourceSettings.Sample);
    }

    /** Writes those that are open or have ended today; the others are as they were. */
    void write(IncidentBook book, LocalDate asOf) {
        for (Incident incident : book.incidents()) {
            if (incident.endedOn().isEmpty() || incident.endedOn().equals(Optional.of(asOf))) {
                byte[] html = page.html(incident, book.muteOf(incident, asOf), asOf, onAws)
                        .getBytes(StandardCharsets.UTF_8);
                archive.update(ArchiveLayout.incidentPage(incident.id()), before -> html);
            }
        }
    }
}
