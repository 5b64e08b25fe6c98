package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A saving that had come and went again.
 *
 * @param measure the name of the measure that brought it
 * @param environment where; absent for everywhere
 * @param service of which service, if of one
 * @param since the first day without it
 * @param promisedPerMonth what it had promised for an average month; absent without a promise
 * @param nowPerMonth what it saves a month now; negative when it costs, absent when that cannot be told
 * @param tagOwner who answers for it because its scope names their tags; absent when no tag does
 */
public record LostSaving(
        String measure,
        Optional<Environment> environment,
        Optional<String> service,
        LocalDate since,
        Optional<Money> promisedPerMonth,
        Optional<Money> nowPerMonth,
        Optional<TagOwner> tagOwner)
        implements Matter {

    /** A lost saving whose owner no tag names. */
    public LostSaving(
            String measure,
            Optional<Environment> environment,
            Optional<String> service,
            LocalDate since,
            Optional<Money> promisedPerMonth,
            Optional<Money> nowPerMonth) {
        this(measure, environment, service, since, promisedPerMonth, nowPerMonth, Optional.empty());
    }

    /** The same, of these tags. */
    public LostSaving tagged(NamedTags tags, Owners owners) {
        return new LostSaving(
                measure, environment, service, since, promisedPerMonth, nowPerMonth, owners.ofTags(this, tags));
    }

    @Override
    public String key() {
        return Fingerprint.of(
                "saving", measure, environment.map(Environment::name).orElse(""));
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.SAVING;
    }

    @Override
    public Optional<String> serviceName() {
        return service;
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> byMonthEnd() {
        return size();
    }

    @Override
    public Optional<Money> size() {
        return promisedPerMonth.map(promised -> nowPerMonth.map(promised::minus).orElse(promised));
    }
}
