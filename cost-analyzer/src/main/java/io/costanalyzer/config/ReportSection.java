package io.costanalyzer.config;

import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.net.URI;
import java.util.Locale;

/** {@code report}: how reports look. */
final class ReportSection {

    private static final Key<String> TITLE =
            Key.optional("title", Words.REPORT, "What the reports are about, in their head. Left out: AWS cost.");
    private static final Key<Locale> LOCALE = Key.optional(
                    "locale", ReportWords.LOCALE, "Whose number format is used. The words are English.")
            .orElse("en-GB");
    private static final Key<URI> ARCHIVE_URL = Key.optional(
            "archive-url",
            ReportWords.URL,
            "Where readers find the archive in a browser; links in mails and alerts lead there.");

    private static final Key<Boolean> PRELIMINARY = Key.optional(
                    "preliminary",
                    Flag.either(),
                    "Whether a month that is over and not final yet is mailed too, marked [prelim]. The final report follows"
                            + " from the 8th on.")
            .orElse("false");

    static final Key<ReportSettings> REPORT = Key.optional(
                    "report",
                    Section.of(ReportSection::settings, TITLE, LOCALE, ARCHIVE_URL, PRELIMINARY),
                    "How reports look.")
            .orElseEmpty();

    private ReportSection() {}

    private static ReportSettings settings(Values values) {
        return new ReportSettings(
                values.find(TITLE), values.get(LOCALE), values.find(ARCHIVE_URL), values.get(PRELIMINARY));
    }
}
