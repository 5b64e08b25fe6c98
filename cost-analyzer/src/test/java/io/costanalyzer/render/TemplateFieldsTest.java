package io.costanalyzer.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.template.Templates;
import io.costanalyzer.render.view.ReportView;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every name in every template is a field of its view: all lists are filled and all marks are set both ways, so that the
 * strict rendering meets each of them.
 */
class TemplateFieldsTest {

    private static final List<String> HTML = List.of("report/index.html", "mail/mail.html");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyNameIsAField(boolean marks) {
        ReportView view = Filled.view(ReportView.class, marks);
        for (String template : HTML) {
            assertThat(templates.html(template, view)).contains("headline").doesNotContain("{{");
        }
        assertThat(templates.text("mail/mail.txt", view)).contains("headline").doesNotContain("{{");
    }

    /** Nothing but our own style sheet gets into a page without being escaped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "report/index.html",
                "report/section.html",
                "report/table.html",
                "report/cell.html",
                "report/content.html",
                "report/chart/columns.svg",
                "report/chart/sparkline.svg",
                "report/chart/strip.svg",
                "mail/mail.html",
                "mail/section.html",
                "mail/table.html",
                "mail/cell.html",
                "mail/strip.html"
            })
    void nothingIsWrittenUnescaped(String template) {
        String text = templates.file(template).replace("<style>{{{style}}}</style>", "");
        assertThat(Pattern.compile("\\{\\{\\s*[{&]").matcher(text).find()).isFalse();
        assertThat(text).doesNotContainIgnoringCase("<script").doesNotContain("{{=");
    }
}
