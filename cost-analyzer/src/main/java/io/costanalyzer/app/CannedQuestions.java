package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.render.page.PageQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The canned questions of {@code archive/queries}: one text each that every engine of the archive understands. */
final class CannedQuestions {

    /** In the order in which people are asked. */
    static final List<String> NAMES = List.of(
            "months",
            "environments",
            "services",
            "changes",
            "usage-types",
            "days",
            "since-when",
            "regions",
            "accounts",
            "invoice");

    private static final Pattern COMMENT = Pattern.compile("-- (title|question|param): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("([a-z]+) = ?([^|]*)\\| (.*)");

    private CannedQuestions() {}

    static List<PageQuestion> all() {
        return NAMES.stream().map(CannedQuestions::read).toList();
    }

    private static PageQuestion read(String name) {
        String sql = text("queries/" + name + ".sql");
        String title = name;
        String question = "";
        List<PageQuestion.Parameter> parameters = new ArrayList<>();
        for (String line : sql.lines().toList()) {
            Matcher comment = COMMENT.matcher(line);
            if (!comment.matches()) {
                continue;
            }
            String value = comment.group(2).strip();
            switch (comment.group(1)) {
                case "title" -> title = value;
                case "question" -> question = value;
                default -> parameters.add(parameter(name, value));
            }
        }
        return new PageQuestion(title, question, sql.strip(), parameters);
    }

    private static PageQuestion.Parameter parameter(String name, String comment) {
        Matcher parts = PARAMETER.matcher(comment);
        if (!parts.matches()) {
            throw new IllegalStateException("The query " + name + " has a parameter that cannot be read: " + comment);
        }
        return new PageQuestion.Parameter(parts.group(1), parts.group(2).strip(), parts.group(3));
    }

    private static String text(String name) {
        try (InputStream stream = Archive.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The query " + name + " is missing from this build.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the query " + name, e);
        }
    }
}
