package io.costanalyzer.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One tab of a browser. Its methods return when the browser is done. Scripts run in the page even where its CSP forbids its own. */
public final class Tab implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DevTools tools;
    private final String target;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<URI> requests = new CopyOnWriteArrayList<>();
    private final List<String> loaded = new CopyOnWriteArrayList<>();
    private final Consumer<JsonNode> listener = this::hear;
    private final Map<String, String> features = new HashMap<>(Map.of("prefers-reduced-motion", "reduce"));
    private String media = "";

    Tab(DevTools tools, String target, String session, int width) {
        this.tools = tools;
        this.target = target;
        this.session = session;
        tools.listen(listener);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable", Map.of());
        }
        resize(width);
        light();
    }

    /** Shows a page and waits until it and everything it names has loaded. */
    public void open(URI page) {
        loaded.clear();
        JsonNode answer = send("Page.navigate", Map.of("url", page.toString()));
        if (answer.has("errorText")) {
            throw new IllegalStateException(
                    page + ": " + answer.path("errorText").asText());
        }
        // A move to another anchor of the same page loads nothing and has no loader.
        if (answer.has("loaderId")) {
            await(page + " to load", () -> !loaded.isEmpty());
        }
    }

    /** The window's width, in CSS pixels. */
    public void resize(int width) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The reader prefers light colours. */
    public void light() {
        emulate("prefers-color-scheme", "light");
    }

    /** The reader prefers dark colours. */
    public void dark() {
        emulate("prefers-color-scheme", "dark");
    }

    /** Lays the page out as for a printer. */
    public void print() {
        media = "print";
        emulate("prefers-color-scheme", "light");
    }

    private void emulate(String feature, String value) {
        features.put(feature, value);
        List<Map<String, String>> list = new ArrayList<>();
        features.forEach((name, set) -> list.add(Map.of("name", name, "value", set)));
        send("Emulation.setEmulatedMedia", Map.of("media", media, "features", list));
    }

    /**
     * Evaluates a JavaScript expression, awaiting it if it is a promise.
     *
     * @return its value as JSON
     * @throws AssertionError if it throws
     */
    public JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asText() + "\nin: " + expression.substring(0, Math.min(200, expression.length())));
        }
        return answer.path("result").path("value");
    }

    /** What a reader can see of the page, as text. */
    public String text() {
        return evaluate("document.body.innerText").asText();
    }

    /** Waits until an expression is true. */
    public void await(String expression) {
        await(expression, () -> evaluate("!!(" + expression + ")").asBoolean());
    }

    /** Clicks with the mouse in the middle of the first element of this CSS selector. */
    public void click(String selector) {
        JsonNode at = evaluate("(() => { const e = document.querySelector(" + quote(selector)
                + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", at.get("x"), "y", at.get("y"), "button", "left", "clickCount", 1));
        }
    }

    /** Types into what has the focus. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** From the next page on, the browser runs none of a page's scripts. */
    public void withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Presses and releases a key: a blank, {@code Tab}, {@code Enter}, {@code Escape}, {@code ArrowDown}. */
    public void press(String key) {
        Map<String, Integer> codes =
                Map.of(" ", 32, "Tab", 9, "Enter", 13, "Escape", 27, "ArrowUp", 38, "ArrowDown", 40);
        Map<String, Object> event = new HashMap<>(
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", codes.get(key)));
        if (key.equals("Enter") || key.equals(" ")) {
            event.put("text", key.equals(" ") ? " " : "\r");
        }
        send("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        send("Input.dispatchKeyEvent", event);
    }

    /** Everything axe-core finds against its rules in the page as it stands. */
    public List<Violation> axe() {
        return Axe.run(this, "");
    }

    /** What axe-core finds against its rule on the contrast of text: all that a change of colours can break. */
    public List<Violation> contrast() {
        return Axe.run(this, ", runOnly: ['color-contrast']");
    }

    /** How far the page's content reaches over its right edge, in CSS pixels; 0 when nothing has to be scrolled sideways. */
    public int overflow() {
        return evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt();
    }

    /** Errors and warnings of the browser's console, refusals by the page's CSP among them, and uncaught exceptions. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that was asked for, the page's own first. */
    public List<URI> requests() {
        return List.copyOf(requests);
    }

    /** Writes the whole page as a PNG, not only what fits the window. */
    public void screenshot(Path file) {
        write(file, send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
    }

    /** Writes the page as a printer would get it: A4, background colours printed. */
    public void pdf(Path file) {
        write(
                file,
                send(
                        "Page.printToPDF",
                        Map.of(
                                "printBackground",
                                true,
                                "preferCSSPageSize",
                                true,
                                "paperWidth",
                                8.27,
                                "paperHeight",
                                11.69)));
    }

    private static void write(Path file, JsonNode answer) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    private void hear(JsonNode message) {
        if (!message.path("sessionId").asText().equals(session)) {
            return;
        }
        JsonNode facts = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.add("loaded");
            case "Network.requestWillBeSent" ->
                requests.add(URI.create(facts.path("request").path("url").asText()));
            case "Runtime.exceptionThrown" ->
                complaints.add(facts.path("exceptionDetails").toString());
            case "Log.entryAdded" -> complain(facts.path("entry"), "level");
            case "Runtime.consoleAPICalled" -> complain(facts, "type");
            default -> {}
        }
    }

    private void complain(JsonNode entry, String level) {
        if (List.of("error", "warning", "assert").contains(entry.path(level).asText())) {
            complaints.add(entry.has("text") ? entry.path("text").asText() : entry.toString());
        }
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s for: " + what);
            }
            Chromium.pause();
        }
    }

    private static String quote(String text) {
        return DevTools.JSON.valueToTree(text).toString();
    }

    @Override
    public void close() {
        tools.ignore(listener);
        tools.send("", "Target.closeTarget", Map.of("targetId", target));
    }
}
