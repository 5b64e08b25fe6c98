package io.costanalyzer.render.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Everything that the page of the archive shows or leads to.
 *
 * @param title what the costs are about
 * @param currency of every amount; absent while the archive holds no charges
 * @param writtenAt when
 * @param softwareVersion the version of this service
 * @param months every month that the archive holds something of, newest first
 * @param problems what cannot be shown and why, sentences
 * @param largest the series of the newest month that cost most, for readers without JavaScript
 * @param questions the canned questions
 * @param datasets the columns of each dataset, in their order
 * @param numbers the columns that hold numbers
 * @param seriesColumns the columns of the charges that tell one series from another
 */
public record ArchivePage(
        String title,
        Optional<CurrencyUnit> currency,
        Instant writtenAt,
        String softwareVersion,
        List<PageMonth> months,
        List<String> problems,
        List<PageSeries> largest,
        List<PageQuestion> questions,
        Map<String, List<String>> datasets,
        List<String> numbers,
        List<String> seriesColumns) {

    public ArchivePage {
        months = List.copyOf(months);
        problems = List.copyOf(problems);
        largest = List.copyOf(largest);
        questions = List.copyOf(questions);
        numbers = List.copyOf(numbers);
        seriesColumns = List.copyOf(seriesColumns);
    }
}
