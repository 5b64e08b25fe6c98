package io.costanalyzer.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as text: each sheet by its name, its cells by type and value. */
final class SheetText {

    private SheetText() {}

    static String of(byte[] workbook) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets()
                    .map(sheet -> "## " + sheet.getName() + "\n" + text(sheet))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a sheet, the header first. */
    static List<Row> rows(byte[] workbook, String sheet) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.findSheet(sheet).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Sheet sheet) {
        try {
            return sheet.read().stream()
                    .map(row -> row.stream().map(SheetText::text).collect(Collectors.joining(" | ")) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : "\"" + cell.getRawValue() + "\"";
    }
}
