/** Pages as a reader's browser shows them: headless Chromium, driven over its DevTools protocol. */
package io.costanalyzer.browser;
