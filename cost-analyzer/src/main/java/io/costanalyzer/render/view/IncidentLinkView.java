package io.costanalyzer.render.view;

/**
 * A link on the page of an incident.
 *
 * @param name what it leads to
 * @param url where; made by this program, never taken from a bill
 */
public record IncidentLinkView(String name, String url) {}
