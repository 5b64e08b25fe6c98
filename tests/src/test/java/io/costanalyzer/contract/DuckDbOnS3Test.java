package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.archive.s3.S3Connection;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** DuckDB over an archive in S3 fetches a file once for each version of it. */
class DuckDbOnS3Test {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private final LocalS3 server = new LocalS3();
    private final S3Client s3 = S3Connection.open(Optional.of(Region.EU_WEST_1), Optional.of(server.endpoint()));
    private final Archive archive = new S3Archive(s3, S3Address.parse("s3://" + LocalS3.BUCKET + "/archive"));

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @Test
    void filesAreKeptByTheirETag() {
        write("100.25");
        assertThat(known()).isEqualTo("100.25");
        assertThat(fetched()).isEqualTo(1);
        assertThat(known()).isEqualTo("100.25");
        assertThat(fetched()).isEqualTo(1);
        write("100.5");
        long before = fetched();
        assertThat(known()).isEqualTo("100.5");
        assertThat(fetched()).isEqualTo(before + 1);
    }

    /** What the forecast stands on, asked of an engine that knows nothing but its folder. */
    private String known() {
        return new DuckDbEngine(archive, folder, QueryLimits.USUAL)
                .run("SELECT x_KnownCost FROM forecasts", 10, QueryProgress.none())
                .rows()
                .get(0)
                .get(0);
    }

    private long fetched() {
        return server.requests().stream()
                        .filter(request ->
                                request.equals("GET archive/data/dataset=forecasts/year=2026/month=10/part-0.csv"))
                        .count()
                - reads;
    }

    private long reads;

    private void write(String cost) {
        long before = server.requests().stream()
                .filter(request -> request.endsWith("part-0.csv") && request.startsWith("GET"))
                .count();
        Row forecast = Row.of(ArchiveSchema.FORECASTS)
                .with("BillingCurrency", "USD")
                .with("BillingPeriodStart", Instant.parse("2026-10-01T00:00:00Z"))
                .with("BillingPeriodEnd", Instant.parse("2026-11-01T00:00:00Z"))
                .with("x_AsOf", LocalDate.of(2026, 10, 10))
                .with("x_Scope", "all")
                .with("x_CostMetric", "EffectiveCost")
                .with("x_KnownDays", 9L)
                .with("x_KnownCost", new BigDecimal(cost))
                .with("x_ForecastCost", new BigDecimal("310"))
                .with("x_ForecastLow", new BigDecimal("300"))
                .with("x_ForecastHigh", new BigDecimal("320"))
                .with("x_Confidence", 90L);
        new TableArchive(archive).replaceAll(ArchiveSchema.FORECASTS, OCTOBER, List.of(forecast));
        long after = server.requests().stream()
                .filter(request -> request.endsWith("part-0.csv") && request.startsWith("GET"))
                .count();
        reads += after - before;
    }
}
