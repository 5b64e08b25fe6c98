package io.costanalyzer.config;

import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Owners;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.shape.WholeNumber;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;

/** {@code alerts}: what is told, how soon, how often, and to whom. */
final class AlertsSection {

    private static final Key<Money> HIGH = Key.optional(
                    "high", new Amount(), "What costs this much more by the end of the month is HIGH and told at once.")
            .orElse("100");
    private static final Key<Money> MEDIUM = Key.optional(
                    "medium",
                    new Amount(),
                    "What costs this much more by the end of the month is MEDIUM and told in the digest of the day; what costs"
                            + " less is LOW and stands in the monthly report.")
            .orElse("20");
    private static final Key<BigDecimal> LARGE_SHARE = Key.optional(
                    "large-share",
                    Percentages.RISE,
                    "From this part of its budget on, a matter is one step more severe.")
            .orElse("20 %");
    private static final Key<Integer> MINIMUM_DAYS = Key.optional(
                    "minimum-days",
                    WholeNumber.between(1, 14),
                    "How many unusual days it takes to be told, unless it is HIGH.")
            .orElse("1");
    private static final Key<Integer> QUIET_DAYS = Key.optional(
                    "quiet-days",
                    WholeNumber.between(1, 14),
                    "How many ordinary days end unusual ones; more than a weekend, for what happens on working days.")
            .orElse("3");
    private static final Key<Integer> CAP = Key.optional(
                    "at-once-per-day",
                    WholeNumber.between(1, 100),
                    "How many messages an owner gets at once on a day; what is more goes into the digest.")
            .orElse("5");
    private static final Key<Integer> LATE = Key.optional(
                    "late-after-days",
                    WholeNumber.between(1, 30),
                    "When the newest day with costs is older than this, it is told that data is late.")
            .orElse("3");
    private static final Key<List<Mute>> MUTES = Key.optional(
            "mutes",
            ListOf.some(MutesSection.MUTE),
            "What is not told for a while. \"costs mute\" adds others without a change of this file.");
    private static final Key<Boolean> FROM_AWS = Key.optional(
                    "from-aws",
                    Flag.either(),
                    "Whether the account's AWS Cost Anomaly Detection is read as well; what both see is told once. Reading is"
                            + " free.")
            .orElse("false");

    static final Key<AlertSettings> ALERTS = Key.optional(
                    "alerts",
                    Section.of(
                            AlertsSection::settings,
                            OwnersSection.OWNERS,
                            HIGH,
                            MEDIUM,
                            LARGE_SHARE,
                            MINIMUM_DAYS,
                            QUIET_DAYS,
                            CAP,
                            LATE,
                            MUTES,
                            FROM_AWS),
                    "What is told, how soon, how often, and to whom.")
            .orElseEmpty();

    private AlertsSection() {}

    private static AlertSettings settings(Values values) {
        Owners owners = OwnersSection.checked(values);
        if (values.get(HIGH).compareTo(values.get(MEDIUM)) < 0) {
            values.complain(MEDIUM, "is more than high", "write an amount that is not above alerts.high");
        }
        return new AlertSettings(
                owners,
                values.get(HIGH).amount(),
                values.get(MEDIUM).amount(),
                values.get(LARGE_SHARE),
                values.get(MINIMUM_DAYS),
                values.get(QUIET_DAYS),
                values.get(CAP),
                values.get(LATE),
                values.find(MUTES).orElse(List.of()),
                values.get(FROM_AWS));
    }
}
