package io.costanalyzer.render.view;

/**
 * Something that happened to an incident.
 *
 * @param day the day of the run that saw it
 * @param change what happened
 * @param severity how severe it was then
 * @param told whether somebody was told
 */
public record IncidentStepView(String day, String change, String severity, boolean told) {}
