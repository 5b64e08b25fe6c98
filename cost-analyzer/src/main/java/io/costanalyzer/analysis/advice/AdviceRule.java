package io.costanalyzer.analysis.advice;

import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that could be done, by what the bill shows when it was not.
 *
 * @param id unique, in lower case with hyphens
 * @param title for people: what was found
 * @param usage the usage types whose cost it is about
 * @param signs what else must be seen in the environment, all of it
 * @param notIn names of environments that it does not speak of, in small letters
 * @param least what it must cost a month, in units of the currency, to be worth a word
 * @param low the least part of that cost that usually goes
 * @param high the most
 * @param sureness how sure it is
 * @param action what to do, a sentence or two
 * @param unseen what the bill cannot show and somebody has to look up, a sentence
 * @param measureId the entry of the catalogue to record when it is done
 */
public record AdviceRule(
        String id,
        String title,
        Scope usage,
        List<Sign> signs,
        Set<String> notIn,
        BigDecimal least,
        BigDecimal low,
        BigDecimal high,
        Sureness sureness,
        String action,
        String unseen,
        String measureId) {

    public AdviceRule {
        signs = List.copyOf(signs);
        notIn = Set.copyOf(notIn);
        if (low.signum() < 0 || low.compareTo(high) > 0 || high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The advice " + id + " cannot save " + low + " to " + high + " of a cost");
        }
    }

    /** Whether it speaks of an environment of this name. */
    boolean speaksOf(String environment) {
        return !notIn.contains(environment.toLowerCase(Locale.ROOT));
    }
}
