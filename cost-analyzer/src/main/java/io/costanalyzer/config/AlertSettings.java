package io.costanalyzer.config;

import io.costanalyzer.alert.AlertPolicy;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Owners;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * What is told, how soon, how often, and to whom.
 *
 * @param owners who answers for which costs
 * @param high what a matter costs to the end of the month for it to be told at once
 * @param medium what it costs for it to be told in the digest of the day
 * @param largeShare from this part of its budget on, a matter is one step more severe
 * @param minimumDays how many unusual days it takes to be told, unless it is HIGH
 * @param quietDays how many ordinary days end unusual ones
 * @param capPerOwner how many messages an owner gets at once on a day
 * @param lateAfterDays by how many days the newest covered day may lag behind
 * @param mutes what is not told for a while
 * @param fromAws whether AWS Cost Anomaly Detection is read as well
 */
public record AlertSettings(
        Owners owners,
        BigDecimal high,
        BigDecimal medium,
        BigDecimal largeShare,
        int minimumDays,
        int quietDays,
        int capPerOwner,
        int lateAfterDays,
        List<Mute> mutes,
        boolean fromAws) {

    private static final int SAME_WITHIN_DAYS = 7;

    public AlertSettings {
        mutes = List.copyOf(mutes);
    }

    AlertSettings withOwners(Owners others) {
        return new AlertSettings(
                others, high, medium, largeShare, minimumDays, quietDays, capPerOwner, lateAfterDays, mutes, fromAws);
    }

    /** The same as a policy in a currency. */
    public AlertPolicy policy(CurrencyUnit currency) {
        return new AlertPolicy(
                Money.of(currency, high),
                Money.of(currency, medium),
                largeShare,
                minimumDays,
                quietDays,
                Math.max(SAME_WITHIN_DAYS, quietDays),
                capPerOwner,
                lateAfterDays);
    }
}
