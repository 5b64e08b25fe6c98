package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Probe;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.DeliverySettings;
import io.costanalyzer.config.Location;
import io.costanalyzer.config.MailRoute;
import io.costanalyzer.config.MailSettings;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.costexplorer.CostAllocationTags;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import io.costanalyzer.ingestion.focuscsv.TableFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/** Which looks a configuration calls for. One that names nothing of AWS calls for none. */
public final class Probes {

    /** A hundred keys are one request. */
    private static final int MAX_REQUESTS = 12;

    private Probes() {}

    /** The looks that cost nothing. */
    public static List<Probe> free(CostAnalyzerConfig config, Clock clock, DoctorClients clients) {
        List<Probe> probes = new ArrayList<>();
        if (usesAws(config)) {
            probes.add(() -> new IdentityProbe(clients.sts(), clock).examine());
        }
        export(config.source(), clients).ifPresent(files -> probes.add(new ExportProbe(files)));
        if (config.archive().location() instanceof Location.S3 s3) {
            probes.add(() -> new BucketProbe(clients.s3(), s3.bucket(), s3.prefix()).examine());
        }
        config.delivery()
                .sns()
                .ifPresent(sns ->
                        probes.add(() -> new TopicProbe(clients.sns(sns.topicArn()), sns.topicArn()).examine()));
        config.delivery().mail().ifPresent(mail -> {
            if (mail.route() instanceof MailRoute.Ses ses) {
                probes.add(() -> new MailProbe(clients.ses(ses.region()), mail.from(), recipients(mail)).examine());
            }
        });
        config.delivery()
                .metricsNamespace()
                .ifPresent(namespace -> probes.add(() -> new FiguresProbe(clients.cloudWatch(), namespace).examine()));
        if (config.archive().location() instanceof Location.S3 s3
                && config.source() instanceof SourceSettings.CostExplorer) {
            Optional<String> topic = config.delivery().sns().map(DeliverySettings.Sns::topicArn);
            probes.add(() -> ScheduleProbe.of(clients.scheduler(topic), topic, s3.bucket())
                    .examine());
        }
        return probes;
    }

    /** The looks that Cost Explorer asks 0.01 USD for. */
    public static List<Probe> paid(CostAnalyzerConfig config, DoctorClients clients) {
        NavigableSet<String> keys = config.environments().tagKeys();
        boolean asked = config.source() instanceof SourceSettings.CostExplorer && !keys.isEmpty();
        return asked
                ? List.of(() ->
                        new TagProbe(new CostAllocationTags(clients.costExplorer(), MAX_REQUESTS), keys).examine())
                : List.of();
    }

    /** The files that charges are read from, if they come from files that this process reads itself. */
    private static Optional<ExportFiles> export(SourceSettings settings, DoctorClients clients) {
        if (settings instanceof SourceSettings.FocusCsv focus) {
            return Optional.of(files(focus.location(), TableFormat.CSV, clients));
        }
        return settings instanceof SourceSettings.Export export
                ? Optional.of(files(export.location(), TableFormat.ANY, clients))
                : Optional.empty();
    }

    private static ExportFiles files(Location location, TableFormat format, DoctorClients clients) {
        return location instanceof Location.S3 s3
                ? new S3Export(clients.s3(), s3.bucket(), s3.prefix(), format)
                : new FolderExport(((Location.Folder) location).path(), format);
    }

    private static boolean usesAws(CostAnalyzerConfig config) {
        return config.source() instanceof SourceSettings.CostExplorer
                || config.archive().location() instanceof Location.S3
                || config.delivery().sns().isPresent();
    }

    private static List<String> recipients(MailSettings mail) {
        return Stream.concat(
                        mail.recipients().stream(),
                        mail.recipientsByEnvironment().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
