package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.charge;
import static io.costanalyzer.archive.Ledgers.ledger;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {

    @TempDir
    Path folder;

    private Archive store;
    private LedgerArchive ledgers;

    @BeforeEach
    void open() {
        store = new FolderArchive(folder);
        ledgers = new LedgerArchive(store);
    }

    @Test
    void aScriptIsOneCallWithOneValueAndAddsUpToTheMonth() throws IOException {
        String hostile = "</script><img src=x onerror=alert(1)>'\u2028\ud83d\ude42";
        CostLedger october = Ledgers.builder()
                .add(PROD, charge("2026-10-01", hostile, "0.12345678901234567890"))
                .add(PROD, charge("2026-10-03", hostile, "1"))
                .add(PROD, charge("2026-10-03", "Amazon S3", "-0.5"))
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        ledgers.save(read(october, "2026-11-20T05:00:00Z"));

        WebMonth web = refresh().catalog().months().get(OCTOBER);

        String charges = script(web.charges());
        assertThat(charges)
                .startsWith("costs.month({")
                .endsWith("});\n")
                .doesNotContain("<", "'", "\u2028")
                .isEqualTo(new String(charges.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
        JsonNode month = value(charges, "costs.month(");
        assertThat(month.path("EffectiveCost"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("1.1234567890123456789", "-0.5");
        int place = month.path("columns").path("ServiceName").get(0).asInt();
        assertThat(List.of(
                        month.path("words").get(place).asText(),
                        month.path("words")
                                .get(month.path("columns")
                                        .path("ServiceName")
                                        .get(1)
                                        .asInt())
                                .asText()))
                .containsExactlyInAnyOrder(hostile, "Amazon S3");
        JsonNode days = value(script(web.days()), "costs.days(");
        assertThat(days.path("days")).hasSize(31);
        assertThat(days.path("BilledCost"))
                .hasSize(31)
                .allSatisfy(day -> assertThat(day).hasSize(2));
        assertThat(sum(days.path("BilledCost"))).isEqualByComparingTo("0.6234567890123456789");
        assertThat(days.path("BilledCost").get(1).get(0).isNull())
                .as("no charge is not zero")
                .isTrue();
    }

    @Test
    void onlyWhatHasChangedIsWrittenAgain() {
        for (var month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledgers.save(read(ledger(month, "3"), "2026-11-20T05:00:00Z"));
        }
        refresh();
        List<String> before = store.list("web/");
        assertThat(before).hasSize(3 * 2 + 1);
        refresh();
        assertThat(store.list("web/")).isEqualTo(before);

        TableArchive tables = new TableArchive(store);
        tables.merge(ArchiveSchema.ALERTS, OCTOBER, List.of(alert("</script>")));
        WebMonth web = refresh().catalog().months().get(OCTOBER);
        assertThat(store.list("web/")).hasSize(before.size() + 1).containsAll(before);
        assertThat(script(web.tables()))
                .contains("\"alerts\":{\"columns\":[")
                .contains("\"2026-10-05 06:00:00\"")
                .contains("\\u003C/script\\u003E")
                .doesNotContain("</script>");
    }

    @Test
    void aMonthThatCannotBeReadIsNamedAndTheOthersAreShown() throws IOException {
        ledgers.save(read(ledger(SEPTEMBER, "2"), "2026-11-20T05:00:00Z"));
        ledgers.save(read(ledger(OCTOBER, "3"), "2026-11-20T05:00:00Z"));
        Files.writeString(folder.resolve(ArchiveLayout.partition(ArchiveSchema.CHARGES, SEPTEMBER)), "what?");
        WebArchive.Refreshed refreshed = refresh();
        assertThat(refreshed.problems()).containsOnlyKeys(SEPTEMBER);
        assertThat(refreshed.problems().get(SEPTEMBER)).contains("part-0.csv", "not the file that was archived");
        assertThat(refreshed.catalog().months().get(SEPTEMBER).charges()).isNull();
        assertThat(refreshed.catalog().months().get(OCTOBER).charges()).isNotNull();
    }

    @Test
    void aScriptThatCannotBeWrittenIsNoFlawOfItsMonth() {
        ledgers.save(read(ledger(OCTOBER, "3"), "2026-11-20T05:00:00Z"));
        for (int write = 1; write <= 3; write++) {
            Archive refusing = new WatchedArchive(store, write, true, () -> {
                throw new ArchiveUnavailableException("write there", "access denied", "Allow it.", null);
            });
            assertThatThrownBy(() -> new WebArchive(refusing).refresh(ledgers.catalog()))
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("access denied");
        }
        assertThat(refresh().catalog().months().get(OCTOBER).charges()).isNotNull();
    }

    @Test
    void aCatalogueOfScriptsThatIsBrokenIsMadeAgain() throws IOException {
        ledgers.save(read(ledger(OCTOBER, "3"), "2026-11-20T05:00:00Z"));
        WebCatalog before = refresh().catalog();
        for (String broken : List.of("", "{}", "no json", "{\"schemaVersion\": 2, \"version\": 0, \"months\": {}}")) {
            Files.writeString(folder.resolve(ArchiveLayout.webCatalog()), broken);
            assertThat(refresh().catalog()).isEqualTo(before);
        }
    }

    @Test
    void aSheetKnowsWhatCostMost() {
        ledgers.save(read(
                Ledgers.builder()
                        .add(PROD, charge("2026-10-01", "small", "1"))
                        .add(PROD, charge("2026-10-01", "large", "5"))
                        .add(PROD, charge("2026-10-02", "small", "1.5"))
                        .cover(ChargePeriod.ofMonth(OCTOBER))
                        .build(),
                "2026-11-20T05:00:00Z"));
        ChargeSheet sheet =
                new WebArchive(store).sheet(ledgers.catalog(), OCTOBER).orElseThrow();
        assertThat(sheet.largest(5)).extracting(one -> one.word("ServiceName")).containsExactly("large", "small");
        assertThat(sheet.largest(1))
                .singleElement()
                .satisfies(one -> assertThat(one.effective()).isEqualByComparingTo("5"));
        assertThat(sheet.largest(5).get(1).billed()).isEqualByComparingTo("2.5");
        assertThat(sheet.days()).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
    }

    private WebArchive.Refreshed refresh() {
        return new WebArchive(store).refresh(ledgers.catalog());
    }

    private String script(String path) {
        return store.read(path).orElseThrow().text();
    }

    private static JsonNode value(String script, String call) throws IOException {
        assertThat(script).startsWith(call);
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(script.substring(call.length(), script.length() - ");\n".length()));
    }

    private static BigDecimal sum(JsonNode days) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode day : days) {
            for (JsonNode cost : day) {
                sum = cost.isNull() ? sum : sum.add(cost.decimalValue());
            }
        }
        return sum;
    }

    private static Row alert(String title) {
        return Row.of(ArchiveSchema.ALERTS)
                .with("x_MessageId", "m")
                .with("x_RaisedAt", Instant.parse("2026-10-05T06:00:00Z"))
                .with("x_Kind", "budget")
                .with("x_Severity", "LOW")
                .with("x_State", "opened")
                .with("x_Title", title);
    }
}
