package io.costanalyzer.render.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The templates of {@code report-templates}. Compiled at first use and kept. Thread-safe.
 *
 * <p>HTML templates escape every value. Text templates have nothing to escape, but no control character of a value gets
 * through to a terminal: each becomes its visible picture.
 */
public final class Templates {

    private static final String ROOT = "io/costanalyzer/templates/";

    private final DefaultMustacheFactory html = factory(new DefaultMustacheFactory(ROOT));
    private final DefaultMustacheFactory text = factory(new TextFactory());

    /** For plain text: shows control characters instead of sending them. */
    private static final class TextFactory extends DefaultMustacheFactory {

        private static final int PICTURES = 0x2400;

        TextFactory() {
            super(ROOT);
        }

        @Override
        public void encode(String value, Writer writer) {
            StringBuilder safe = new StringBuilder(value.length());
            value.codePoints()
                    .map(character -> Character.getType(character) != Character.CONTROL
                            ? character
                            : character < ' ' ? PICTURES + character : '\ufffd')
                    .forEach(safe::appendCodePoint);
            try {
                writer.append(safe);
            } catch (IOException e) {
                throw new MustacheException("Cannot write a value", e);
            }
        }
    }

    /**
     * An HTML page or mail.
     *
     * @param name as in {@code report/index.html}
     * @param view a record of strings
     * @throws TemplateFieldException if the template names a field that the view lacks
     */
    public String html(String name, Record view) {
        return render(html, name, view);
    }

    /** Plain text; otherwise as {@link #html}. */
    public String text(String name, Record view) {
        return render(text, name, view);
    }

    /** A file as it is, such as a style sheet. */
    public String file(String name) {
        try (InputStream stream = Templates.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (stream == null) {
                throw new IllegalStateException("The template file " + name + " is missing from this build.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template file " + name, e);
        }
    }

    private static String render(DefaultMustacheFactory factory, String name, Record view) {
        StringWriter writer = new StringWriter();
        try {
            factory.compile(name).execute(writer, view);
        } catch (MustacheException e) {
            throw fieldProblem(e) instanceof TemplateFieldException problem ? problem : e;
        }
        return writer.toString();
    }

    /** The library wraps what goes wrong once for each section around it. */
    private static @Nullable Throwable fieldProblem(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof TemplateFieldException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static DefaultMustacheFactory factory(DefaultMustacheFactory factory) {
        factory.setObjectHandler(new RecordObjectHandler());
        return factory;
    }
}
