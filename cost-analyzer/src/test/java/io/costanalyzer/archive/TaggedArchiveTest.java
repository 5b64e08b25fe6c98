package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.charge;
import static io.costanalyzer.archive.Ledgers.days;
import static io.costanalyzer.archive.Ledgers.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags on their way into the archive and back, and what the archive knows of having asked for them. */
class TaggedArchiveTest {

    private static final String LATER = "2026-11-20T05:00:00Z";
    private static final String HOSTILE = "=cmd|'/C calc'!A0\", \"x\": \"</script>\r\n\u202E";
    private static final NamedTags TEAM = NamedTags.of("team", List.of("checkout", HOSTILE));
    private static final Tags IS_CHECKOUT = Tags.of(Map.of("team", "checkout"));
    private static final Scope CHECKOUT = Scope.spending().in(PROD).ofTags(NamedTags.of("team", List.of("checkout")));
    private static final String FILE = ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER);

    @TempDir
    Path folder;

    private LedgerArchive archive;

    @BeforeEach
    void build() {
        archive = new LedgerArchive(new FolderArchive(folder));
    }

    private static CostLedger ledger(ChargePeriod covered, Tags tags) {
        String first = covered.start().toString();
        return Ledgers.builder()
                .add(PROD, tags, charge(first, "Amazon S3", "1.5"))
                .add(PROD, charge(first, "Amazon S3", "2.25"))
                .cover(covered)
                .build();
    }

    private static FreshRead read(CostLedger ledger, NamedTags told) {
        ReadFacts plain = facts(LATER);
        ReadFacts tagged = new ReadFacts(
                plain.sourceName(),
                plain.retrievedAt(),
                plain.allocation(),
                plain.reconciliation(),
                plain.problems(),
                plain.leftOut(),
                told.isEmpty() ? null : new TreeMap<>(Map.of(PROD.name(), told)));
        return FreshRead.of(ledger, Optional.empty(), tagged);
    }

    private CostLedger loaded() {
        return archive.load(QUARTER).orElseThrow().ledger();
    }

    @Test
    void whatIsLoadedIsWhatWasSaved() {
        CostLedger saved = Ledgers.builder()
                .add(PROD, Tags.of(Map.of("team", HOSTILE, "Ünï", "a$b")), charge("2026-10-03", "Amazon S3", "7"))
                .add(PROD, IS_CHECKOUT, charge("2026-10-03", "Amazon S3", "1"))
                .add(PROD, charge("2026-10-03", "Amazon S3", "2"))
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        archive.save(read(saved, TEAM));
        Ledgers.assertSame(loaded(), saved);
        Coverage october = Coverage.of(ChargePeriod.ofMonth(OCTOBER));
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(october);
        assertThat(loaded().tagged(CHECKOUT)).isEqualTo(Coverage.of(days("2026-10-03", "2026-11-01")));
        assertThat(loaded().knownCost(CHECKOUT, CostMetric.BILLED_COST, QUARTER))
                .isEqualTo(Money.of("USD", "1"));
        assertThat(ArchiveCheck.of(new FolderArchive(folder)).findings()).isEmpty();
    }

    @Test
    void aMonthThatWasReadWithoutTheTagIsNotKnownByIt() {
        archive.save(read(ledger(ChargePeriod.ofMonth(SEPTEMBER), Tags.none()), NamedTags.none()));
        archive.save(read(ledger(ChargePeriod.ofMonth(OCTOBER), IS_CHECKOUT), TEAM));
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(Coverage.of(ChargePeriod.ofMonth(OCTOBER)));
        AllocationRules rules = new AllocationRules(List.of()).tellingApart(Set.of(PROD), TEAM);
        assertThat(archive.catalog().month(OCTOBER).orElseThrow().read().tellsApart(rules))
                .isTrue();
        assertThat(archive.catalog().month(SEPTEMBER).orElseThrow().read().tellsApart(rules))
                .isFalse();
        NamedTags more = NamedTags.of("team", List.of("search"));
        assertThat(archive.catalog()
                        .month(OCTOBER)
                        .orElseThrow()
                        .read()
                        .tellsApart(rules.tellingApart(Set.of(PROD), more)))
                .isFalse();
    }

    @Test
    void aMonthThatKeepsDaysOfAnEarlierReadIsKnownByTheTagsOfBoth() {
        archive.save(read(ledger(days("2026-10-01", "2026-10-11"), Tags.none()), NamedTags.none()));
        archive.save(read(ledger(days("2026-10-11", "2026-11-01"), IS_CHECKOUT), TEAM));
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(Coverage.none());

        archive.save(
                read(ledger(ChargePeriod.ofMonth(OCTOBER), IS_CHECKOUT), TEAM).restating(Set.of(OCTOBER)));
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(Coverage.of(ChargePeriod.ofMonth(OCTOBER)));
    }

    @Test
    void aFinalMonthWithoutTheTagIsKnownToHaveNoneWhenItWasAskedForAgain() {
        CostLedger none = ledger(ChargePeriod.ofMonth(SEPTEMBER), Tags.none());
        archive.save(read(none, NamedTags.none()));
        assertThat(archive.catalog().month(SEPTEMBER).orElseThrow().status()).isEqualTo(MonthStatus.FINAL);
        archive.save(read(none, TEAM).restating(Set.of(SEPTEMBER)));
        archive.save(read(none, NamedTags.none()));
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(Coverage.of(ChargePeriod.ofMonth(SEPTEMBER)));
        assertThat(archive.catalog().month(SEPTEMBER).orElseThrow().restatements())
                .as("nothing was restated")
                .isEmpty();
        assertThat(loaded().tagged(CHECKOUT)).isEqualTo(Coverage.none());
    }

    /** An archive of schema version 2, whose charges have no column for tags, says the same when it was brought here. */
    @Test
    void anArchiveFromBeforeTheTagsIsBroughtHere() throws IOException {
        CostLedger before = ledger(ChargePeriod.ofMonth(OCTOBER), Tags.none());
        archive.save(read(before, NamedTags.none()));
        String present = Files.readString(folder.resolve(FILE));
        String earlier = present.replace(",x_Tags\r\n", "\r\n").replace("false,\r\n", "false\r\n");
        assertThat(earlier).isNotEqualTo(present).doesNotContain("x_Tags");
        Files.writeString(folder.resolve(FILE), earlier);
        String catalog = Files.readString(folder.resolve("catalog.json"));
        Files.writeString(
                folder.resolve("catalog.json"),
                catalog.replace("\"schemaVersion\": 3", "\"schemaVersion\": 2")
                        .replace(sha256(present), sha256(earlier))
                        .replace("\"bytes\": " + present.length(), "\"bytes\": " + earlier.length()));
        assertThatThrownBy(() -> archive.catalog()).hasMessageContaining("schema version 2");

        ArchiveMigration.Migrated done =
                new ArchiveMigration(new FolderArchive(folder)).run().orElseThrow();

        assertThat(done.from()).isEqualTo(2);
        assertThat(done.rewritten()).containsExactly(FILE);
        assertThat(Files.readString(folder.resolve(FILE))).isEqualTo(present);
        Ledgers.assertSame(loaded(), before);
        assertThat(loaded().readWith(CHECKOUT)).isEqualTo(Coverage.none());
        assertThat(ArchiveCheck.of(new FolderArchive(folder)).findings()).isEmpty();
    }

    private static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout",
                "{",
                "{}",
                "[]",
                "null",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":\"b\"} {}",
                "{\"a\":\"b\",\"a\":\"c\"}"
            })
    void aCellThatIsNoTagsIsRefused(String cell) {
        assertThatThrownBy(() -> TagCell.parse(cell)).isInstanceOf(IllegalArgumentException.class);
    }
}
