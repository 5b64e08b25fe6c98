package io.costanalyzer.contract;

import static io.costanalyzer.contract.CostExplorerRig.BY_TAG;
import static io.costanalyzer.contract.CostExplorerRig.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.Misbehaviour;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Charges told apart by a tag, which Cost Explorer must be asked for in questions of their own. */
class CostExplorerTagsTest {

    private static final CostExplorerSettings USUAL = CostExplorerSettings.usual();
    private static final LocalDate FIRST = OCTOBER.start();
    private static final Environment PROD = Environment.of("prod");
    private static final String HOSTILE = "x\"]}; $key$ 'or' <b> \\";
    private static CostExplorerRig rig;

    @BeforeAll
    @BeforeContainer
    static void start() {
        rig = new CostExplorerRig();
    }

    @AfterAll
    @AfterContainer
    static void stop() {
        rig.close();
    }

    private static AllocationRules telling(String... values) {
        return BY_TAG.tellingApart(Set.of(PROD), NamedTags.of("team", List.of(values)));
    }

    private static BillLine line(String environment, String team, String cost) {
        Map<String, String> tags = new TreeMap<>(Map.of("Environment", environment));
        if (!team.isEmpty()) {
            tags.put("team", team);
        }
        return BillLine.of(Charge.builder(FIRST, "AWS Lambda", Money.of("USD", cost))
                .usageType("EU-Request")
                .tags(Tags.of(tags))
                .build());
    }

    /** Environment and tags, and what was billed. */
    private static Map<String, BigDecimal> sums(Reading reading) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Charge charge : reading.charges()) {
            String key = charge.environmentName() + charge.tags().values();
            sums.merge(key, charge.billedCost().amount().stripTrailingZeros(), BigDecimal::add);
        }
        return sums;
    }

    /** Pitfall 14: the question for a tag is counted and paid for like any other, and is asked where the tag is named. */
    @Test
    void aTagIsOneMoreRequestInTheEnvironmentThatNamesIt() {
        rig.standIn.holding(List.of(
                line("prod", "checkout", "3"),
                line("prod", "search", "4"),
                line("prod", "", "5"),
                line("dev", "checkout", "6")));
        Reading reading = rig.read(USUAL, telling("checkout"), OCTOBER);
        assertThat(sums(reading))
                .isEqualTo(Map.of(
                        "prod{team=checkout}", new BigDecimal("3"),
                        "prod{}", new BigDecimal("9"),
                        "dev{}", new BigDecimal("6")));
        assertThat(rig.standIn.questions()).hasSize(6);
        assertThat(reading.ingestion().requests().price()).isEqualTo(Money.of("USD", "0.06"));
        assertThat(reading.ingestion().problems().isEmpty()).isTrue();
        assertThat(rig.standIn.questions().get(0).at("/GroupBy/1/Key").asText())
                .as("record types are still told apart by the environments' key")
                .isEqualTo("Environment");
    }

    @Test
    void severalValuesAndKeysAreQuestionsEachAndNoChargeIsInTwo() {
        AllocationRules rules =
                telling("checkout", "search").tellingApart(Set.of(PROD), NamedTags.of("Environment", List.of("prod")));
        rig.standIn.holding(List.of(line("prod", "checkout", "3"), line("prod", "search", "4"), line("prod", "", "5")));
        Reading reading = rig.read(USUAL.withMaxRequests(20), rules, OCTOBER);
        assertThat(sums(reading))
                .isEqualTo(Map.of(
                        "prod{Environment=prod, team=checkout}", new BigDecimal("3"),
                        "prod{Environment=prod, team=search}", new BigDecimal("4"),
                        "prod{Environment=prod}", new BigDecimal("5")));
        assertThat(rig.standIn.questions()).hasSize(4 + 6);
    }

    @Test
    void aHostileValueIsAskedForWordForWord() {
        rig.standIn.holding(List.of(line("prod", HOSTILE, "3"), line("prod", "search", "4")));
        Reading reading = rig.read(USUAL, telling(HOSTILE), OCTOBER);
        assertThat(sums(reading)).containsEntry("prod{team=" + HOSTILE + "}", new BigDecimal("3"));
        assertThat(rig.standIn.questions())
                .anySatisfy(question -> assertThat(
                                question.findValuesAsText("Values").toString() + question)
                        .contains(asJson(HOSTILE)));
    }

    private static String asJson(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** Pitfall 24: a tag that is not activated is on no charge; the whole stays whole. */
    @Test
    void aTagThatIsNotActivatedTakesNothingFromTheWhole() {
        rig.standIn.holding(List.of(line("prod", "", "3"), line("dev", "", "1")));
        Reading reading = rig.read(USUAL, telling("checkout"), OCTOBER);
        assertThat(sums(reading)).isEqualTo(Map.of("prod{}", new BigDecimal("3"), "dev{}", new BigDecimal("1")));
        assertThat(reading.ingestion().problems().isEmpty()).isTrue();
    }

    /** Pitfall 26: a tag whose question is answered with everything is not believed, and nothing is doubled. */
    @Test
    void partsThatDoNotAddUpAreDroppedForTheWhole() {
        rig.standIn
                .holding(List.of(line("prod", "search", "3"), line("dev", "", "1")))
                .misbehaving(Misbehaviour.onAnswer(CostExplorerTagsTest::everythingHasTheTag));
        AllocationRules rules = telling("checkout");
        Reading reading = rig.read(USUAL, rules, OCTOBER);
        assertThat(sums(reading)).isEqualTo(Map.of("prod{}", new BigDecimal("3"), "dev{}", new BigDecimal("1")));
        assertThat(reading.ingestion().problems().counts()).containsEntry(ProblemReason.TAGS_DO_NOT_ADD_UP, 1L);
        assertThat(reading.ingestion().problems().examples().get(0).message())
                .contains("the parts by tag do not add up to the whole (\"team\")")
                .contains("no tag is taken as known");
        assertThat(rig.standIn.questions()).hasSize(7);
        assertThat(reading.ingestion().requests().requests())
                .as("what the configuration is held against")
                .isEqualTo(7)
                .isEqualTo(new SourceSettings.CostExplorer(false, 20, 13).mostRequestsOfARead(rules));
        ReadFacts facts = ReadFacts.of(
                reading.ingestion(),
                Reconciliation.of(
                        reading.ledger(OCTOBER), OCTOBER, reading.ingestion().controlTotals()),
                rules);
        assertThat(facts.reconciliation().holds()).isTrue();
        assertThat(facts.tagsOf(PROD).isEmpty()).as("what the archive is told").isTrue();
        assertThat(facts.tellsApart(rules)).isFalse();
        assertThat(facts.askedFor(rules)).as("that it was tried").isTrue();
        assertThat(facts.askedFor(telling("checkout", "another"))).isFalse();
    }

    /** As if "team = checkout" were not understood: the day's group is added to the answer. */
    private static void everythingHasTheTag(JsonNode request, ObjectNode answer) {
        String filter = request.path("Filter").toString();
        if (filter.contains("checkout") && !filter.contains("\"Not\":{\"Tags\"")) {
            ObjectNode day = (ObjectNode) answer.path("ResultsByTime").get(0);
            ObjectNode group = ((ArrayNode) day.get("Groups")).addObject();
            group.putArray("Keys").add("AWS Lambda").add("EU-Request");
            ObjectNode metrics = group.putObject("Metrics");
            for (String metric : List.of("UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost")) {
                metrics.putObject(metric).put("Amount", "3").put("Unit", "USD");
            }
            metrics.putObject("UsageQuantity").put("Amount", "0").put("Unit", "N/A");
        }
    }

    /** Whatever the bill and the rules: the tagged parts are what is tagged, and all parts together are the bill. */
    @Property(tries = 60)
    void taggedAndRestAreTheWhole(@ForAll("bills") List<BillLine> bill, @ForAll("rules") AllocationRules rules) {
        NamedTags team = NamedTags.of("Team", List.of("x"));
        AllocationRules apart = rules.tellingApart(Set.of(), team.plus(NamedTags.of("Environment", List.of("a$b"))));
        rig.standIn.holding(bill);
        CostExplorerSettings many = USUAL.withMaxRequests(10_000);
        Reading parts = rig.read(many, apart, OCTOBER);
        Reading whole = rig.read(many, rules, OCTOBER);
        assertThat(parts.billed()).isEqualTo(whole.billed());
        for (Environment environment : List.of(Environment.of("one"), Environment.of("two"), Environment.UNALLOCATED)) {
            assertThat(parts.billed(environment.name())).isEqualTo(whole.billed(environment.name()));
        }
        assertThat(Reconciliation.of(
                                parts.ledger(OCTOBER),
                                OCTOBER,
                                parts.ingestion().controlTotals())
                        .broken())
                .isEmpty();
        Money tagged = parts.charges().stream()
                .filter(charge -> team.matches(charge.tags()))
                .map(Charge::billedCost)
                .reduce(Money.of("USD", "0"), Money::plus);
        Money due = bill.stream()
                .filter(line -> OCTOBER.contains(line.day()) && isUsage(line.recordType()))
                .filter(line -> "x".equals(line.tags().get("Team")))
                .map(line -> Money.of("USD", line.costs().get("UnblendedCost").toPlainString()))
                .reduce(Money.of("USD", "0"), Money::plus);
        assertThat(tagged.amount()).isEqualByComparingTo(due.amount());
    }

    private static boolean isUsage(String recordType) {
        return Set.of("Usage", "DiscountedUsage", "SavingsPlanNegation", "QuantumRebate")
                .contains(recordType);
    }

    @Provide
    Arbitrary<List<BillLine>> bills() {
        return RandomBills.bills();
    }

    @Provide
    Arbitrary<AllocationRules> rules() {
        return RandomBills.rules();
    }
}
