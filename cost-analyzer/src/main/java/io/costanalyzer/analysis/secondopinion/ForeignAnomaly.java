package io.costanalyzer.analysis.secondopinion;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Unusual costs that somebody else has found.
 *
 * @param id as its finder names it
 * @param serviceName of what; absent when it is not about one service
 * @param period the days, half-open whatever its finder's own way of writing them
 * @param impact what they cost beyond what was expected, by the finder's own figures
 * @param actual what they cost; absent when the finder does not say
 * @param expected what was expected; absent likewise
 * @param rootCauses what drives it, largest first
 * @param rejected whether somebody has said already that it is none, or was planned
 */
public record ForeignAnomaly(
        String id,
        Optional<String> serviceName,
        ChargePeriod period,
        Money impact,
        Optional<Money> actual,
        Optional<Money> expected,
        List<RootCause> rootCauses,
        boolean rejected) {

    public ForeignAnomaly {
        rootCauses = List.copyOf(rootCauses);
    }

    /**
     * What drives it.
     *
     * @param serviceName of what
     * @param subAccountId in which account
     * @param usageType of which usage type
     * @param impact its money; absent when the finder does not say
     */
    public record RootCause(
            Optional<String> serviceName,
            Optional<String> subAccountId,
            Optional<String> usageType,
            Optional<Money> impact) {}
}
