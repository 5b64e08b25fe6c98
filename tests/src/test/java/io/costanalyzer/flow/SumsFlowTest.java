package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.RunSummary;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the source billed, what lies in the archive and what the report says are one sum, to the last digit. */
class SumsFlowTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 10);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("costs-sums");
    }

    @AfterTry
    void dropFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 25)
    void billedArchivedAndReportedAreOneSum(@ForAll("bills") List<Charge> bill) {
        Account account = new Account(SEPTEMBER);
        bill.forEach(account::billing);
        House house = new House(folder, account);
        RunSummary run = house.monthly(TODAY, OCTOBER);

        BigDecimal billed = account.billed(ChargePeriod.ofMonth(OCTOBER)).amount();
        assertThat(archived(house)).isEqualByComparingTo(billed);
        assertThat(run.report()).isPresent();
        assertThat(reported(house)).isEqualByComparingTo(billed);
    }

    @Property(tries = 15)
    void theOrderOfTheRowsAndTheNumberOfReadsDoNotMatter(@ForAll("bills") List<Charge> bill) {
        Account account = new Account(SEPTEMBER);
        bill.forEach(account::billing);
        House whole = new House(folder.resolve("whole"), account);
        whole.daily(TODAY);
        Account other = new Account(SEPTEMBER);
        for (int i = bill.size() - 1; i >= 0; i--) {
            other.billing(bill.get(i));
        }
        House parts = new House(folder.resolve("parts"), other);
        parts.daily(LocalDate.of(2025, 10, 12));
        parts.daily(LocalDate.of(2025, 10, 31));
        parts.daily(TODAY);

        String charges = "data/dataset=charges/year=2025/month=10/part-0.csv";
        assertThat(parts.file(charges)).isEqualTo(whole.file(charges));
    }

    @Provide
    Arbitrary<List<Charge>> bills() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 70).map(SEPTEMBER::plusDays);
        Arbitrary<String> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-50"), new BigDecimal("5000"))
                .ofScale(10)
                .map(BigDecimal::toPlainString);
        Arbitrary<ChargeCategory> categories = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(ChargeCategory.USAGE)),
                Tuple.of(2, Arbitraries.of(ChargeCategory.values())));
        return Combinators.combine(
                        days,
                        Arbitraries.of("prod", "dev", "staging", ""),
                        Arbitraries.of("Amazon Aurora", "AWS Lambda", "Tax", "=1+1", "Zürich, \"s\""),
                        amounts,
                        categories)
                .as(SumsFlowTest::charge)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Charge charge(
            LocalDate day, String environment, String service, String billed, ChargeCategory kind) {
        return Charge.builder(day, service, Money.of("USD", billed))
                .chargeCategory(kind)
                .usageType(kind == ChargeCategory.USAGE ? "EU-Usage" : null)
                .tags(environment.isEmpty() ? Tags.none() : Tags.of(Map.of("Environment", environment)))
                .build();
    }

    private static BigDecimal archived(House house) {
        String path = "data/dataset=charges/year=2025/month=10/part-0.csv";
        return house.files().containsKey(path) ? sum(house.file(path), "BilledCost") : BigDecimal.ZERO;
    }

    private static BigDecimal reported(House house) {
        return sum(house.file("reports/2025/10/v1/report.csv"), "BilledCost");
    }

    private static BigDecimal sum(String csv, String column) {
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            List<CSVRecord> all = rows.getRecords();
            int index = all.get(0).toList().indexOf(column);
            assertThat(index).as("column %s of %s", column, all.get(0)).isNotNegative();
            return all.stream()
                    .skip(1)
                    .map(row -> new BigDecimal(row.get(index)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
