package io.costanalyzer.render;

import io.costanalyzer.render.csv.ReportCsv;
import io.costanalyzer.render.csv.ReportCsvMetadata;
import io.costanalyzer.render.csv.SavingsCsv;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.render.template.Templates;
import io.costanalyzer.render.view.ReportView;
import io.costanalyzer.render.xlsx.ReportWorkbook;
import io.costanalyzer.report.MonthlyReport;

/**
 * Renders a report in every form: page, HTML mail, text mail, subject, data files and model. What it prints depends on the
 * report and the locale of the configuration alone. Thread-safe; templates are compiled at first use.
 */
public final class ReportRenderer {

    private static final String PAGE = "report/index.html";
    private static final String MAIL_HTML = "mail/mail.html";
    private static final String MAIL_TEXT = "mail/mail.txt";
    private static final String STYLE = "report/style.css";

    private final Templates templates = new Templates();
    private final ReportJson json = new ReportJson();
    private final ReportViews views;
    private final ReportWorkbook workbook;

    /**
     * A renderer for one configuration.
     *
     * @param format how numbers are printed
     */
    public ReportRenderer(CostFormat format) {
        this.workbook = new ReportWorkbook(format);
        this.views = new ReportViews(format, StyleSheet.of(templates.file(STYLE)));
    }

    /** Everything that is made of a report. */
    public RenderedReport render(MonthlyReport report) {
        ReportView view = views.view(report);
        return new RenderedReport(
                view.subject(),
                templates.html(PAGE, view),
                templates.html(MAIL_HTML, view),
                PlainText.of(templates.text(MAIL_TEXT, view)),
                ReportCsv.exact(report),
                ReportCsvMetadata.of(report),
                ReportCsv.spreadsheet(report),
                workbook.of(report),
                SavingsCsv.of(report),
                json.write(report));
    }
}
