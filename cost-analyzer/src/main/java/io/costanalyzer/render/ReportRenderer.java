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
import org.jspecify.annotations.Nullable;

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
    private final CostFormat format;
    private volatile @Nullable ReportViews views;

    /**
     * A renderer for one configuration.
     *
     * @param format how numbers are printed
     */
    public ReportRenderer(CostFormat format) {
        this.format = format;
    }

    /** A day on which no report is rendered does without. */
    private ReportViews views() {
        ReportViews made = views;
        if (made == null) {
            made = new ReportViews(format, StyleSheet.of(templates.file(STYLE)));
            views = made;
        }
        return made;
    }

    /** Everything that is made of a report. */
    public RenderedReport render(MonthlyReport report) {
        ReportView view = views().view(report);
        return new RenderedReport(
                view.subject(),
                templates.html(PAGE, view),
                templates.html(MAIL_HTML, view),
                PlainText.of(templates.text(MAIL_TEXT, view)),
                ReportCsv.exact(report),
                ReportCsvMetadata.of(report),
                ReportCsv.spreadsheet(report),
                new ReportWorkbook(format).of(report),
                SavingsCsv.of(report),
                json.write(report));
    }
}
