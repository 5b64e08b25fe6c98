package io.costanalyzer.render.view;

import java.util.List;

/**
 * The last days of an incident's service.
 *
 * @param title what is drawn, in words
 * @param bars what each day cost, in a drawing of 560 by 120 units; none for a day that is not known
 * @param days the same as text, newest first
 */
public record IncidentDrawingView(String title, List<RectView> bars, List<IncidentDayView> days) {
    public IncidentDrawingView {
        bars = List.copyOf(bars);
        days = List.copyOf(days);
    }
}
