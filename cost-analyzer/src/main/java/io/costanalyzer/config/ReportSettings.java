package io.costanalyzer.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How reports look.
 *
 * @param title what the reports are about, in their head; absent for the plain "AWS cost"
 * @param locale whose number format is used; the words are English
 * @param months how many months the overview spans, the reported one included
 * @param archiveUrl where readers find the archive in a browser, ending in a slash; links lead there
 */
public record ReportSettings(Optional<String> title, Locale locale, int months, Optional<URI> archiveUrl) {}
