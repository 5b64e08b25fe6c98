package io.costanalyzer.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.view.ReportView;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code report-templates/FIELDS.md} lists exactly the fields that templates can use, each with a meaning. */
class FieldsDocumentTest {

    private static final Pattern HEADING = Pattern.compile("^## (\\w+)$");
    private static final Pattern FIELD = Pattern.compile("^\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    @Test
    void listsEveryFieldAndNoOther() throws IOException {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(fields());
    }

    private static List<String> documented() throws IOException {
        Path file = Path.of(System.getProperty("project.root"), "report-templates", "FIELDS.md");
        List<String> fields = new ArrayList<>();
        String view = "";
        for (String line : Files.readAllLines(file)) {
            Matcher heading = HEADING.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (heading.matches()) {
                view = heading.group(1);
            } else if (field.matches() && !field.group(3).isBlank()) {
                fields.add(view + "." + field.group(1) + ": " + field.group(2).strip());
            }
        }
        return fields;
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>();
        collect(ReportView.class, fields, new TreeSet<>());
        return fields;
    }

    private static void collect(Class<?> view, List<String> fields, Set<String> seen) {
        if (!seen.add(view.getSimpleName())) {
            return;
        }
        for (RecordComponent component : view.getRecordComponents()) {
            fields.add(view.getSimpleName() + "." + component.getName() + ": " + kind(component));
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                collect(element, fields, seen);
            }
        }
    }

    private static String kind(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return "list of " + (element == String.class ? "text" : element.getSimpleName());
        }
        return component.getType() == boolean.class ? "mark" : "text";
    }
}
