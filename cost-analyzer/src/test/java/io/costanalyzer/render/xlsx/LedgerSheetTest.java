package io.costanalyzer.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.Filled;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.SavedAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerSheetTest {

    @Test
    void everyTargetAndEveryMeasureHasItsRowAndEveryMeasureItsInterval() {
        List<MonthlyReport> reports = LongStream.range(0, 20)
                .mapToObj(seed -> Filled.random(MonthlyReport.class, seed))
                .toList();
        assertThat(reports).anyMatch(report -> !measures(report).isEmpty());
        for (MonthlyReport report : reports) {
            List<List<SheetCell>> rows =
                    LedgerSheet.of(report, new CostFormat(Locale.UK)).rows();
            int targets = report.targets().size();
            assertThat(rows).hasSize(targets + measures(report).size());
            for (int i = 0; i < measures(report).size(); i++) {
                MeasureLine line = measures(report).get(i);
                List<SheetCell> row = rows.get(targets + i);
                assertThat(row).startsWith(SheetCell.words("measure"), SheetCell.words(line.id()));
                assertThat(row.subList(9, 13))
                        .containsExactly(
                                SheetCell.amount(line.counted()),
                                SheetCell.amount(line.saved().map(SavedAmount::perMonth)),
                                SheetCell.amount(line.saved().map(SavedAmount::lowPerMonth)),
                                SheetCell.amount(line.saved().map(SavedAmount::highPerMonth)));
                boolean lost = line.isLost() && line.saved().isPresent();
                assertThat(row.get(4))
                        .isEqualTo(SheetCell.share(line.saved().map(saved -> lost ? BigDecimal.ZERO : saved.share())));
            }
        }
    }

    private static List<MeasureLine> measures(MonthlyReport report) {
        return report.programme().map(found -> found.measures()).orElse(List.of());
    }
}
