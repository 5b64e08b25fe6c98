package io.costanalyzer.ingestion.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AthenaExportSourceTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final String SUM = """
            {"charge_day":"2026-10-05","time_readable":"yes","billing_month":"2026-10-01","currency":"USD","provider":"AWS",\
            "category":"Usage","service":"AWS Lambda","usage_type":"EU-Requests","environment":"prod","row_count":"24",\
            "rows_with_cost":"24","rows_read":"24","rows_without_effective":"0","billed":"1.25000000000000000001",\
            "effective":"1.00","quantity":null,"sku":null}
            """;

    private final List<String> statements = new ArrayList<>();

    @Test
    void theSumsThatAthenaLaysDownAreReadExactlyAndItsPriceIsTold() {
        List<Charge> charges = new ArrayList<>();
        Ingestion ingestion = source(columns(), gzip(SUM), SUM.getBytes(StandardCharsets.UTF_8))
                .read(ChargeRequest.of(OCTOBER), charges::add);
        assertThat(charges).hasSize(2);
        assertThat(charges.get(0).billedCost().amount()).isEqualByComparingTo("1.25000000000000000001");
        assertThat(ingestion.rowsRead()).isEqualTo(48);
        assertThat(ingestion.requests().price()).isEqualTo(Money.of("USD", "0.02"));
        assertThat(statements.get(0)).contains("information_schema.columns").contains("table_name = 'focus'");
        assertThat(statements.get(1))
                .startsWith("UNLOAD (SELECT charge_day")
                .contains("FROM \"billing\".\"focus\"")
                .contains("BETWEEN '2026-10' AND '2026-11'")
                .contains("TO 's3://staging/roll-up-")
                .endsWith("/' WITH (format = 'JSON', compression = 'GZIP')");
    }

    @Test
    void aTableThatIsNotThereAndAFileThatIsNoSumsAreRefused() {
        assertThatThrownBy(() -> source(List.of()).read(ChargeRequest.of(OCTOBER), charge -> {}))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("Athena has no such table");
        assertThatThrownBy(() -> source(columns(), "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .read(ChargeRequest.of(OCTOBER), charge -> {}))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("is no row of sums");
        byte[] half = java.util.Arrays.copyOf(gzip(SUM), 60);
        assertThatThrownBy(() -> source(columns(), half).read(ChargeRequest.of(OCTOBER), charge -> {}))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("cannot be read");
    }

    private AthenaExportSource source(List<List<String>> columns, byte[]... files) {
        return new AthenaExportSource(
                "billing",
                "focus",
                new AthenaExportSource.Remote() {
                    @Override
                    public List<List<String>> query(String sql) {
                        statements.add(sql);
                        return columns;
                    }

                    @Override
                    public Money run(String sql) {
                        statements.add(sql);
                        return Money.of("USD", "0.02");
                    }

                    @Override
                    public List<AthenaExportSource.UnloadedFile> files(String folder) {
                        return Stream.of(files)
                                .map(file -> (AthenaExportSource.UnloadedFile) () -> new ByteArrayInputStream(file))
                                .toList();
                    }

                    @Override
                    public String address(String folder) {
                        return "s3://staging/" + folder;
                    }
                },
                new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), BigDecimal.ZERO),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC));
    }

    private static List<List<String>> columns() {
        return Stream.of(
                        "billedcost",
                        "billingcurrency",
                        "billingperiodstart",
                        "chargecategory",
                        "chargeperiodstart",
                        "effectivecost",
                        "providername",
                        "servicename",
                        "billing_period")
                .map(name -> List.of(name, "varchar"))
                .toList();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
