package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthlyReport;
import java.util.List;

/**
 * The workbook that finance gets by mail. Its cells hold the report's exact numbers; the spreadsheet rounds them for the
 * eye. Sheets: summary, drivers, ledger, services, invoice, detail, about.
 */
public final class ReportWorkbook {

    private final CostFormat format;

    /** @param format how numbers inside sentences are printed */
    public ReportWorkbook(CostFormat format) {
        this.format = format;
    }

    /** The XLSX file; equal bytes for equal reports. */
    public Workbook of(MonthlyReport report) {
        return new Workbook(WorkbookWriter.write(
                List.of(
                        SummarySheet.of(report, format),
                        DriversSheet.of(report, format),
                        LedgerSheet.of(report, format),
                        ServicesSheet.of(report),
                        InvoiceSheet.of(report),
                        DetailSheet.of(report),
                        AboutSheet.of(report, format)),
                report.identity().generatedAt()));
    }
}
