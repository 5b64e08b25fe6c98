package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.athena.AthenaClients;
import io.costanalyzer.archive.athena.AthenaEngine;
import io.costanalyzer.archive.athena.AthenaPlace;
import io.costanalyzer.archive.athena.AthenaStatements;
import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.config.AthenaSettings;
import io.costanalyzer.config.Location;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.athena.AthenaExportSource;
import io.costanalyzer.money.Money;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.athena.AthenaClient;

/** Opens Athena as the configuration names it. Nothing is asked yet. */
final class AthenaConnection {

    private final AthenaPlace place;
    private final AthenaClient client;
    private final Clock clock;

    private AthenaConnection(AthenaPlace place, AthenaClient client, Clock clock) {
        this.place = place;
        this.client = client;
        this.clock = clock;
    }

    static AthenaConnection open(Optional<AthenaSettings> settings, ProcessEnvironment environment, Clock clock) {
        AthenaSettings athena = settings.orElseThrow(() -> new MissingConfigException(
                "The configuration has no section athena. Name a workgroup and a database there."));
        return new AthenaConnection(
                new AthenaPlace(
                        athena.workgroup(), athena.database(), athena.output().map(Location::display)),
                AthenaClients.connect(environment.region(), environment.athenaEndpoint()),
                clock);
    }

    AthenaEngine engine(Duration patience) {
        return new AthenaEngine(client, place, statements(patience));
    }

    AthenaStatements statements(Duration patience) {
        return new AthenaStatements(client, place, patience, clock, AthenaStatements.Pause.sleeping());
    }

    String database() {
        return place.database();
    }

    /** What an export is summed up by. */
    AthenaExportSource.Remote remote(Archive staging, Duration patience) {
        AthenaStatements statements = statements(patience);
        AthenaEngine engine = new AthenaEngine(client, place, statements);
        return new AthenaExportSource.Remote() {
            @Override
            public List<List<String>> query(String sql) {
                QueryAnswer answer = told(() -> engine.run(sql, Integer.MAX_VALUE, QueryProgress.none()));
                return answer.rows().stream()
                        .map(row -> row.stream()
                                .map(value -> value == null ? "" : value)
                                .toList())
                        .toList();
            }

            @Override
            public Money run(String sql) {
                return Money.of(
                        "USD",
                        told(() -> statements.run(sql, QueryProgress.none()))
                                .bill()
                                .price()
                                .toPlainString());
            }

            @Override
            public List<AthenaExportSource.UnloadedFile> files(String folder) {
                return staging.list(folder + "/").stream()
                        .map(path -> (AthenaExportSource.UnloadedFile) () -> new ByteArrayInputStream(staging.read(path)
                                .map(StoredFile::content)
                                .orElseThrow(() -> new java.io.FileNotFoundException(staging.locate(path)))))
                        .toList();
            }

            @Override
            public String address(String folder) {
                return staging.locate(folder);
            }
        };
    }

    private static <T> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (QueryFailedException e) {
            throw new SourceUnavailableException(
                    "sum up the export", e.problem().replaceFirst("\\.$", ""), remedy(e), e);
        }
    }

    /** A roll-up names its months itself, so what is left is to let it read more, or to let it pass months over. */
    private static String remedy(QueryFailedException e) {
        return e.reason() == QueryFailedException.Reason.SCAN_LIMIT
                ? "Raise what one query of the workgroup may read (QueryLimitMegabytes of the stack), or give the table of the"
                        + " export a partition billing_period, so that only the months that are asked for are read."
                : e.remedy();
    }
}
