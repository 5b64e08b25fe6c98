package io.costanalyzer.render.view;

/**
 * One of the three figures of page one.
 *
 * @param label what it is
 * @param value the figure
 * @param detail what it is held against
 * @param up whether that is bad news
 * @param down whether that is good news
 */
public record KeyFigureView(String label, String value, String detail, boolean up, boolean down) {}
