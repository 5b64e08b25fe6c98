package io.costanalyzer.render.alert;

import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Part;
import io.costanalyzer.render.StyleSheet;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.template.Templates;
import io.costanalyzer.render.view.IncidentDayView;
import io.costanalyzer.render.view.IncidentDrawingView;
import io.costanalyzer.render.view.IncidentDriversView;
import io.costanalyzer.render.view.IncidentLinkView;
import io.costanalyzer.render.view.IncidentPartView;
import io.costanalyzer.render.view.IncidentStepView;
import io.costanalyzer.render.view.IncidentView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The page of an incident: everything that is known of it, for whoever follows the link of a message. Thread-safe. */
public final class IncidentPage {

    private static final String PAGE = "incident/index.html";
    private static final String STYLE = "report/style.css";

    private final CostFormat format;
    private final AlertWords words;
    private final Templates templates = new Templates();
    private final StyleSheet style = StyleSheet.of(templates.file(STYLE));

    /** Pages with numbers printed so. */
    public IncidentPage(CostFormat format) {
        this.format = format;
        this.words = new AlertWords(format);
    }

    /**
     * The page as HTML.
     *
     * @param mute the mute that holds, if one does
     * @param asOf the day of the run
     * @param onAws whether Cost Explorer shows these costs
     */
    public String html(Incident incident, Optional<Mute> mute, LocalDate asOf, boolean onAws) {
        return templates.html(PAGE, view(incident, mute, asOf, onAws));
    }

    IncidentView view(Incident incident, Optional<Mute> mute, LocalDate asOf, boolean onAws) {
        Optional<OddDays> odd = incident.matter() instanceof OddDays days ? Optional.of(days) : Optional.empty();
        return new IncidentView(
                style.text(),
                style.hash(),
                words.headline(incident),
                state(incident),
                mute.map(IncidentPage::muted).orElse(""),
                words.facts(incident),
                incident.open() ? words.nextStep(incident) : "",
                odd.filter(days -> !days.daily().isEmpty()).map(this::drawing).stream()
                        .toList(),
                drivers(incident),
                incident.history().stream()
                        .map(step -> new IncidentStepView(
                                ReportDates.day(step.on()),
                                step.change().word(),
                                step.severity().name(),
                                step.told()))
                        .toList(),
                onAws
                        ? odd.stream()
                                .map(days ->
                                        new IncidentLinkView("These days in Cost Explorer", CostExplorerLink.of(days)))
                                .toList()
                        : List.of(),
                incident.open()
                        ? "costs mute " + incident.shortId() + " --until " + asOf.plusDays(10) + " --reason \"...\""
                        : "",
                "As of the run of " + ReportDates.day(asOf) + " (UTC). Incident " + incident.id() + ".");
    }

    private String state(Incident incident) {
        String how = switch (incident.state()) {
            case OPEN -> "Open";
            case RESOLVED -> "Resolved";
            case CORRECTED -> "Corrected: the bill was restated";
            case CLOSED -> "Closed: no longer in the configuration";
        };
        return how + " · " + incident.severity() + " · since "
                + ReportDates.day(incident.matter().since()) + " · owner: "
                + words.owner(incident);
    }

    private static String muted(Mute mute) {
        return "Muted until " + ReportDates.day(mute.until()) + " by " + DisplayName.of(mute.author()) + ": "
                + DisplayName.visible(mute.reason()) + (mute.planned() ? " (planned)" : "");
    }

    private IncidentDrawingView drawing(OddDays odd) {
        List<IncidentDayView> days = new ArrayList<>(odd.daily().stream()
                .map(day -> new IncidentDayView(
                        ReportDates.day(day.day()),
                        day.cost().map(format::amountWithCode).orElse(CostFormat.UNKNOWN),
                        DayBars.isOdd(odd, day.day())))
                .toList());
        Collections.reverse(days);
        return new IncidentDrawingView(
                "What " + DisplayName.of(odd.service()) + " cost day by day, from "
                        + ReportDates.day(odd.daily().get(0).day()) + " to "
                        + ReportDates.day(
                                odd.daily().get(odd.daily().size() - 1).day())
                        + "; unusual days in another colour",
                DayBars.of(odd),
                days);
    }

    private List<IncidentDriversView> drivers(Incident incident) {
        List<Part> parts = parts(incident);
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> shares = incident.matter() instanceof OddDays ? PartWords.ofEach(parts) : List.of();
        List<IncidentPartView> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.add(new IncidentPartView(
                    DisplayName.of(parts.get(i).name()),
                    format.differenceWithCode(parts.get(i).difference()),
                    shares.isEmpty() ? List.of() : List.of(shares.get(i))));
        }
        return List.of(new IncidentDriversView(rows, !shares.isEmpty()));
    }

    private static List<Part> parts(Incident incident) {
        if (incident.matter() instanceof OddDays odd) {
            return odd.contributors();
        }
        return incident.matter() instanceof BudgetUse use ? use.drivers() : List.of();
    }
}
