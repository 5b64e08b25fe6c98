package io.costanalyzer.archive;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads months of charges back into a ledger. A month's file repeats few words many times; one reader for many months
 * keeps each word once, so that fourteen months fit into the memory of a small function.
 */
final class ChargeReader {

    private final Dataset dataset;
    private final CurrencyUnit currency;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Tags> tags = new HashMap<>();

    /**
     * @param dataset charges or accounts
     * @param currency what every row must be in
     */
    ChargeReader(Dataset dataset, CurrencyUnit currency) {
        this.dataset = dataset;
        this.currency = currency;
    }

    /**
     * Adds every charge of a file to the ledger.
     *
     * @param content the bytes
     * @param month the month that they must be of
     * @param place where they were, for people
     * @param builder takes the charges
     * @throws ArchiveUnavailableException if a row is not what the archive writes
     */
    void read(byte[] content, YearMonth month, String place, CostLedgerBuilder builder) {
        CsvInput input = new CsvInput(dataset, content, place);
        Row row = new Row(input, ChargePeriod.ofMonth(month));
        while (input.next()) {
            builder.add(row.environment(), row.tags(), row.charge());
        }
    }

    /** The row that the input stands at. */
    private final class Row {

        private final CsvInput input;
        private final ChargePeriod month;
        private final @Nullable String[] above = new String[dataset.columns().size()];

        private final int billed = dataset.requireIndex("BilledCost");
        private final int effective = dataset.requireIndex("EffectiveCost");
        private final int currencyCode = dataset.requireIndex("BillingCurrency");
        private final int day = dataset.requireIndex("ChargePeriodStart");
        private final int category = dataset.requireIndex("x_ChargeCategory");
        private final int service = dataset.requireIndex("ServiceName");
        private final int account = dataset.requireIndex("SubAccountId");
        private final int accountName = dataset.requireIndex("SubAccountName");
        private final int estimated = dataset.requireIndex("x_Estimated");
        private final int quantity = dataset.indexOf("ConsumedQuantity");
        private final int unit = dataset.indexOf("ConsumedUnit");
        private final int region = dataset.indexOf("RegionId");
        private final int usageType = dataset.indexOf("x_UsageType");
        private final int environment = dataset.indexOf("x_Environment");
        private final int tagsCell = dataset.indexOf("x_Tags");

        Row(CsvInput input, ChargePeriod month) {
            this.input = input;
            this.month = month;
        }

        Environment environment() {
            return environment < 0 ? Environment.UNALLOCATED : Environment.of(word(environment));
        }

        Tags tags() {
            return input.optional(tagsCell) == null
                    ? Tags.none()
                    : input.read(tagsCell, cell -> tags.computeIfAbsent(cell, TagCell::parse));
        }

        Charge charge() {
            if (!word(currencyCode).equals(currency.getCode())) {
                String problem = "is not the archive's currency " + currency.getCode();
                throw input.wrong(currencyCode, word(currencyCode), problem, null);
            }
            Money cost = input.read(billed, this::money);
            return Charge.builder(day(), word(service), cost)
                    .effectiveCost(effectiveCost(cost))
                    .chargeCategory(input.read(
                            category, name -> ChargeCategory.parse(name).orElseThrow()))
                    .usageType(optionalWord(usageType))
                    .regionId(optionalWord(region))
                    .subAccount(optionalWord(account), optionalWord(accountName))
                    .consumed(consumedQuantity(), optionalWord(unit))
                    .estimated(input.read(estimated, Cells::parseBoolean))
                    .build();
        }

        private LocalDate day() {
            LocalDate date = input.read(day, cell -> days.computeIfAbsent(cell, Cells::parseStartOfDay));
            if (!month.contains(date)) {
                throw input.wrong(day, word(day), "is not in the month " + month, null);
            }
            return date;
        }

        /** Most often the same figure, and then the same object. */
        private Money effectiveCost(Money billedCost) {
            return input.text(effective).equals(input.text(billed)) ? billedCost : input.read(effective, this::money);
        }

        private Money money(String cell) {
            return Money.of(currency, Cells.parseDecimal(cell));
        }

        private @Nullable BigDecimal consumedQuantity() {
            return input.optional(quantity) == null ? null : input.read(quantity, Cells::parseDecimal);
        }

        private @Nullable String optionalWord(int index) {
            return input.optional(index) == null ? null : word(index);
        }

        /** A cell as the one object that stands for it; most often the row above has it as well. */
        private String word(int index) {
            String cell = input.text(index);
            String same = above[index];
            if (same == null || !same.equals(cell)) {
                same = words.computeIfAbsent(cell, word -> word);
                above[index] = same;
            }
            return same;
        }
    }
}
