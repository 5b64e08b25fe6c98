package io.costanalyzer.render.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.TagOwner;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.AboutWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what happened to an incident into words. Thread-safe. */
public final class AlertWords {

    static final int SHORT = 140;
    static final String MUTE = "To mute: ";

    private final OddDaysWords oddDays;
    private final BudgetWords budgets;
    private final PromiseWords promises;
    private final CostFormat format;
    private final TroubleWords troubles = new TroubleWords();

    /** @param format how numbers are printed */
    public AlertWords(CostFormat format) {
        this.format = format;
        this.oddDays = new OddDaysWords(format);
        this.budgets = new BudgetWords(format);
        this.promises = new PromiseWords(format);
    }

    /** What happened, in every form. */
    public AlertText of(Notice notice, Incident incident, AlertContext context) {
        AlertDraft draft = draft(incident.matter());
        boolean over = notice.change().isEnd();
        String subject = mark(notice) + " " + (over ? over(incident, draft) : draft.headline());
        String step = step(notice, draft);
        List<String> lines = new ArrayList<>();
        lines.add(subject);
        lines.addAll(lines(incident, draft, over));
        String owner = "Owner: " + owner(incident) + ".";
        lines.add(over ? owner : owner + " Next: " + step);
        links(incident, context).forEach((name, link) -> lines.add(name + ": " + link));
        lines.add(foot(notice, incident, context, over));
        ObjectNode alert = AlertJson.alert(notice, incident, draft, context, lines, step);
        return new AlertText(
                incident.matter().kind().word(),
                subject,
                String.join("\n", lines) + "\n",
                DisplayName.shortened(subject, SHORT),
                over ? List.of() : List.of(step),
                AlertJson.message("alert", List.of(alert)).toString(),
                attributes(notice, incident));
    }

    /** {@code checkout team, by the tag team = checkout (82 % of it)}, or that nobody is configured. */
    public String owner(Incident incident) {
        return incident.owner()
                .map(name -> DisplayName.of(name)
                        + incident.matter()
                                .tagOwner()
                                .filter(tag -> tag.owner().equals(name))
                                .map(this::byTag)
                                .orElse(""))
                .orElse("nobody is configured");
    }

    private String byTag(TagOwner tag) {
        String alike = tag.alike().isEmpty() ? "" : ", and as much of " + AboutWords.list(tag.alike());
        return ", by the tag " + AboutWords.list(tag.tags()) + " (" + format.percent(tag.share()) + " of it" + alike
                + ")";
    }

    /** The line that names an incident as it is now, for lists and pages. */
    public String headline(Incident incident) {
        AlertDraft draft = draft(incident.matter());
        return incident.open() ? draft.headline() : over(incident, draft);
    }

    private String over(Incident incident, AlertDraft draft) {
        if (incident.state() == Incident.State.CLOSED) {
            return "No longer in the configuration: " + draft.headline();
        }
        return incident.state() == Incident.State.CORRECTED && incident.matter() instanceof OddDays odd
                ? oddDays.corrected(odd)
                : draft.over();
    }

    /** The facts of an incident as it is now, a sentence or two each. */
    public List<String> facts(Incident incident) {
        return lines(incident, draft(incident.matter()), !incident.open());
    }

    /** What drove odd days stays true when they are over; what else is over has facts of the past, and a restated bill none. */
    private static List<String> lines(Incident incident, AlertDraft draft, boolean over) {
        if (!over) {
            return draft.lines();
        }
        if (incident.state() == Incident.State.CLOSED) {
            return List.of("Nobody looks at it any more; that does not say that it is well.");
        }
        if (incident.matter() instanceof OddDays) {
            return incident.state() == Incident.State.CORRECTED ? draft.lines().subList(0, 1) : draft.lines();
        }
        return List.of("It was: " + draft.headline() + ".");
    }

    /** What to do about an incident, a sentence. */
    public String nextStep(Incident incident) {
        return draft(incident.matter()).nextStep();
    }

    private AlertDraft draft(Matter matter) {
        if (matter instanceof OddDays odd) {
            return oddDays.draft(odd);
        }
        if (matter instanceof BudgetUse use) {
            return budgets.draft(use);
        }
        if (matter instanceof TargetGap gap) {
            return promises.draft(gap);
        }
        if (matter instanceof UnitCostRise rise) {
            return promises.draft(rise);
        }
        if (matter instanceof LostSaving lost) {
            return promises.draft(lost);
        }
        return troubles.draft((Trouble) matter);
    }

    private static String mark(Notice notice) {
        return switch (notice.change()) {
            case OPENED -> "[" + notice.severity() + "]";
            case WORSE -> "[" + notice.severity() + ", worse]";
            case SEVERITY ->
                "[" + notice.severity()
                        + notice.before().map(before -> ", was " + before).orElse("") + "]";
            case REOPENED -> "[" + notice.severity() + ", again]";
            case RESOLVED -> "[RESOLVED]";
            case CORRECTED -> "[CORRECTED]";
            case CLOSED -> "[CLOSED]";
        };
    }

    private static String step(Notice notice, AlertDraft draft) {
        return notice.change().isEnd() ? "" : draft.nextStep();
    }

    private static Map<String, String> links(Incident incident, AlertContext context) {
        Map<String, String> links = new LinkedHashMap<>();
        context.page().ifPresent(page -> links.put("Details", page.toString()));
        if (context.onAws() && incident.matter() instanceof OddDays odd) {
            links.put("Cost Explorer", CostExplorerLink.of(odd));
        }
        return links;
    }

    private static String foot(Notice notice, Incident incident, AlertContext context, boolean over) {
        String data =
                "Data through " + context.dataThrough().map(ReportDates::day).orElse("no day at all") + " (UTC)";
        if (over) {
            return data + ", incident " + incident.shortId() + ". Nothing to do.";
        }
        return data + ". " + MUTE + muteCommand(notice, incident);
    }

    static String muteCommand(Notice notice, Incident incident) {
        String planned = incident.matter() instanceof OddDays ? " (with --planned if it was meant)" : "";
        return "costs mute " + incident.shortId() + " --until " + notice.asOf().plusDays(10) + " --reason \"...\""
                + planned;
    }

    private static Map<String, String> attributes(Notice notice, Incident incident) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("severity", notice.severity().name());
        attributes.put("kind", incident.matter().kind().word());
        attributes.put("change", notice.change().word());
        incident.matter().environment().ifPresent(one -> attributes.put("environment", one.name()));
        incident.matter().serviceName().ifPresent(name -> attributes.put("service", name));
        incident.owner().ifPresent(owner -> attributes.put("owner", owner));
        return attributes;
    }
}
