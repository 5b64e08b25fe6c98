package io.costanalyzer.page;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** An archive of made-up charges of any size, with its page. */
final class LargeArchive {

    private static final List<String> ENVIRONMENTS = List.of("prod", "staging", "dev");
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    private LargeArchive() {}

    /**
     * Writes it.
     *
     * @param months how many, the last one October 2026
     * @param series how many in each
     * @param days on how many days of a month each series has a charge
     * @return the page
     */
    static Path write(Path folder, int months, int series, int days) {
        return write(folder, months, series, days, "Service ");
    }

    /** The same with a name that each service begins with. */
    static Path write(Path folder, int months, int series, int days, String name) {
        String yaml = """
                environments: [{name: prod, accounts: ["012345678901"]}]
                source: {sample: {name: serenya, as-of: 2026-11-20}}
                archive: {location: %s}
                delivery: {sns: {topic-arn: "arn:aws:sns:eu-west-1:012345678901:costs"}}
                """.formatted(folder.resolve("archive"));
        LocalApp app = LocalApp.of(
                ConfigReader.read("costs.yaml", yaml),
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                new Silence());
        LedgerArchive archive = new LedgerArchive(app.archive());
        for (int i = months - 1; i >= 0; i--) {
            archive.save(read(LAST.minusMonths(i), series, days, name));
        }
        return Path.of(app.page().refresh());
    }

    private static FreshRead read(YearMonth month, int series, int days, String name) {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, ChargePeriod.ofMonth(month));
        builder.cover(ChargePeriod.ofMonth(month));
        for (int i = 0; i < series; i++) {
            Environment environment = Environment.of(ENVIRONMENTS.get(i % 3));
            for (int day = 1; day <= Math.min(days, month.lengthOfMonth()); day++) {
                LocalDate date = month.atDay(day);
                BigDecimal cost = BigDecimal.valueOf(1_000_003L * (i + 1) % 977 * (day + month.getMonthValue()), 7);
                builder.add(
                        environment,
                        Charge.builder(date, name + i % 40, Money.of(CurrencyUnit.USD, cost))
                                .usageType("EUW1-Usage:Type" + i / 3)
                                .regionId(i % 5 == 0 ? null : "eu-west-" + i % 5)
                                .subAccount("0123456789" + (10 + i % 12), "account-" + i % 12)
                                .consumed(cost.movePointRight(2), "Hrs")
                                .build());
            }
        }
        ReadFacts facts = new ReadFacts(
                "made up",
                Instant.parse("2026-11-20T05:00:00Z"),
                "0123456789abcdef",
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of());
        return FreshRead.of(builder.build(), Optional.empty(), facts);
    }

    private static final class Silence implements RunLog {

        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    }

    /** Writes one for a look: folder, months, series, days. */
    public static void main(String[] arguments) {
        System.out.println(write(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3])));
    }
}
