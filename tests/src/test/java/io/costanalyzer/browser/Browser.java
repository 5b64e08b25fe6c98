package io.costanalyzer.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A real browser for tests of pages. Take it as a parameter of a test (or of {@code @BeforeAll}) of a class with
 * {@code @ExtendWith(InBrowser.class)}: one Chromium serves the whole test run, each test opens tabs of its own.
 *
 * <pre>{@code
 * try (Tab tab = browser.open(file.toUri(), 390)) {
 *     tab.dark();
 *     assertThat(tab.axe()).isEmpty();
 * }
 * }</pre>
 *
 * <p>Where no Chromium is installed the test is skipped, loudly; with {@code -Dbrowser.required=true} it fails.
 */
public final class Browser implements AutoCloseable {

    private final Chromium chromium;
    private final DevTools tools;

    private Browser(Chromium chromium) {
        this.chromium = chromium;
        this.tools = new DevTools(chromium.address());
    }

    /** Starts Chromium, or aborts the test with the reason on standard error. */
    public static Browser startOrSkip() {
        Optional<Path> program = Chromium.find();
        if (program.isEmpty()) {
            String reason = "NOT TESTED IN A BROWSER: no Chromium on the PATH and none named by CHROME_BIN."
                    + " Install chromium, or set CHROME_BIN; -Dbrowser.required=true makes this a failure.";
            System.err.println("\n***** " + reason + " *****\n");
            if (Boolean.getBoolean("browser.required")) {
                throw new AssertionError(reason);
            }
            throw new TestAbortedException(reason);
        }
        return new Browser(Chromium.start(program.get()));
    }

    /** An empty tab of this width in CSS pixels and 900 high, in light colours. */
    public Tab tab(int width) {
        String target = tools.send("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        return new Tab(tools, target, session, width);
    }

    /** A tab of this width that shows this page. */
    public Tab open(java.net.URI page, int width) {
        Tab tab = tab(width);
        tab.open(page);
        return tab;
    }

    @Override
    public void close() {
        tools.send("", "Browser.close", Map.of());
        tools.close();
        chromium.close();
    }
}
