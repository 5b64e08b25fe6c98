package io.costanalyzer.render.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.render.format.DisplayWidth;
import io.costanalyzer.render.view.TableView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

    @Test
    void pageMailAndTextShowTheSameCells() {
        TableView table = new TableBuilder("Cost", "USD")
                .words("Name", Place.PHONE, Place.MAIL, Place.TEXT)
                .figures("Cost", Place.MAIL, Place.TEXT)
                .figures("Share")
                .row(List.of(Cell.of("a", "first"), Cell.change("+1.00", 1), Cell.of("10 %")))
                .total(List.of(Cell.of("Total"), Cell.of("1.00"), Cell.of("100 %")))
                .build();
        assertThat(table.rows().get(0).cells().get(1).text()).isEqualTo("+1.00");
        assertThat(table.rows().get(0).cells().get(1).up()).isTrue();
        assertThat(table.rows().get(0).cells().get(0).head()).isTrue();
        assertThat(table.heads()).extracting("phone").containsExactly(true, false, false);
        assertThat(table.heads()).extracting("mail").containsExactly(true, true, false);
        assertThat(table.mail()).isTrue();
        assertThat(table.plain()).isTrue();
        assertThat(table.lines())
                .containsExactly(
                        "Name        Cost",
                        "----------------",
                        "a (first)  +1.00",
                        "----------------",
                        "Total       1.00");
    }

    @Test
    void aTableForThePageAloneHasNoText() {
        TableView table = new TableBuilder("Cost", "USD")
                .words("Name", Place.PHONE)
                .row(List.of(Cell.of("a")))
                .build();
        assertThat(table.lines()).isEmpty();
        assertThat(table.plain()).isFalse();
        assertThat(table.mail()).isFalse();
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        TableBuilder table = new TableBuilder("Cost", "USD").words("Name").figures("Cost");
        assertThatThrownBy(() -> table.row(List.of(Cell.of("a"))))
                .hasMessageContaining("\"Cost\"")
                .hasMessageContaining("2 columns")
                .hasMessageContaining("row of 1");
    }

    @Test
    void longNamesAreWrappedAndFiguresAreNot() {
        TableBuilder table = new TableBuilder("Cost", "USD")
                .words("Name", Place.TEXT)
                .figures("Cost", Place.TEXT)
                .row(List.of(Cell.of("x".repeat(300)), Cell.of("1,234,567.89")));
        List<String> lines = table.build().lines();
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 78).anyMatch(line -> line.endsWith("1,234,567.89"));
        assertThat(String.join("", lines).chars().filter(c -> c == 'x').count()).isEqualTo(300);
    }

    @Test
    void whenNothingElseHelpsTheLastColumnsGo() {
        TableBuilder table = new TableBuilder("Cost", "USD").words("Name", Place.TEXT);
        for (int i = 0; i < 10; i++) {
            table.figures("Month " + i, Place.TEXT);
        }
        List<Cell> row = new ArrayList<>(List.of(Cell.of("a name of some length")));
        for (int i = 0; i < 10; i++) {
            row.add(Cell.of("1,234,567.89"));
        }
        List<String> lines = table.row(row).build().lines();
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= 78);
        assertThat(String.join(" ", lines)).contains("Month 0", "Month 3").doesNotContain("Month 9");
    }
}
