package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.duckdb.EngineLimits;
import io.costanalyzer.ingestion.duckdb.FocusExportSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportPart;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Exports that DuckDB sums up, and how their ledgers are held against others. */
final class SummedExport {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    static final ChargePeriod ALL = ChargePeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1));
    static final AllocationRules RULES = new AllocationRules(List.of(
                    new EnvironmentRule(Environment.of("prod"), new ChargeFilter.TagIs("env", Set.of("prod", "it's"))),
                    new EnvironmentRule(
                            Environment.of("shared"),
                            new ChargeFilter.SubAccountIs(Set.of("444455556666", "000000000001"))),
                    new EnvironmentRule(
                            Environment.of("platform"), new ChargeFilter.CostCategoryIs("Team", Set.of("platform")))))
            .tellingApart(Set.of(), NamedTags.of("env", List.of("it's")))
            .tellingApart(Set.of(Environment.of("prod")), NamedTags.of("Team", List.of("a\"b", "x")));

    private SummedExport() {}

    /**
     * What a source says, folded.
     *
     * @param ingestion beside the charges
     * @param ledger of the charges
     */
    record Read(Ingestion ingestion, CostLedger ledger) {}

    static Read read(ChargeSource source, ChargePeriod period) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, period);
        Ingestion ingestion = source.read(new ChargeRequest(period, RULES.slices()), charge -> {
            Environment environment = RULES.environmentOf(charge);
            builder.add(environment, RULES.tagsOf(environment).among(charge.tags()), charge);
        });
        ingestion.covered().ifPresent(builder::cover);
        return new Read(ingestion, builder.build());
    }

    static void assertSame(Read one, Read other) {
        assertThat(one.ledger().series().stream().map(SummedExport::figures))
                .isNotEmpty()
                .containsExactlyElementsOf(other.ledger().series().stream()
                        .map(SummedExport::figures)
                        .toList());
        assertThat(one.ledger().estimatedDays()).isEqualTo(other.ledger().estimatedDays());
        assertThat(one.ledger().subAccountNames()).isEqualTo(other.ledger().subAccountNames());
        assertThat(one.ingestion().covered()).isEqualTo(other.ingestion().covered());
        assertThat(one.ingestion().rowsRead()).isEqualTo(other.ingestion().rowsRead());
        assertThat(one.ingestion().charges()).isEqualTo(other.ingestion().charges());
        assertThat(one.ingestion().leftOut()).isEqualTo(other.ingestion().leftOut());
    }

    static String figures(CostSeries series) {
        StringBuilder text = new StringBuilder(series.key().toString().replace(' ', '_'));
        ALL.dates()
                .filter(series::hasCharge)
                .forEach(day -> text.append(' ')
                        .append(plain(series.cost(io.costanalyzer.focus.CostMetric.BILLED_COST, day)
                                .amount()))
                        .append(' ')
                        .append(plain(series.cost(io.costanalyzer.focus.CostMetric.EFFECTIVE_COST, day)
                                .amount()))
                        .append(' ')
                        .append(series.consumedQuantity(day)
                                .map(SummedExport::plain)
                                .orElse("-"))
                        .append(' ')
                        .append(series.consumedUnit().orElse("-")));
        return text.toString();
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static ChargeSource source(Path file, Path folder) {
        return source(file, options(), folder);
    }

    static ChargeSource source(Path file, ExportOptions options, Path folder) {
        return new FocusExportSource(
                parts(String.valueOf(file.getFileName()), List.of(file), new ArrayList<>()),
                options,
                limits(folder),
                CLOCK);
    }

    static ExportParts parts(String name, List<Path> files, List<String> fetched) {
        return new ExportParts() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<ExportPart> list() {
                return files.stream()
                        .map(file -> new ExportPart(file.toString(), scratch -> {
                            fetched.add(file.toString());
                            return file;
                        }))
                        .toList();
            }
        };
    }

    static ExportOptions options() {
        return new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), new BigDecimal("0.5"));
    }

    static EngineLimits limits(Path folder) {
        return new EngineLimits(500, folder.resolve("scratch"));
    }
}
