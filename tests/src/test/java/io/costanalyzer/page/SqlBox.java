package io.costanalyzer.page;

import com.fasterxml.jackson.databind.node.TextNode;
import io.costanalyzer.browser.Tab;

/** The SQL box of the page, as a reader uses it. */
final class SqlBox {

    private SqlBox() {}

    /** Presses Run. */
    static void start(Tab tab, String sql) {
        tab.evaluate("(() => { const box = document.querySelector('#sql'); box.value = " + TextNode.valueOf(sql)
                + "; box.dispatchEvent(new Event('input')); document.querySelector('#sql-status').textContent = '';"
                + " document.querySelector('#run-sql').click(); })()");
    }

    /** Presses Run and waits for what is said at the end. */
    static String status(Tab tab, String sql) {
        start(tab, sql);
        tab.await("/^(This|\\d+ rows?) /.test(document.querySelector('#sql-status').textContent)");
        return tab.evaluate("document.querySelector('#sql-status').textContent").asText();
    }
}
