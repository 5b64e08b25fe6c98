package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Part;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.alert.UsageChange;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ChargePeriod DAYS = ChargePeriod.of(DAY.minusDays(5), DAY.minusDays(2));

    @TempDir
    Path folder;

    @Test
    void everyKindOfMatterComesBackAsItWas() {
        IncidentStore store = new IncidentStore(new FolderArchive(folder));
        assertThat(store.read()).isEqualTo(IncidentBook.empty());
        IncidentBook book = book();

        assertThat(store.update(before -> book)).isEqualTo(book);
        assertThat(new IncidentStore(new FolderArchive(folder)).read()).isEqualTo(book);
    }

    @Test
    void whatDoesNotChangeIsNotWritten() {
        FolderArchive archive = new FolderArchive(folder);
        IncidentStore store = new IncidentStore(archive);
        store.update(before -> book());
        String version = archive.read(ArchiveLayout.incidents()).orElseThrow().version();
        store.update(before -> before);
        assertThat(archive.read(ArchiveLayout.incidents()).orElseThrow().version())
                .isEqualTo(version);
    }

    /** Edited by hand: an incident that goes on and has ended, and one that is about nothing. */
    @Test
    void incidentsThatContradictThemselvesAreRefused() throws IOException {
        FolderArchive archive = new FolderArchive(folder);
        IncidentStore store = new IncidentStore(archive);
        store.update(before -> book());
        String written = archive.read(ArchiveLayout.incidents()).orElseThrow().text();
        ObjectMapper json = new ObjectMapper();
        ObjectNode goesOn = (ObjectNode) json.readTree(written);
        ((ObjectNode) goesOn.at("/incidents/0")).put("state", "OPEN");
        ObjectNode aboutNothing = (ObjectNode) json.readTree(written);
        ((ObjectNode) aboutNothing.at("/incidents/0")).remove("anomaly");
        for (ObjectNode tree : List.of(goesOn, aboutNothing)) {
            byte[] edited = json.writeValueAsBytes(tree);
            archive.update(ArchiveLayout.incidents(), before -> edited);
            assertThatThrownBy(store::read)
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("incidents.json");
            assertThatThrownBy(() -> store.update(book -> book)).isInstanceOf(ArchiveUnavailableException.class);
        }
    }

    @Test
    void aFileOfALaterReleaseIsRefused() {
        FolderArchive archive = new FolderArchive(folder);
        archive.create(
                ArchiveLayout.incidents(),
                "{\"schemaVersion\": 2, \"incidents\": [], \"mutes\": [], \"notices\": [], \"failures\": []}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new IncidentStore(archive).read())
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("incidents.json");
    }

    private static IncidentBook book() {
        return new IncidentBook(
                Optional.of(DAY),
                List.of(
                        incident(odd(), Optional.of("Ops \u202e<b>")),
                        incident(budget(), Optional.empty()),
                        incident(
                                new TargetGap(
                                        "overall",
                                        Optional.empty(),
                                        DAYS,
                                        new BigDecimal("0.4"),
                                        Optional.of(new BigDecimal("-0.1")),
                                        Optional.empty(),
                                        Optional.of(usd("1")),
                                        Optional.of(usd("2")),
                                        Optional.empty()),
                                Optional.empty()),
                        incident(
                                new UnitCostRise(
                                        "per user",
                                        "user",
                                        Optional.empty(),
                                        DAYS,
                                        usd("1"),
                                        usd("1.5"),
                                        usd("2"),
                                        BigDecimal.TEN),
                                Optional.empty()),
                        incident(
                                new LostSaving(
                                        "nat",
                                        Optional.empty(),
                                        Optional.of("x"),
                                        DAY,
                                        Optional.of(usd("9")),
                                        Optional.of(usd("-1"))),
                                Optional.empty()),
                        incident(
                                new Trouble(Trouble.Flaw.DATA_LATE, "a source", DAY, List.of("One.", "Two.")),
                                Optional.empty())),
                List.of(Mute.of(
                        "ana",
                        "release",
                        DAY,
                        DAY.plusDays(2),
                        true,
                        Optional.empty(),
                        Optional.of(Environment.of("prod")),
                        Optional.of("x"))),
                List.of(new Notice(
                        "n-1",
                        "i-1",
                        Change.SEVERITY,
                        DAY,
                        Severity.HIGH,
                        Optional.of(Severity.MEDIUM),
                        Notice.Route.DIGEST,
                        Optional.of("Ops"),
                        "digest-1",
                        false)),
                List.of(new IncidentBook.DeliveryFailure("sns", "digest-1", DAY, "It was out of order.")));
    }

    private static Incident incident(Matter matter, Optional<String> owner) {
        return new Incident(
                matter.key(),
                matter,
                Incident.State.RESOLVED,
                Severity.MEDIUM,
                owner,
                DAY.minusDays(3),
                DAY.minusDays(1),
                Optional.of(DAY),
                Optional.of(new Incident.Told(
                        Severity.HIGH, Optional.of(usd("0.123456789012")), new TreeSet<>(Set.of("actual-80")), true)),
                List.of(new Incident.Step(DAY, Change.OPENED, Severity.HIGH, true)));
    }

    private static OddDays odd() {
        return new OddDays(
                Optional.of(Environment.UNALLOCATED),
                "<script>",
                true,
                List.of(new OddDays.Run(DAYS, usd("10"), usd("1"), usd("0"), usd("2"))),
                true,
                List.of(new Part("a", usd("9"))),
                Optional.of(new UsageChange("a", Optional.of(new BigDecimal("0.5")), Optional.empty(), false)),
                List.of(
                        new OddDays.DayCost(DAY, Optional.of(usd("3"))),
                        new OddDays.DayCost(DAY.plusDays(1), Optional.empty())),
                Optional.of(new BigDecimal("0.25")),
                List.of("aws-1"),
                true);
    }

    private static BudgetUse budget() {
        return new BudgetUse(
                false,
                "all",
                Optional.empty(),
                DAYS,
                usd("100"),
                usd("80"),
                Optional.of(new BudgetUse.Range(usd("110"), usd("100"), usd("120"), 90)),
                new TreeSet<>(Set.of(50, 80)),
                new TreeSet<>(Set.of(100)),
                Optional.empty(),
                Optional.of(DAY),
                List.of());
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
