package io.costanalyzer.cluster;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A month of charges whose names hold what means something in CSV, in the order of what they cost. */
final class OddNames {

    static final YearMonth MONTH = YearMonth.of(2025, 1);

    static final List<String> NAMES = List.of(
            "C:\\temp",
            "ends in, \\",
            "ends in \\",
            "\\",
            "a\\\"b",
            "\"quoted\"",
            "\",\"",
            "two \\\\ and \"\"",
            " it's, ");

    private OddNames() {}

    /** Archives them as a run does: as service, usage type, account and tag. */
    static void save(Archive archive) {
        ChargePeriod month = ChargePeriod.ofMonth(MONTH);
        CostLedgerBuilder ledger = new CostLedgerBuilder(CurrencyUnit.USD, month).cover(month);
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Charge charge = Charge.builder(month.start(), name, Money.of("USD", i + 1 + ".000000001"))
                    .usageType(name)
                    .subAccount("11112222333" + i, name)
                    .build();
            ledger.add(Environment.of("prod"), Tags.of(Map.of("owner", name)), charge);
        }
        ReadFacts facts = new ReadFacts(
                "odd names",
                Instant.parse("2026-11-20T05:00:00Z"),
                "",
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of());
        new LedgerArchive(archive).save(FreshRead.of(ledger.build(), Optional.empty(), facts));
    }
}
