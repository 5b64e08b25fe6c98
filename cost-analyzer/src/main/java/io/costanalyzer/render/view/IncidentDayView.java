package io.costanalyzer.render.view;

/**
 * A day of an incident.
 *
 * @param day the day
 * @param cost what it cost
 * @param odd whether it is one of the unusual ones
 */
public record IncidentDayView(String day, String cost, boolean odd) {}
