package io.costanalyzer.render;

import io.costanalyzer.render.csv.ReportCsv;
import io.costanalyzer.render.csv.ReportCsvMetadata;
import io.costanalyzer.render.csv.SavingsCsv;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.render.section.Extent;
import io.costanalyzer.render.template.Templates;
import io.costanalyzer.render.view.ReportView;
import io.costanalyzer.render.xlsx.ReportWorkbook;
import io.costanalyzer.report.MonthlyReport;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
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

    /** What a mail program shows whole: Gmail cuts HTML at about 102 kB, and others add to it on the way. */
    private static final int MAIL_BYTES = 90_000;

    /** What a browser on a phone shows at once. */
    private static final int PAGE_BYTES = 400_000;

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
        Map<Extent, ReportView> made = new HashMap<>();
        Function<Extent, ReportView> view = extent -> made.computeIfAbsent(extent, one -> views().view(report, one));
        Fitted page = fitted(view, PAGE, PAGE_BYTES);
        Fitted mail = fitted(view, MAIL_HTML, MAIL_BYTES);
        return new RenderedReport(
                page.view().subject(),
                page.html(),
                mail.html(),
                PlainText.of(templates.text(MAIL_TEXT, mail.view())),
                ReportCsv.exact(report),
                ReportCsvMetadata.of(report),
                ReportCsv.spreadsheet(report),
                new ReportWorkbook(format).of(report),
                SavingsCsv.of(report),
                json.write(report));
    }

    private record Fitted(ReportView view, String html) {}

    /** What a template makes of the report, shortened step by step until it fits. */
    private Fitted fitted(Function<Extent, ReportView> views, String template, int bytes) {
        Extent extent = Extent.WHOLE;
        Iterator<Extent> shorter = Extent.SHORTER.iterator();
        while (true) {
            ReportView view = views.apply(extent);
            String html = templates.html(template, view);
            if (html.getBytes(StandardCharsets.UTF_8).length < bytes || !shorter.hasNext()) {
                return new Fitted(view, html);
            }
            extent = shorter.next();
        }
    }
}
