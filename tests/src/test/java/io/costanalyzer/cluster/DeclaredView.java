package io.costanalyzer.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view as {@code infra/template.yaml} declares it to Glue.
 *
 * @param sql what Athena runs for it
 * @param columns the name and the type of each, as Athena expects them of the statement
 */
record DeclaredView(String sql, List<List<String>> columns) {

    private static final Pattern VIEW =
            Pattern.compile("(?m)^ +Name: ([a-z_]+)$(?:(?!^ +Name: )[\\s\\S])*?^ +Fn::Sub: '(\\{\"originalSql\".*})'$");

    /** All of them by name, in this database. */
    static Map<String, DeclaredView> all(String database) throws IOException {
        Map<String, DeclaredView> views = new TreeMap<>();
        Matcher view =
                VIEW.matcher(Files.readString(Path.of(System.getProperty("project.root"), "infra", "template.yaml")));
        while (view.find()) {
            JsonNode json =
                    new ObjectMapper().readTree(view.group(2).replace("''", "'").replace("${Database}", database));
            String sql = json.path("originalSql").asText();
            List<List<String>> columns = new ArrayList<>();
            json.path("columns")
                    .forEach(column -> columns.add(List.of(
                            column.path("name").asText(), column.path("type").asText())));
            views.put(view.group(1), new DeclaredView(sql, columns));
        }
        return views;
    }
}
