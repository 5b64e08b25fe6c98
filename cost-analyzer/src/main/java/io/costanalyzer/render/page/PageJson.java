package io.costanalyzer.render.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.format.CostFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** What the scripts of the page must know, as JSON that can stand inside a page: no character of it is markup. */
final class PageJson {

    private final CostFormat format;

    PageJson(CostFormat format) {
        this.format = format;
    }

    String write(ArchivePage page, Function<PageMonth, Optional<String>> note, String sqlScript) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("currency", page.currency().map(CurrencyUnit::getCode).orElse(""));
        json.putObject("symbols").put("grouping", format.grouping()).put("point", format.decimalPoint());
        json.put("sqlScript", sqlScript);
        ArrayNode months = json.putArray("months");
        for (int i = page.months().size() - 1; i >= 0; i--) {
            month(months.addObject(), page.months().get(i), note);
        }
        ArrayNode questions = json.putArray("questions");
        page.questions().forEach(question -> question(questions.addObject(), question));
        ObjectNode datasets = json.putObject("datasets");
        page.datasets().forEach((name, columns) -> texts(datasets.putArray(name), columns));
        texts(json.putArray("numbers"), page.numbers());
        texts(json.putArray("seriesColumns"), page.seriesColumns());
        return markupFree(json);
    }

    private static void month(ObjectNode json, PageMonth month, Function<PageMonth, Optional<String>> note) {
        json.put("month", month.month().toString());
        json.put("status", month.status().map(MonthStatus::displayName).orElse(""));
        json.put("whole", month.isWhole());
        json.put("script", month.charges().orElse(""));
        json.put("daysScript", month.days().orElse(""));
        json.put("tablesScript", month.tables().orElse(""));
        json.put("raw", month.raw().orElse(""));
        json.put("note", note.apply(month).orElse(""));
    }

    private static void question(ObjectNode json, PageQuestion question) {
        json.put("title", question.title());
        json.put("question", question.question());
        json.put("sql", question.sql());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** Outside its strings JSON has none of these characters, and inside them an escape means the same. */
    private static String markupFree(ObjectNode json) {
        String text = json.toString();
        for (Map.Entry<String, String> escape :
                Map.of("<", "\\u003c", ">", "\\u003e", "&", "\\u0026").entrySet()) {
            text = text.replace(escape.getKey(), escape.getValue());
        }
        return text;
    }
}
