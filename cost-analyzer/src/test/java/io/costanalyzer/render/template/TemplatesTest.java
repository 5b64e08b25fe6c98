package io.costanalyzer.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final Templates templates = new Templates();

    record Inner(String value) {}

    record Outer(String outside, List<Inner> inners, boolean flag, List<String> words) {}

    record Other(String outside) {}

    private static Outer outer(String outside) {
        return new Outer(outside, List.of(new Inner("v")), true, List.of("a<b", "c"));
    }

    @Test
    void htmlIsEscapedAndNeverReadAsATemplate() {
        assertThat(templates.html("test/page.html", outer("<script>\"'{{inners}}")))
                .isEqualTo("&lt;script&gt;&quot;&#39;{{inners}} v yes a&lt;bc");
    }

    @Test
    void textIsNotEscapedButControlCharactersBecomeVisible() {
        assertThat(templates.text("test/page.html", outer("<b>\u001b[2J\r\n\u009b")))
                .isEqualTo("<b>␛[2J␍␊� v yes a<bc");
    }

    @Test
    void aFieldThatTheViewLacksStopsTheRendering() {
        assertThatThrownBy(() -> templates.html("test/page.html", new Other("x")))
                .isInstanceOf(TemplateFieldException.class)
                .hasMessageContaining("page.html, line 1")
                .hasMessageContaining("\"inners\"")
                .hasMessageContaining("Other")
                .hasMessageContaining("FIELDS.md");
    }

    /** The library itself would take the name from the record around. */
    @Test
    void aNameOfTheRecordAroundIsNotAFieldOfTheOneInside() {
        assertThatThrownBy(() -> templates.html("test/leaning.html", outer("x")))
                .isInstanceOf(TemplateFieldException.class)
                .hasMessageContaining("\"outside\"")
                .hasMessageContaining("Inner");
    }

    @Test
    void aFieldThatIsNullStopsTheRendering() {
        assertThatThrownBy(() -> templates.html("test/page.html", new Outer(null, List.of(), false, List.of())))
                .isInstanceOf(TemplateFieldException.class)
                .hasMessageContaining("it is null");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> templates.file("test/none.css")).hasMessageContaining("test/none.css");
    }
}
