package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The policy of the page lets it start a worker that is made of text, for SQL that can be stopped. Such a worker is bound by
 * the same policy: it reaches no address, takes no script from anywhere and runs no text as code.
 */
@ExtendWith(InBrowser.class)
class PagePolicyTest {

    private static final String TRIALS = """
            new Promise((done) => {
              const text = `onmessage = async () => {
                const went = [];
                try { await fetch("data:,x"); went.push("fetch"); } catch (refused) {}
                try { importScripts("data:text/javascript,1"); went.push("script"); } catch (refused) {}
                try { eval("1"); went.push("text"); } catch (refused) {}
                try { await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); went.push("wasm"); } catch (refused) {}
                postMessage(went.join(" "));
              }`;
              const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
              worker.onmessage = (event) => done(event.data);
              worker.onerror = () => done("no worker");
              worker.postMessage(1);
            })""";

    @TempDir
    Path folder;

    @Test
    void aWorkerOfThePageReachesNothing(Browser browser) throws Exception {
        Path bare = Files.writeString(folder.resolve("bare.html"), "<!DOCTYPE html><title>bare</title>");
        try (Tab tab = browser.open(bare.toUri(), 800)) {
            assertThat(tab.evaluate(TRIALS).asText()).as("without a policy").isEqualTo("fetch script text wasm");
        }
        try (Tab tab = browser.open(DemoArchive.in(folder).page(), 800)) {
            tab.await("document.documentElement.dataset.ready === 'true'");
            assertThat(tab.evaluate(TRIALS).asText()).as("by the page's policy").isEqualTo("wasm");
        }
    }
}
