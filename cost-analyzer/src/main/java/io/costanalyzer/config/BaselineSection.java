package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code baseline}: what savings are measured against. */
final class BaselineSection {

    private static final Key<String> NAME =
            Key.optional("name", Words.BASELINE, "Its name in the archive.").orElse("baseline");

    private static final Key<Environment> ENVIRONMENT =
            Key.optional("environment", new EnvironmentName(), "Of one environment. Left out: of all together.");
    private static final Key<List<String>> SERVICES = Key.optional(
            "services",
            ListOf.some(Words.SERVICE),
            "Of these services together, as the bill prints them. Left out: of all.");
    private static final Key<Money> PER_MONTH =
            Key.required("per-month", new Amount(), "What it cost in an average month, a twelfth of a year.");
    private static final Key<List<StatedBaseline.Amount>> STATED = Key.optional(
            "stated",
            ListOf.some(Section.of(BaselineSection::amount, ENVIRONMENT, SERVICES, PER_MONTH)),
            "Amounts that are known from elsewhere. They are checked against the bill where it is known. An amount without an"
                    + " environment is that of everything; without one it is the sum of the environments, if each has one.");

    private static final Key<YearMonth> FROM = Key.required("from", Dates.MONTH, "The first month.");
    private static final Key<YearMonth> TO = Key.required("to", Dates.MONTH, "The last month, included.");
    private static final Key<ChargePeriod> CAPTURED = Key.optional(
            "captured",
            Section.of(BaselineSection::period, FROM, TO),
            "Whole months whose bill is frozen in the archive, once. Targets are judged by it; by"
                    + " stated amounts only where it has no costs.");

    static final Key<BaselineSettings> BASELINE = Key.optional(
            "baseline",
            Section.of(BaselineSection::settings, NAME, STATED, CAPTURED).atLeastOne(STATED, CAPTURED),
            "What savings are measured against. Needed by targets.");

    private BaselineSection() {}

    private static BaselineSettings settings(Values values) {
        String name = values.get(NAME);
        refuseRepeated(values);
        return new BaselineSettings(
                name, values.find(STATED).map(amounts -> new StatedBaseline(name, amounts)), values.find(CAPTURED));
    }

    private static void refuseRepeated(Values values) {
        List<StatedBaseline.Amount> stated = values.find(STATED).orElse(List.of());
        for (int later = 1; later < stated.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (stated.get(earlier).environment().equals(stated.get(later).environment())
                        && stated.get(earlier)
                                .serviceNames()
                                .equals(stated.get(later).serviceNames())) {
                    String problem = "is about the same costs as baseline.stated[" + earlier + "]";
                    values.complain(STATED, later, problem, "keep one of them");
                }
            }
        }
    }

    private static StatedBaseline.Amount amount(Values values) {
        Optional<List<String>> services = values.find(SERVICES);
        return new StatedBaseline.Amount(
                values.find(ENVIRONMENT), services.map(Set::copyOf).orElse(Set.of()), values.get(PER_MONTH));
    }

    private static ChargePeriod period(Values values) {
        YearMonth from = values.get(FROM);
        YearMonth to = values.get(TO);
        if (to.isBefore(from)) {
            values.complain(TO, "lies before \"from\"", "the last month is included; for one month write it twice");
            return ChargePeriod.ofMonth(from);
        }
        return ChargePeriod.ofMonth(from).span(ChargePeriod.ofMonth(to));
    }
}
