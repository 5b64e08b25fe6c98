package io.costanalyzer.ingestion.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSlice;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text itself is run by DuckDB and by Trino in the tests across rooms. */
class RollUpSqlTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    @Test
    void onlyBillingMonthsThatCanHoldTheDaysAreRead() {
        assertThat(RollUpSql.canHold(YearMonth.of(2026, 9), OCTOBER)).isFalse();
        assertThat(RollUpSql.canHold(YearMonth.of(2026, 10), OCTOBER)).isTrue();
        assertThat(RollUpSql.canHold(YearMonth.of(2026, 11), OCTOBER)).isTrue();
        assertThat(RollUpSql.canHold(YearMonth.of(2026, 12), OCTOBER)).isFalse();
        assertThat(sql(table("billing_period"), List.of()))
                .contains("WHERE \"billing_period\" BETWEEN '2026-10' AND '2026-11'");
        assertThat(sql(table(), List.of())).doesNotContain("WHERE \"billing");
    }

    @Test
    void aHostileTagIsATextAndNothingElse() {
        String hostile = "x' OR 1=1 --\"";
        String sql = sql(
                table("Tags"),
                List.of(
                        new ChargeSlice("it's", new ChargeFilter.TagIs(hostile, Set.of(hostile))),
                        new ChargeSlice("rest", new ChargeFilter.TagAbsent("none"))));
        assertThat(sql)
                .contains("'x'' OR 1=1 --\"'")
                .contains("CASE environment WHEN 0 THEN 'it''s' WHEN 1 THEN 'rest' END");
    }

    @Test
    void tagsThatAreToldApartAreMarkedByNumberSoThatNoValueOfThemIsInTheAnswer() {
        NamedTags tags = NamedTags.of("it's", List.of("b'; --", "a")).plus(NamedTags.of("stage", List.of("live")));
        List<ChargeSlice> slices = List.of(new ChargeSlice("all", new ChargeFilter.TagAbsent("none"), tags));
        assertThat(sql(table("Tags"), slices))
                .contains(" WHEN 'a' THEN '0;' WHEN 'b''; --' THEN '1;' ELSE '' END || CASE ")
                .contains(" WHEN 'live' THEN '2;' ELSE '' END AS tags");
        assertThat(sql(table("Tags"), List.of())).contains("CAST(NULL AS varchar) AS tags");
        assertThat(TagMarks.of(slices).read("1;2;")).isEqualTo(Tags.of(Map.of("it's", "b'; --", "stage", "live")));
    }

    @Test
    void aTableThatIsNoExportIsRefusedByName() {
        ExportTable table = new ExportTable("bills", "bills", List.of(new ExportColumn("a", "varchar")));
        assertThatThrownBy(() -> RollUpSql.of(table, ChargeRequest.of(OCTOBER), SqlDialect.TRINO))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("it lacks the columns BilledCost, BillingCurrency");
    }

    @Test
    void oppositesOfWhatIsUnknownAreTrue() {
        String sql = sql(
                table("Tags"),
                List.of(
                        new ChargeSlice(
                                "others", new ChargeFilter.Not(new ChargeFilter.SubAccountIs(Set.of("111122223333")))),
                        new ChargeSlice("rest", new ChargeFilter.TagAbsent("env"))));
        assertThat(sql).contains("NOT (COALESCE(").contains(", false))");
    }

    private static String sql(ExportTable table, List<ChargeSlice> slices) {
        return RollUpSql.of(table, new ChargeRequest(OCTOBER, slices), SqlDialect.TRINO);
    }

    private static ExportTable table(String... more) {
        List<ExportColumn> columns = new ArrayList<>();
        new FocusForm()
                .required()
                .forEach(name -> columns.add(new ExportColumn(name.toLowerCase(java.util.Locale.ROOT), "varchar")));
        columns.add(new ExportColumn("SubAccountId", "varchar"));
        for (String name : more) {
            columns.add(new ExportColumn(name, "varchar"));
        }
        return new ExportTable("export", "billing.focus", columns);
    }
}
