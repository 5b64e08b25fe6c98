package io.costanalyzer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The browser itself: that it sees what is there, and that its checks can fail. */
@ExtendWith(InBrowser.class)
class BrowserTest {

    private static final String GOOD = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Good</title>
            <style>@media (prefers-color-scheme: dark) {body {background: rgb(1,2,3); color: white}}
            @media print {h1 {display: none}}</style></head>
            <body><main><h1>Good page</h1><p>Bu 42 \u20ac</p>
            <label>Name <input id="name"></label><button id="go" type="button">Go</button></main></body></html>""";

    @TempDir
    Path folder;

    @Test
    void showsAPage(Browser browser) throws IOException {
        try (Tab tab = browser.open(page(GOOD), 390)) {
            assertThat(tab.text()).contains("Good page", "42 \u20ac");
            assertThat(tab.axe()).isEmpty();
            assertThat(tab.overflow()).isZero();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests()).hasSize(1);
            assertThat(tab.evaluate("innerWidth").asInt()).isEqualTo(390);
            tab.dark();
            assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor")
                            .asText())
                    .isEqualTo("rgb(1, 2, 3)");
            tab.print();
            assertThat(tab.text()).doesNotContain("Good page");
        }
    }

    @Test
    void findsWhatIsWrong(Browser browser) throws IOException {
        String bad = "<html><head><meta charset=utf-8></head><body><img src='missing.png'>"
                + "<div style='width: 2000px'>wide</div><script>console.error('ouch'); nonsense()</script></body></html>";
        try (Tab tab = browser.open(page(bad), 700)) {
            assertThat(tab.axe()).extracting(Violation::rule).contains("image-alt", "document-title", "html-has-lang");
            assertThat(tab.overflow()).isGreaterThan(1000);
            assertThat(tab.complaints())
                    .anyMatch(text -> text.contains("ouch"))
                    .anyMatch(text -> text.contains("nonsense is not defined"));
            assertThat(tab.requests()).extracting(URI::toString).anyMatch(uri -> uri.endsWith("missing.png"));
            assertThatThrownBy(() -> tab.evaluate("nothing.here"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("nothing is not defined");
        }
    }

    /** A strict page refuses its own scripts, says so, and can still be examined. */
    @Test
    void looksIntoAStrictPage(Browser browser) throws IOException {
        String strict = GOOD.replace(
                "<title>",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
                        + "<script>document.title = 'ran'</script><title>");
        try (Tab tab = browser.open(page(strict), 700)) {
            assertThat(tab.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
            assertThat(tab.evaluate("document.title").asText()).isEqualTo("Good");
            assertThat(tab.axe()).isEmpty();
        }
    }

    @Test
    void clicksAndTypes(Browser browser) throws IOException {
        try (Tab tab = browser.open(page(GOOD), 700)) {
            tab.evaluate("document.querySelector('#go').onclick = () => document.title = 'clicked'");
            tab.click("#name");
            tab.type("Ay\u015fe");
            assertThat(tab.evaluate("document.querySelector('#name').value").asText())
                    .isEqualTo("Ay\u015fe");
            tab.press("Tab");
            tab.press("Enter");
            tab.await("document.title === 'clicked'");
        }
    }

    @Test
    void takesPictures(Browser browser) throws IOException {
        try (Tab tab = browser.open(page(GOOD), 390)) {
            tab.screenshot(folder.resolve("page.png"));
            tab.pdf(folder.resolve("page.pdf"));
        }
        assertThat(ImageIO.read(folder.resolve("page.png").toFile()).getWidth()).isEqualTo(390);
        assertThat(Files.readAllBytes(folder.resolve("page.pdf")))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private URI page(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), html).toUri();
    }
}
