package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.SqlTables;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the archive as engineers and other tools read them: a change of one is a change of a contract. */
class ArchiveFilesGoldenTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate FIRST = OCTOBER.atDay(1);
    private static final ChargePeriod PERIOD = ChargePeriod.ofMonth(OCTOBER);

    @TempDir
    Path folder;

    @Test
    void areWordForWordWhatTheyWere() {
        Archive archive = new FolderArchive(folder);
        LedgerArchive ledgers = new LedgerArchive(archive);
        ledgers.save(read("3.10", "2026-11-09T05:00:00Z"));
        ledgers.save(read("3.10", "2026-11-10T05:00:00Z"));
        ledgers.save(read("3.25", "2026-11-20T05:00:00Z").restating(Set.of(OCTOBER)));
        assertThat(archive.list(""))
                .containsExactly(
                        "catalog.json",
                        "data/dataset=accounts/csv-metadata.json",
                        "data/dataset=accounts/year=2026/month=10/part-0.csv",
                        "data/dataset=charges/csv-metadata.json",
                        "data/dataset=charges/year=2026/month=10/part-0.csv",
                        "history/accounts/2026-10/v1.csv",
                        "history/charges/2026-10/v1.csv");
        check(archive, "catalog.json", "catalog.json");
        check(archive, ArchiveLayout.csvMetadata(ArchiveSchema.CHARGES), "charges.csv-metadata.json");
        check(archive, ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER), "charges.csv");
        check(archive, ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, OCTOBER), "accounts.csv");
    }

    @Test
    void andSoAreTheirTables() {
        StringBuilder sql = new StringBuilder();
        ArchiveSchema.datasets().forEach(dataset -> {
            sql.append(SqlTables.duckDbView(dataset, "s3://bucket/costs")).append('\n');
            var athena = SqlTables.athena(dataset, "s3://bucket/costs", "costs");
            sql.append(athena.get("table"))
                    .append('\n')
                    .append(athena.get("view"))
                    .append('\n');
        });
        sql.append(MonthlyCharges.duckDbView()).append(";\n\n").append(MonthlyCharges.athenaView("costs"));
        GoldenFile.check("archive/tables.sql", sql.toString());
    }

    private static void check(Archive archive, String path, String name) {
        GoldenFile.check("archive/" + name, archive.read(path).orElseThrow().text());
    }

    private static FreshRead read(String cost, String at) {
        CostLedger ledger = new CostLedgerBuilder(CurrencyUnit.USD, PERIOD)
                .add(
                        Environment.of("prod"),
                        Charge.builder(FIRST, "AWS Lambda", Money.of("USD", cost))
                                .effectiveCost(Money.of("USD", "2.9000000001"))
                                .usageType("EU-Lambda-GB-Second-ARM")
                                .regionId("eu-west-1")
                                .subAccount("111111111111", "Shop, \"live\"")
                                .consumed(new BigDecimal("186046.5100"), "Lambda-GB-Second")
                                .build())
                .add(
                        Environment.UNALLOCATED,
                        Charge.builder(FIRST.plusDays(1), "Tax", Money.of("USD", "0.59"))
                                .chargeCategory(ChargeCategory.TAX)
                                .build())
                .add(
                        Environment.UNALLOCATED,
                        Charge.builder(FIRST.plusDays(1), "=cmd|'/C calc'!A0", Money.of("USD", "-1"))
                                .chargeCategory(ChargeCategory.CREDIT)
                                .build())
                .cover(PERIOD)
                .build();
        IngestionProblems.Collector problems = new IngestionProblems.Collector();
        for (int line = 2; line < 9; line++) {
            problems.add(new IngestionProblem(
                    ProblemReason.MALFORMED_NUMBER, "bill.csv", line, "BilledCost", "twelve", "row left out"));
        }
        List<ControlTotal> controls =
                List.of(new ControlTotal(ChargeCategory.TAX, Money.of("USD", "0.59"), Money.of("USD", "0.6")));
        Ingestion ingestion = new Ingestion(
                "FOCUS export bill.csv",
                PERIOD,
                Optional.of(PERIOD),
                11,
                3,
                problems.toProblems(),
                List.of(new LeftOut("provider Microsoft", 4, Money.of("USD", "40.5"))),
                controls,
                RequestCount.free(),
                Instant.parse(at));
        AllocationRules rules = new AllocationRules(List.of(new EnvironmentRule(
                Environment.of("prod"), new ChargeFilter.TagIs("Environment", Set.of("prod", "production")))));
        ReadFacts facts = ReadFacts.of(ingestion, Reconciliation.of(ledger, PERIOD, controls), rules);
        return FreshRead.of(ledger, Optional.of(ledger), facts);
    }
}
