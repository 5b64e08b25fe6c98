package io.costanalyzer.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How reports look.
 *
 * @param title what the reports are about, in their head; absent for the plain "AWS cost"
 * @param locale whose number format is used; the words are English
 * @param archiveUrl where readers find the archive in a browser, ending in a slash; links lead there
 * @param preliminary whether a month that is over and not final yet is mailed too
 */
public record ReportSettings(Optional<String> title, Locale locale, Optional<URI> archiveUrl, boolean preliminary) {}
