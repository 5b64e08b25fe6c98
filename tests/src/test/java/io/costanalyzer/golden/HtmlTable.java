package io.costanalyzer.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as it stands in a page or a mail: what people read, without its drawings.
 *
 * @param caption what it shows, without its basis
 * @param basis by which cost
 * @param heads the titles of its columns
 * @param rows its cells, as many in each row as there are heads
 */
public record HtmlTable(String caption, String basis, List<String> heads, List<Line> rows) {

    private static final int FLAGS = Pattern.DOTALL;

    /** The bars of a mail are tables in cells. */
    private static final Pattern BAR =
            Pattern.compile("<table role=\"presentation\"[^>]*min-width:80px.*?</table>", FLAGS);

    private static final Pattern TABLE = Pattern.compile("<table(?: [^>]*)?>\\s*<caption(.*?)</table>", FLAGS);
    private static final Pattern CAPTION = Pattern.compile("^[^>]*>(.*?)(?:<span[^>]*>(.*?)</span>)?</caption>", FLAGS);
    private static final Pattern ROW = Pattern.compile("<tr([^>]*)>(.*?)</tr>", FLAGS);
    private static final Pattern CELL = Pattern.compile("<t[hd](?: [^>]*)?>(.*?)</t[hd]>", FLAGS);

    /** What no reader of figures reads: drawings, bars, second lines and arrows. */
    private static final Pattern ASIDE = Pattern.compile(
            "<svg.*?</svg>|<br>.*|<span class=\"(?:sub|arrow)[^\"]*\"[^>]*>.*?</span>|<[^>]*>|[▲▼]", FLAGS);

    /** A row. */
    public record Line(boolean total, List<String> cells) {}

    /** Every table that has a caption, in their order. */
    public static List<HtmlTable> of(String html) {
        List<HtmlTable> tables = new ArrayList<>();
        Matcher found = TABLE.matcher(BAR.matcher(html).replaceAll(""));
        while (found.find()) {
            Matcher caption = CAPTION.matcher(found.group(1));
            if (caption.find()) {
                String rest = found.group(1).substring(caption.end());
                List<Line> rows = lines(rest);
                tables.add(new HtmlTable(
                        words(caption.group(1)),
                        caption.group(2) == null ? "" : words(caption.group(2)).replaceFirst("^— ", ""),
                        rows.get(0).cells(),
                        rows.subList(1, rows.size())));
            }
        }
        return tables;
    }

    private static List<Line> lines(String rest) {
        return ROW.matcher(rest)
                .results()
                .map(row -> new Line(
                        row.group(1).contains("total") || row.group(1).contains("font-weight:bold"),
                        CELL.matcher(row.group(2))
                                .results()
                                .map(cell -> words(cell.group(1)))
                                .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String words(String html) {
        return ASIDE.matcher(html)
                .replaceAll("")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("[\\s\u00a0]+", " ")
                .trim();
    }
}
