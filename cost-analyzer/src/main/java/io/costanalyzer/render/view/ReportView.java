package io.costanalyzer.render.view;

import java.util.List;

/**
 * A whole report: what page, mail and text are made of.
 *
 * @param style the style sheet of the page
 * @param styleHash its SHA-256 in base64, for the content security policy
 * @param title the name of the report series
 * @param month the month, as in October 2026
 * @param subject the message in one line
 * @param preheader what a mail program shows beside the subject
 * @param status the status line: status, version, currency, basis, data through
 * @param cautions why the figures can still change, if they can
 * @param headline the message in one sentence
 * @param more sentences that complete it
 * @param payable what is to be paid; may be empty when no cost is known or when it is one of the key figures
 * @param keyFigures three, or none when no cost is known
 * @param steps what to do next, at most three
 * @param correction what this version corrects; none or one, as all sections below
 * @param drivers what changed and why
 * @param environments environment by environment
 * @param months thirteen months
 * @param bridge from the month before to this one
 * @param programme what became of the savings programme; none or one
 * @param targets the promises
 * @param budgets the limits
 * @param services service by service
 * @param accounts account by account
 * @param regions region by region
 * @param usageTypes usage type by usage type
 * @param invoice from cost to invoice
 * @param forecast what a running month will cost
 * @param anomalies days that do not fit
 * @param baseline what the promises are held against
 * @param quality how far the figures can be trusted
 * @param definitions what the words mean
 * @param url where this report can be opened; none or one
 * @param shortened a sentence that says so when not all is told; none or one
 * @param origin who made the report, when, with which version
 */
public record ReportView(
        String style,
        String styleHash,
        String title,
        String month,
        String subject,
        String preheader,
        String status,
        List<String> cautions,
        String headline,
        List<String> more,
        String payable,
        List<KeyFigureView> keyFigures,
        List<StepView> steps,
        List<SectionView> correction,
        List<SectionView> drivers,
        List<SectionView> environments,
        List<SectionView> months,
        List<SectionView> bridge,
        List<ProgrammeView> programme,
        List<SectionView> targets,
        List<SectionView> budgets,
        List<SectionView> services,
        List<SectionView> accounts,
        List<SectionView> regions,
        List<SectionView> usageTypes,
        List<SectionView> invoice,
        List<SectionView> forecast,
        List<SectionView> anomalies,
        List<SectionView> baseline,
        List<SectionView> quality,
        List<DefinitionView> definitions,
        List<String> url,
        List<String> shortened,
        String origin) {
    public ReportView {
        cautions = List.copyOf(cautions);
        more = List.copyOf(more);
        keyFigures = List.copyOf(keyFigures);
        steps = List.copyOf(steps);
        correction = List.copyOf(correction);
        drivers = List.copyOf(drivers);
        environments = List.copyOf(environments);
        months = List.copyOf(months);
        bridge = List.copyOf(bridge);
        programme = List.copyOf(programme);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        services = List.copyOf(services);
        accounts = List.copyOf(accounts);
        regions = List.copyOf(regions);
        usageTypes = List.copyOf(usageTypes);
        invoice = List.copyOf(invoice);
        forecast = List.copyOf(forecast);
        anomalies = List.copyOf(anomalies);
        baseline = List.copyOf(baseline);
        quality = List.copyOf(quality);
        definitions = List.copyOf(definitions);
        url = List.copyOf(url);
        shortened = List.copyOf(shortened);
    }
}
