package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.config.shape.Amount;
import io.costanalyzer.config.shape.Choice;
import io.costanalyzer.config.shape.EnvironmentName;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.ListOf;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.WholeNumber;
import io.costanalyzer.config.shape.Word;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code measures}: what was or will be changed so that the bill falls. */
final class MeasuresSection {

    static final Key<String> ID = Key.required(
            "id",
            Word.of(
                    "an id of small letters, digits and hyphens",
                    "^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$",
                    "lambda-arm64",
                    Function.identity()),
            "Unique. The id of an entry of the catalogue takes everything that is not written here from there; \"costs advise"
                    + " --catalogue\" lists them.");
    static final Key<String> ENTRY = Key.optional(
            "catalogue",
            Words.line("the id of an entry of the catalogue", "lambda-arm64", 64),
            "The entry of the catalogue that it is of, when its id is another: for one measure in several places or steps.");
    static final Key<String> TITLE =
            Key.optional("title", Words.TITLE, "For people. Left out: the catalogue's, or the id.");
    static final Key<MeasureKind> KIND = Key.optional(
            "kind",
            new Choice<>(kinds()),
            "What it does to the bill. With it the measure is written in full and takes nothing from the catalogue.");
    static final Key<List<Environment>> ENVIRONMENTS =
            Key.optional("environments", ListOf.some(new EnvironmentName()), "Where it acts. Left out: everywhere.");
    static final Key<List<String>> SERVICES = Key.optional(
            "services",
            ListOf.some(Words.SERVICE),
            "On which services, as the bill prints them. Left out: the catalogue's, or all.");
    static final Key<List<String>> USAGE_TYPES = Key.optional(
            "usage-types",
            ListOf.some(Words.USAGE_TYPE),
            "On which usage types, without their region prefix, * for any characters: the whole family, what goes and what comes"
                    + " instead. Left out: the catalogue's, or all.");
    static final Key<List<NamedTags>> TAGS = TagsWanted.key(
            "On which charges, by their cost allocation tags: those that have one of the values of each key. Left out: whatever"
                    + " the tags. At Cost Explorer every value is a further request ($0.01) for each environment; after a"
                    + " change run \"costs backfill\" once, so that earlier months are told apart by it too.");
    static final Key<LocalDate> APPLIED = Key.optional(
            "applied", Dates.DAY, "The first day on which it acts, in UTC. Left out: it is only promised.");
    static final Key<Integer> ROLL_OUT = Key.optional(
            "roll-out-days",
            WholeNumber.between(0, 365),
            "Days until it is fully in force; they are not judged. Left out: the catalogue's, or 14.");
    static final Key<BigDecimal> PROMISE = Key.optional(
            "promise",
            Percentages.SAVING,
            "The part of what it acts on that is to go. Left out: the catalogue's, if it has one.");
    static final Key<Money> PROMISED = Key.optional(
            "promised-per-month", new Amount(), "What it is to save in an average month, in place of a percentage.");
    static final Key<List<String>> DRIVERS = Key.optional(
            "drivers",
            ListOf.some(Words.USAGE_TYPE),
            "Usage types whose quantity drives the cost and which the measure leaves alone, such as requests. Left out: the"
                    + " catalogue's, or what the bill shows.");
    static final Key<List<String>> GUARDRAILS = Key.optional(
            "guardrails",
            ListOf.any(Words.TITLE),
            "What must not suffer: names or presets of guardrails. Left out: the catalogue's; an empty list for none.");
    static final Key<Integer> EFFORT =
            Key.optional("effort-hours", WholeNumber.between(0, 100_000), "Hours of work that it took or will take.");

    private static final Key<Money> HOUR = Key.optional(
            "cost-per-hour",
            new Amount(),
            "What an hour of work costs. Without it the payback of the work is not known.");
    private static final Key<List<MeasureSettings>> LIST = Key.required(
            "list",
            ListOf.named(
                    Section.of(
                            WrittenMeasure::understood,
                            ID,
                            ENTRY,
                            TITLE,
                            KIND,
                            ENVIRONMENTS,
                            SERVICES,
                            USAGE_TYPES,
                            TAGS,
                            APPLIED,
                            ROLL_OUT,
                            PROMISE,
                            PROMISED,
                            DRIVERS,
                            GUARDRAILS,
                            EFFORT),
                    ID),
            "The measures, in the order in which they are shown.");

    static final Key<Measures> MEASURES = Key.optional(
            "measures",
            Section.of(values -> new Measures(values.get(LIST), values.find(HOUR)), HOUR, LIST),
            "What was or will be changed so that the bill falls. Each is judged by the bill, in effective cost without credits,"
                    + " refunds, tax and support.");

    /** What the section holds. */
    record Measures(List<MeasureSettings> list, Optional<Money> costPerHour) {}

    private MeasuresSection() {}

    private static Map<String, MeasureKind> kinds() {
        Map<String, MeasureKind> kinds = new LinkedHashMap<>();
        for (MeasureKind kind : MeasureKind.values()) {
            kinds.put(kind.displayName(), kind);
        }
        return kinds;
    }
}
