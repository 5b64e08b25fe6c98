package io.costanalyzer.render.view;

/**
 * Something to do.
 *
 * @param title what to do
 * @param detail why
 */
public record StepView(String title, String detail) {}
