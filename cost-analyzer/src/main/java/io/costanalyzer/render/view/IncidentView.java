package io.costanalyzer.render.view;

import java.util.List;

/**
 * An incident on a page of its own.
 *
 * @param style the style sheet of the page
 * @param styleHash its SHA-256 in base64, for the content security policy
 * @param title the incident in one line
 * @param state how it stands, how severe it is, whose it is
 * @param mute who muted it, why and until when; empty when nobody did
 * @param facts what there is to say, a sentence or two each
 * @param nextStep what to do; empty when it is over
 * @param drawings what the last days cost; none or one
 * @param drivers what drives it; none or one
 * @param history what happened, oldest first
 * @param links where to look further
 * @param command how to mute it
 * @param origin which run wrote the page
 */
public record IncidentView(
        String style,
        String styleHash,
        String title,
        String state,
        String mute,
        List<String> facts,
        String nextStep,
        List<IncidentDrawingView> drawings,
        List<IncidentDriversView> drivers,
        List<IncidentStepView> history,
        List<IncidentLinkView> links,
        String command,
        String origin) {

    public IncidentView {
        facts = List.copyOf(facts);
        drawings = List.copyOf(drawings);
        drivers = List.copyOf(drivers);
        history = List.copyOf(history);
        links = List.copyOf(links);
    }
}
