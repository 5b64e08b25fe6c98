package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTableTest {

    private static final LocalDate FIRST = OCTOBER.atDay(1);

    @Test
    void isPlainAndExactAndOrdered() {
        CostLedger ledger = Ledgers.builder()
                .add(
                        Environment.UNALLOCATED,
                        Charge.builder(FIRST, "Tax", Money.of("USD", "-0.50"))
                                .chargeCategory(ChargeCategory.TAX)
                                .build())
                .add(
                        PROD,
                        Charge.builder(FIRST, "AWS Lambda", Money.of("USD", "1E-10"))
                                .effectiveCost(Money.of("USD", "1200"))
                                .usageType("EU-Lambda-GB-Second")
                                .regionId("eu-west-1")
                                .subAccount("111111111111", "Shop, \"live\"")
                                .consumed(new BigDecimal("3.500"), "Seconds")
                                .estimated(true)
                                .build())
                .add(PROD, Ledgers.charge("2026-10-02", "Amazon S3", "2"))
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        String month = ",USD,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,";
        assertThat(text(ledger).lines().skip(1).toList())
                .containsExactly(
                        "0.0000000001,1200" + month + "2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Usage,3.5,Seconds,"
                                + "eu-west-1,AWS Lambda,111111111111,\"Shop, \"\"live\"\"\",EU-Lambda-GB-Second,prod,Usage,true,",
                        "-0.5,-0.5" + month
                                + "2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Tax,,,,Tax,,,,UNALLOCATED,Tax,true,",
                        "2,2" + month
                                + "2026-10-02T00:00:00Z,2026-10-03T00:00:00Z,Usage,,,,Amazon S3,,,EU-9,prod,Usage,false,");
        assertThat(text(ledger)).endsWith("false,\r\n").doesNotStartWith("\uFEFF");
    }

    @Test
    void aQuantityThatTheBillDoesNotGiveIsAnEmptyCellAndNoZero() {
        CostLedger ledger = Ledgers.builder()
                .add(
                        PROD,
                        Charge.builder(FIRST, "Amazon S3", Money.of("USD", "1"))
                                .consumed(BigDecimal.TEN, "GB")
                                .build())
                .add(
                        PROD,
                        Charge.builder(FIRST.plusDays(1), "Amazon S3", Money.of("USD", "2"))
                                .build())
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        assertThat(text(ledger)).contains(",Usage,10,GB,,Amazon S3,").contains(",Usage,,GB,,Amazon S3,");
    }

    @Test
    void aMonthWithoutChargesIsAHeader() {
        CostLedger ledger =
                Ledgers.builder().cover(ChargePeriod.ofMonth(OCTOBER)).build();
        CsvFile file = new ChargeTable(ArchiveSchema.CHARGES, ledger, OCTOBER).toFile();
        assertThat(file.rows()).isZero();
        assertThat(text(ledger)).isEqualTo(String.join(",", ArchiveSchema.CHARGES.header()) + "\r\n");
    }

    @Provide
    Arbitrary<CostLedger> ledgers() {
        return Ledgers.any();
    }

    /** What is read is what was written: every series, day and sum, whatever the names. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItWrote(@ForAll("ledgers") CostLedger ledger) {
        CostLedger read = read(ledger);
        Ledgers.assertSame(read, ledger);
        for (YearMonth month : ledger.months()) {
            assertThat(new ChargeTable(ArchiveSchema.CHARGES, read, month)
                            .toFile()
                            .content())
                    .isEqualTo(new ChargeTable(ArchiveSchema.CHARGES, ledger, month)
                            .toFile()
                            .content());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,2,            | 1E5,2,               | line 2, column BilledCost: \"1E5\" cannot be read",
                "2,2,            | +2,2,                | column BilledCost",
                "2,2,            | \u0662,2,            | column BilledCost",
                "2,2,            | ,2,                  | column BilledCost: is empty",
                "2,2,            | 2,,                  | column EffectiveCost: is empty",
                "2,2,            | 2,1 000,             | column EffectiveCost",
                "USD             | EUR                  | column BillingCurrency: \"EUR\" is not the archive's currency USD",
                "-01T00:00:00Z,2026-10-02T | -01T00:00:01Z,2026-10-02T | column ChargePeriodStart",
                "2026-10-01T00:00:00Z,2026-10-02T | 2026-09-30T00:00:00Z,2026-10-02T | is not in the month",
                "Usage,false     | Sauge,false          | column x_ChargeCategory",
                "Usage,false     | Usage,maybe          | column x_Estimated",
                "Usage,false     | Usage                | line 2 has 18 cells and the header has 19",
                "Usage,false     | Usage,false,1        | line 2 has 20 cells and the header has 19",
                "Amazon S3       | \"Amazon S3          | line 2",
                "BilledCost,EffectiveCost | EffectiveCost,BilledCost | the header is not that of the dataset charges",
                "x_Estimated     | x_Estimate           | lacks the column x_Estimated and has the column x_Estimate",
            })
    void namesFileLineAndColumnOfWhatDoesNotFit(String right, String wrong, String problem) {
        CostLedger ledger = Ledgers.ledger(OCTOBER, "2");
        String text = text(ledger);
        assertThat(text).contains(right.trim());
        byte[] broken = text.replace(right.trim(), wrong.trim()).getBytes(StandardCharsets.UTF_8);
        ChargeReader reader = new ChargeReader(ArchiveSchema.CHARGES, CurrencyUnit.USD);
        assertThatThrownBy(() -> reader.read(broken, OCTOBER, "charges of October", Ledgers.builder()))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageStartingWith("read charges of October: ")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("(costs backfill).");
    }

    @Test
    void refusesAnEmptyNameWhichItCouldNotReadBack() {
        CostLedger ledger = Ledgers.builder()
                .add(PROD, Charge.builder(FIRST, "", Money.of("USD", "1")).build())
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(ledger))
                .withMessage("The column ServiceName of charges takes an absent value, not an empty one");
    }

    @Test
    void theAccountViewKeepsSumsAndDropsWhatItHasNoColumnFor() {
        CostLedger ledger = Ledgers.builder()
                .add(PROD, account("1", "a", "EU-1"))
                .add(PROD, account("2", "a", "EU-2"))
                .add(Environment.of("dev"), account("4", "b", "EU-1"))
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        CostLedger view = AccountView.of(ledger, ChargePeriod.ofMonth(OCTOBER));
        String text = new String(
                new ChargeTable(ArchiveSchema.ACCOUNTS, view, OCTOBER).toFile().content(), StandardCharsets.UTF_8);
        assertThat(text.lines().skip(1))
                .hasSize(2)
                .anySatisfy(row ->
                        assertThat(row).startsWith("3,3,USD").endsWith("Usage,AWS Lambda,a,account a,Usage,false"))
                .anySatisfy(row -> assertThat(row).startsWith("4,4,USD"));
    }

    private static Charge account(String cost, String account, String usageType) {
        return Charge.builder(FIRST, "AWS Lambda", Money.of("USD", cost))
                .usageType(usageType)
                .subAccount(account, "account " + account)
                .build();
    }

    private static String text(CostLedger ledger) {
        return new String(
                new ChargeTable(ArchiveSchema.CHARGES, ledger, OCTOBER).toFile().content(), StandardCharsets.UTF_8);
    }

    private static CostLedger read(CostLedger ledger) {
        CostLedgerBuilder builder = Ledgers.builder();
        ChargeReader reader = new ChargeReader(ArchiveSchema.CHARGES, CurrencyUnit.USD);
        for (YearMonth month : ledger.months()) {
            reader.read(
                    new ChargeTable(ArchiveSchema.CHARGES, ledger, month)
                            .toFile()
                            .content(),
                    month,
                    "here",
                    builder);
        }
        ledger.coverage().periods().forEach(builder::cover);
        return builder.build();
    }
}
