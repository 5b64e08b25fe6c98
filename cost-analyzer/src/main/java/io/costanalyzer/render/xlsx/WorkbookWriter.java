package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.format.DisplayName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets into one XLSX file. The same sheets and instant give the same bytes. */
final class WorkbookWriter {

    private static final String AUTHOR = "cost-analyzer";
    private static final String AMOUNT = "#,##0.00";
    private static final String SHARE = "0.0%";
    private static final String NUMBER = "#,##0.###";
    private static final String DAY = "yyyy-mm-dd";

    private static final String CORE = "docProps/core.xml";

    /** Some time that ZIP can hold without a zone, which Java takes from 1980-01-01 for one before it. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WorkbookWriter() {}

    static byte[] write(List<SheetTable> sheets, Instant createdAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, AUTHOR, null)) {
            for (SheetTable sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
            workbook.finish();
            return createdAt(out.toByteArray(), createdAt);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
    }

    private static void write(Worksheet sheet, SheetTable table) throws IOException {
        int columns = table.columns().size();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, table.columns().get(column).width());
            sheet.value(0, column, table.columns().get(column).title());
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
        int row = 1;
        for (List<SheetCell> cells : table.rows()) {
            write(sheet, row++, cells, false);
        }
        sheet.setAutoFilter(0, 0, row - 1, columns - 1);
        for (List<SheetCell> cells : table.totals()) {
            write(sheet, row++, cells, true);
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<SheetCell> cells, boolean total) {
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            String format = null;
            if (cell instanceof SheetCell.Words words) {
                sheet.value(row, column, DisplayName.visible(words.text()));
            } else if (cell instanceof SheetCell.Amount amount) {
                sheet.value(row, column, amount.value());
                format = AMOUNT;
            } else if (cell instanceof SheetCell.Share share) {
                sheet.value(row, column, share.value());
                format = SHARE;
            } else if (cell instanceof SheetCell.Quantity number) {
                sheet.value(row, column, number.value());
                format = NUMBER;
            } else if (cell instanceof SheetCell.Day day) {
                sheet.value(row, column, day.value());
                format = DAY;
            }
            if (format != null) {
                sheet.style(row, column).format(format).set();
            }
            if (total) {
                sheet.style(row, column).bold().set();
            }
        }
    }

    /** The library stamps a workbook with the clock of the host; a report has its own time. */
    private static byte[] createdAt(byte[] workbook, Instant createdAt) throws IOException {
        String stamp = DateTimeFormatter.ISO_INSTANT.format(createdAt.truncatedTo(ChronoUnit.SECONDS));
        Map<String, byte[]> entries = ZipEntries.of(workbook);
        entries.computeIfPresent(
                CORE,
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + stamp)
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry copy = new ZipEntry(entry.getKey());
                copy.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(copy);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
