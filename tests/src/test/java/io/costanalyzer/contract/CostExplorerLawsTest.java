package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is on the bill, however the environments are told apart and wherever the pages break: what comes out of the
 * source is the bill.
 */
class CostExplorerLawsTest {

    private static final CostExplorerSettings MANY =
            CostExplorerSettings.usual().withMaxRequests(10_000);
    private static CostExplorerRig rig;

    @BeforeContainer
    static void start() {
        rig = new CostExplorerRig();
    }

    @AfterContainer
    static void stop() {
        rig.close();
    }

    /** Pitfalls 6, 12, 13, 25 and 26 at once: every line of the period is there once, in its environment, to the last digit. */
    @Property(tries = 100)
    void theLedgerIsTheBill(
            @ForAll("bills") List<BillLine> bill,
            @ForAll("rules") AllocationRules rules,
            @ForAll("periods") ChargePeriod period,
            @ForAll boolean net,
            @ForAll @IntRange(min = 2, max = 12) int pageSize) {
        rig.standIn.holding(bill).pageSize(pageSize);
        CostExplorerSettings settings = MANY.withNetOfDiscounts(net).withAccountView(true);
        Reading reading = rig.read(settings, rules, period);
        List<BillLine> due =
                bill.stream().filter(line -> period.contains(line.day())).toList();
        assertThat(sums(reading.charges())).isEqualTo(sums(due, rules, net));
        assertThat(reading.ingestion().covered()).contains(period);
        assertThat(reading.ingestion().problems().isEmpty()).isTrue();
        assertThat(broken(reading, period)).isEmpty();
        assertThat(total(reading.accountView())).isEqualTo(total(reading.charges()));
        assertThat(reading.ingestion().requests().requests())
                .isEqualTo(rig.standIn.answered().size());
    }

    /** Pitfall 13: what is dropped on the way shows, be it the smallest group of one page. */
    @Property(tries = 40)
    void aDroppedGroupBreaksReconciliation(
            @ForAll("usage") List<BillLine> bill, @ForAll("rules") AllocationRules rules) {
        ChargePeriod period = ChargePeriod.of(RandomBills.FIRST, RandomBills.FIRST.plusDays(39));
        rig.standIn.holding(bill).misbehaving(Misbehaviour.dropGroup());
        Reading reading = rig.read(MANY, rules, period);
        assertThat(broken(reading, period)).isNotEmpty();
    }

    /** A period read in two parts is the period read whole. */
    @Property(tries = 40)
    void aPeriodSplitInTwoAddsUp(
            @ForAll("bills") List<BillLine> bill,
            @ForAll("rules") AllocationRules rules,
            @ForAll("periods") ChargePeriod period) {
        Assume.that(period.days() > 1);
        rig.standIn.holding(bill);
        ChargePeriod head = ChargePeriod.of(period.start(), period.start().plusDays(period.days() / 2));
        ChargePeriod tail = ChargePeriod.of(head.endExclusive(), period.endExclusive());
        List<Charge> both = new ArrayList<>(rig.read(MANY, rules, head).charges());
        both.addAll(rig.read(MANY, rules, tail).charges());
        assertThat(sums(both)).isEqualTo(sums(rig.read(MANY, rules, period).charges()));
    }

    @Provide
    Arbitrary<List<BillLine>> bills() {
        return RandomBills.bills();
    }

    /** Bills on which every line costs something and is usage. */
    @Provide
    Arbitrary<List<BillLine>> usage() {
        return RandomBills.lines()
                .map(line -> line.withRecordType("Usage")
                        .withCosts(
                                BillLine.costs(line.quantity().add(new BigDecimal("0.001")), new BigDecimal("0.002"))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<AllocationRules> rules() {
        return RandomBills.rules();
    }

    @Provide
    Arbitrary<ChargePeriod> periods() {
        return RandomBills.periods();
    }

    /** Billed cost, effective cost and quantity by environment, category, service, usage type and day. */
    private static Map<String, List<BigDecimal>> sums(List<Charge> charges) {
        Map<String, List<BigDecimal>> sums = new TreeMap<>();
        for (Charge charge : charges) {
            boolean usage = charge.chargeCategory() == ChargeCategory.USAGE;
            String key = String.join(
                    "|",
                    charge.environmentName(),
                    charge.chargeCategory().name(),
                    usage ? charge.serviceName() : "",
                    String.valueOf(charge.usageType()),
                    charge.day().toString());
            BigDecimal quantity = charge.consumedQuantity() == null ? BigDecimal.ZERO : charge.consumedQuantity();
            add(sums, key, charge.billedCost().amount(), charge.effectiveCost().amount(), quantity);
        }
        return sums;
    }

    /** The same, straight from the bill. */
    private static Map<String, List<BigDecimal>> sums(List<BillLine> bill, AllocationRules rules, boolean net) {
        Map<String, List<BigDecimal>> sums = new TreeMap<>();
        boolean onlyOneKey = new ChargeRequest(CostExplorerRig.OCTOBER, rules.slices())
                        .slices().stream()
                                .flatMap(slice -> KeysOf.filter(slice.filter()))
                                .distinct()
                                .count()
                == 1;
        for (BillLine line : bill) {
            ChargeCategory category = category(line.recordType());
            boolean usage = category == ChargeCategory.USAGE;
            Environment environment = usage || onlyOneKey ? rules.environmentOf(charge(line)) : Environment.UNALLOCATED;
            String key = String.join(
                    "|",
                    environment.name(),
                    category.name(),
                    usage ? line.service() : "",
                    usage && !line.usageType().equals("NoUsageType") ? line.usageType() : "null",
                    line.day().toString());
            add(
                    sums,
                    key,
                    line.costs().get(net ? "NetUnblendedCost" : "UnblendedCost"),
                    line.costs().get(net ? "NetAmortizedCost" : "AmortizedCost"),
                    usage ? line.quantity() : BigDecimal.ZERO);
        }
        return sums;
    }

    private static void add(Map<String, List<BigDecimal>> sums, String key, BigDecimal... amounts) {
        List<BigDecimal> before = sums.getOrDefault(key, List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        List<BigDecimal> after = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            after.add(before.get(i).add(amounts[i]).stripTrailingZeros());
        }
        sums.put(key, after);
    }

    private static ChargeCategory category(String recordType) {
        return switch (recordType) {
            case "Credit" -> ChargeCategory.CREDIT;
            case "Refund" -> ChargeCategory.REFUND;
            case "Tax" -> ChargeCategory.TAX;
            case "Support" -> ChargeCategory.SUPPORT;
            case "RIFee", "Fee", "SavingsPlanRecurringFee" -> ChargeCategory.PURCHASE;
            default -> ChargeCategory.USAGE;
        };
    }

    private static Charge charge(BillLine line) {
        return Charge.builder(line.day(), line.service(), Money.of("USD", "1"))
                .tags(Tags.of(line.tags()))
                .costCategories(Tags.of(line.costCategories()))
                .subAccount(line.account(), line.accountName())
                .build();
    }

    private static Money total(List<Charge> charges) {
        return charges.stream().map(Charge::billedCost).reduce(Money.of("USD", "0"), Money::plus);
    }

    private static List<Reconciliation.Line> broken(Reading reading, ChargePeriod period) {
        return Reconciliation.of(
                        reading.ledger(period), period, reading.ingestion().controlTotals())
                .broken();
    }
}
