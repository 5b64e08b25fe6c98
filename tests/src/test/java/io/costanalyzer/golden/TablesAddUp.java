package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/**
 * Reads every table of a report as a sceptic does, from the page and the mail as they are printed: whether it names its basis,
 * whether its rows come to its sums, whether these are the figures of page one, and whether mail and text say nothing else.
 */
public final class TablesAddUp {

    private static final Pattern FIGURE = Pattern.compile("[+\u2212]?[\\d,]+\\.\\d\\d(?!\\d)");
    private static final Pattern AMOUNT = Pattern.compile("([+\u2212]?)(<?)([\\d,]+(?:\\.\\d+)?)( %)?");

    /** Tables that are no sums; what each row says stands for itself. */
    private static final Set<String> LISTS = Set.of(
            "Thirteen months",
            "Needed, promised, verified",
            "Before the measure and since",
            "By possible saving",
            "Savings targets",
            "Budgets",
            "AWS Budgets",
            "Anomalies",
            "Expected changes",
            "Incidents",
            "Stated amounts against the bill",
            "How far the figures can be trusted");

    /** Columns of sums that cannot be added up: rates, intervals and forecasts that were made apart. */
    private static final Pattern APART = Pattern.compile(
            "Like for like|Target|Estimate|At least|At most|Of its scope|Used|Used before|Day \\d+|Why|Where|Applied|Verdict");

    private final CostFormat format = new CostFormat(Locale.US);
    private final MonthlyReport report;
    private final MonthCosts costs;
    private final RenderedReport rendered;

    private TablesAddUp(MonthlyReport report, RenderedReport rendered) {
        this.report = report;
        this.costs = report.costs().orElseThrow();
        this.rendered = rendered;
    }

    /** Looks at a report with costs. */
    public static void in(MonthlyReport report, RenderedReport rendered) {
        TablesAddUp look = new TablesAddUp(report, rendered);
        List<HtmlTable> page = HtmlTable.of(rendered.page());
        assertThat(page).hasSizeGreaterThan(12);
        page.forEach(look::check);
        HtmlTable.of(rendered.mailHtml()).forEach(table -> isPartOf(table, page));
        look.textSaysNothingElse(page);
    }

    private void check(HtmlTable table) {
        String name = table.caption();
        if (!name.equals("How far the figures can be trusted")) {
            assertThat(table.basis()).as("basis of: " + name).isNotBlank();
        }
        boolean list = LISTS.contains(name)
                || name.startsWith("Cost of one ")
                || name.startsWith("Forecast of ")
                || name.startsWith("What forecasts of ");
        boolean sums = table.rows().stream().anyMatch(HtmlTable.Line::total);
        if (!list && table.rows().size() > 1) {
            assertThat(sums).as("sums in: " + name).isTrue();
            int added = 0;
            for (int column = 1; column < table.heads().size(); column++) {
                added += addsUp(table, column) ? 1 : 0;
            }
            assertThat(added).as("columns that add up in: " + name).isPositive();
            headline(table);
        }
    }

    /** Row by row to the next sum, from which it goes on: so a waterfall ends where it says, and an invoice at what is to pay. */
    private boolean addsUp(HtmlTable table, int column) {
        String head = table.heads().get(column);
        boolean figures = table.rows().stream().anyMatch(row -> row.total() && isFigure(row, column));
        // Of a correction, only what differs has a row.
        boolean partial = table.caption().startsWith("What changed since version ") && head.matches("Before|Now");
        boolean rate = isRate(table, column) && !head.equals("Share");
        if (!figures || partial || rate || APART.matcher(head).matches()) {
            return false;
        }
        BigDecimal level = BigDecimal.ZERO;
        BigDecimal doubt = BigDecimal.ZERO;
        int sums = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            HtmlTable.Line row = table.rows().get(i);
            BigDecimal printed = figure(row.cells().get(column));
            BigDecimal unit = unit(row.cells().get(column));
            if (row.total() && i > 0) {
                assertThat(printed)
                        .as(table.caption() + ", " + head + ", " + row.cells().get(0))
                        .isCloseTo(level, Offset.offset(doubt.add(unit)));
                doubt = BigDecimal.ZERO;
                level = printed;
                sums++;
            } else {
                level = level.add(printed);
                doubt = doubt.add(unit);
            }
        }
        return sums > 0;
    }

    /** The last sum of a table is the figure of page one that it explains. */
    private void headline(HtmlTable table) {
        String spent = plain(format.amount(costs.total().actual()));
        String toPay = plain(format.amount(costs.invoice().payable()));
        List<String> last = table.rows().get(table.rows().size() - 1).cells();
        String name = table.caption();
        if (name.startsWith("What changed since version ")) {
            assertThat(last).as(name).containsAnyOf(spent, toPay);
        } else if (name.startsWith("What changed: ")) {
            assertThat(last)
                    .as(name)
                    .contains(plain(
                            format.difference(costs.total().difference().orElseThrow(), CostFormat.Precision.CENTS)));
        } else if (name.startsWith("Cost by account")
                || name.startsWith("Invoice")
                || name.startsWith("From the cost")) {
            assertThat(last).as(name).contains(toPay);
        } else if (name.equals("Measure by measure")) {
            assertThat(last)
                    .as(name)
                    .contains(
                            plain(format.amount(report.programme().orElseThrow().verified())));
            assertThat(plain(rendered.mailText().replaceAll("\\s+", " ")))
                    .contains("seen save " + last.get(table.heads().indexOf("Saved")) + " USD");
        } else if (name.equals("Thirteen months by environment")) {
            assertThat(figure(last.get(last.size() - 1)))
                    .as(name)
                    .isCloseTo(costs.total().actual().amount(), Offset.offset(BigDecimal.ONE));
        } else {
            assertThat(last).as(name).contains(spent);
        }
    }

    /** A mail shows columns and rows of the page: the same figures in the row of the same name. */
    private static void isPartOf(HtmlTable mail, List<HtmlTable> page) {
        HtmlTable whole = page.stream()
                .filter(one ->
                        one.caption().equals(mail.caption()) && one.basis().equals(mail.basis()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table of the page is called " + mail.caption()));
        assertThat(whole.heads()).as(mail.caption()).containsAll(titles(mail));
        for (HtmlTable.Line row : mail.rows()) {
            List<String> shown = new ArrayList<>();
            for (int column = 1; column < row.cells().size(); column++) {
                shown.add(row.cells().get(column));
            }
            shown.removeIf(cell -> !AMOUNT.matcher(cell).matches());
            assertThat(whole.rows())
                    .as(mail.caption() + ", " + row.cells().get(0))
                    .anyMatch(line -> line.cells().get(0).equals(row.cells().get(0))
                            && line.cells().containsAll(shown));
        }
    }

    private static List<String> titles(HtmlTable table) {
        return table.heads().stream().filter(title -> !title.isEmpty()).toList();
    }

    /** The text part prints no amount that the page does not print. */
    private void textSaysNothingElse(List<HtmlTable> page) {
        Set<String> known = new HashSet<>(figures(rendered.page().replaceAll("<svg.*?</svg>|<[^>]*>", " ")));
        page.forEach(table -> table.rows().forEach(row -> row.cells().forEach(cell -> known.addAll(figures(cell)))));
        assertThat(figures(rendered.mailText())).hasSizeGreaterThan(60).isSubsetOf(known);
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isFigure(HtmlTable.Line row, int column) {
        return AMOUNT.matcher(row.cells().get(column)).matches();
    }

    private static boolean isRate(HtmlTable table, int column) {
        return table.rows().stream().anyMatch(row -> row.cells().get(column).endsWith(" %"));
    }

    /** The figure; nothing where there is none or it is not known. */
    private static BigDecimal figure(String cell) {
        Matcher found = AMOUNT.matcher(cell);
        if (!found.matches() || !found.group(2).isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal size = new BigDecimal(found.group(3).replace(",", ""));
        return found.group(1).equals("\u2212") ? size.negate() : size;
    }

    /** By how much it may be off from rounding: half of its last digit, all of it where it says "less than". */
    private static BigDecimal unit(String cell) {
        Matcher found = AMOUNT.matcher(cell);
        if (!found.matches()) {
            return BigDecimal.ZERO;
        }
        BigDecimal digit = new BigDecimal(found.group(3).replace(",", "")).ulp();
        return found.group(2).isEmpty() ? digit.divide(BigDecimal.valueOf(2)) : digit;
    }

    private static String plain(String text) {
        return text.replace(CostFormat.NO_BREAK, ' ');
    }
}
