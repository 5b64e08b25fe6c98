package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who answers for odd days by the tags of their charges. */
class TagOwnersTest {

    private static final String LAMBDA = "AWS Lambda";
    private static final ChargePeriod DAYS = ChargePeriod.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));
    private static final NamedTags TEAMS = NamedTags.of("team", List.of("checkout", "search"));
    private static final Owners.Owner PLATFORM =
            new Owners.Owner("platform", Optional.empty(), Set.of(Environment.of("prod")), Set.of(LAMBDA));
    private static final Owners.Owner CHECKOUT = byTag("checkout team", "checkout");
    private static final Owners.Owner SEARCH = byTag("search team", "search");
    private static final Owners OWNERS = new Owners(List.of(PLATFORM, CHECKOUT, SEARCH));

    /** Two days at 60 dollars more. */
    private static final OddDays ODD = odd(LAMBDA, true, run(10, 11, "60"));

    private static Owners.Owner byTag(String name, String team) {
        return new Owners.Owner(name, Optional.empty(), Set.of(), Set.of(), NamedTags.of("team", List.of(team)));
    }

    /** So many dollars more a day on the odd days, by team; "" is what carries no tag that is named. */
    private static LedgerSketch bill(Map<String, Integer> more) {
        LedgerSketch sketch = LedgerSketch.of(DAYS);
        more.forEach((team, dollars) -> add(sketch, team, day -> 10 + (isOdd(day) ? dollars : 0)));
        return sketch;
    }

    private static void add(LedgerSketch sketch, String team, Function<LocalDate, Integer> dollars) {
        DAYS.dates()
                .filter(day -> dollars.apply(day) != 0)
                .forEach(day -> sketch.add(
                        "prod",
                        team.isEmpty() ? Tags.none() : Tags.of(Map.of("team", team)),
                        LedgerSketch.charge(day, LAMBDA, String.valueOf(dollars.apply(day)))
                                .usageType("EU-Request")
                                .build()));
    }

    private static boolean isOdd(LocalDate day) {
        return !day.isBefore(nov(10)) && !day.isAfter(nov(11));
    }

    private static CostLedger known(LedgerSketch sketch) {
        return sketch.tagged("prod", TEAMS, DAYS).build();
    }

    private static Optional<TagOwner> owner(CostLedger ledger, Owners owners) {
        return new TagOwners(ledger, owners).of(ODD);
    }

    @Test
    void theLargestPartOfTheDifferenceDecidesAndIsTold() {
        CostLedger ledger = known(bill(Map.of("checkout", 45, "search", 5, "", 10)));
        TagOwner found = owner(ledger, OWNERS).orElseThrow();
        assertThat(found.owner()).isEqualTo("checkout team");
        assertThat(found.tags()).containsExactly("team = checkout");
        assertThat(found.share()).isEqualByComparingTo("0.75");
        assertThat(found.alike()).isEmpty();
        assertThat(OWNERS.of(ODD.ownedBy(Optional.of(found)))).contains(CHECKOUT);
    }

    @Test
    void whatBelongsToNobodyByTagLeavesItToEnvironmentAndService() {
        assertThat(owner(known(bill(Map.of("checkout", 25, "search", 5, "", 30))), OWNERS))
                .isEmpty();
        assertThat(OWNERS.of(ODD)).contains(PLATFORM);
        assertThat(new Owners(List.of(CHECKOUT)).of(ODD))
                .as("an owner by tag alone answers for nothing else")
                .isEmpty();
    }

    @Test
    void equalPartsAreTheFirstOnesAndTheOtherIsNamed() {
        TagOwner found = owner(known(bill(Map.of("checkout", 30, "search", 30, "", 0))), OWNERS)
                .orElseThrow();
        assertThat(found.owner()).isEqualTo("checkout team");
        assertThat(found.alike()).containsExactly("search team");
    }

    @Test
    void anOwnerOfOtherEnvironmentsOrServicesDoesNotAnswer() {
        CostLedger ledger = known(bill(Map.of("checkout", 60, "", 0)));
        NamedTags tags = NamedTags.of("team", List.of("checkout"));
        Owners elsewhere = new Owners(List.of(
                new Owners.Owner("a", Optional.empty(), Set.of(Environment.of("dev")), Set.of(), tags),
                new Owners.Owner("b", Optional.empty(), Set.of(), Set.of("Amazon S3"), tags)));
        assertThat(owner(ledger, elsewhere)).isEmpty();
    }

    /** Pitfall 24: days that were read without the tag, or lie before its activation, are not days without its cost. */
    @Test
    void aTagThatIsNotKnownDecidesNothing() {
        LedgerSketch sketch = bill(Map.of("checkout", 60, "", 0));
        assertThat(owner(sketch.build(), OWNERS)).isEmpty();
        assertThat(owner(
                        sketch.tagged("prod", TEAMS, ChargePeriod.of(nov(1), DAYS.endExclusive()))
                                .build(),
                        OWNERS))
                .isEmpty();

        LedgerSketch activated = LedgerSketch.of(DAYS);
        add(activated, "", day -> day.isBefore(nov(10)) ? 200 : isOdd(day) ? 60 : 0);
        add(activated, "checkout", day -> day.isBefore(nov(10)) ? 0 : 200);
        assertThat(owner(known(activated), OWNERS))
                .as("what moved from untagged to tagged is no rise of the tag")
                .isEmpty();
    }

    @Test
    void aTagThatIsNewWithItsCostDecides() {
        LedgerSketch sketch = bill(Map.of("", 0));
        add(sketch, "checkout", day -> isOdd(day) ? 60 : 0);
        assertThat(owner(known(sketch), OWNERS)).map(TagOwner::owner).contains("checkout team");
    }

    @Test
    void aLostSavingIsOfWhomItsScopeNames() {
        LostSaving lost = new LostSaving(
                "arm",
                Optional.of(Environment.of("prod")),
                Optional.of(LAMBDA),
                nov(1),
                Optional.empty(),
                Optional.empty());
        LostSaving tagged = lost.tagged(NamedTags.of("team", List.of("search")), OWNERS);
        assertThat(OWNERS.of(tagged)).contains(SEARCH);
        assertThat(OWNERS.of(lost.tagged(TEAMS, OWNERS)))
                .as("two teams are nobody's alone")
                .contains(PLATFORM);
        assertThat(OWNERS.of(lost.tagged(NamedTags.none(), OWNERS))).contains(PLATFORM);
        assertThat(tagged.key()).isEqualTo(lost.key());
    }
}
