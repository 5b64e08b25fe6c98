package io.costanalyzer.render;

import io.costanalyzer.render.xlsx.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as people and programs read it.
 *
 * @param subject of the mail: one line, the message in short
 * @param page the report as a page that needs nothing beside itself
 * @param mailHtml the mail for programs that show HTML
 * @param mailText the mail as text, a whole report in lines of at most 78 columns
 * @param csv the detail, exact, for programs
 * @param csvMetadata what the columns of the exact file are, by CSV on the Web
 * @param spreadsheetCsv the detail for spreadsheets
 * @param workbook the report as XLSX
 * @param savingsCsv the savings ledger, a row for each measure
 * @param model the numbers themselves, from which all this can be rendered again
 */
public record RenderedReport(
        String subject,
        String page,
        String mailHtml,
        String mailText,
        String csv,
        String csvMetadata,
        String spreadsheetCsv,
        Workbook workbook,
        String savingsCsv,
        String model) {

    /** The name under which the model is kept in the archive. */
    public static final String MODEL_FILE = "model.json";

    /** The name under which the workbook is kept in the archive. */
    public static final String WORKBOOK_FILE = "report.xlsx";

    /** Every file of the report's folder in the archive with its bytes in UTF-8. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", bytes(page));
        files.put("mail.html", bytes(mailHtml));
        files.put("mail.txt", bytes(mailText));
        files.put("report.csv", bytes(csv));
        files.put("report.csv-metadata.json", bytes(csvMetadata));
        files.put("report-excel.csv", bytes(spreadsheetCsv));
        files.put(WORKBOOK_FILE, workbook.content());
        files.put("savings.csv", bytes(savingsCsv));
        files.put(MODEL_FILE, bytes(model));
        return Collections.unmodifiableMap(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
