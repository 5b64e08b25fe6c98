package io.costanalyzer.ingestion.sample;

/**
 * Something that went wrong in a sample account and should be alerted.
 *
 * @param id unique, for tests
 * @param description what happened, for people
 * @param change what it did to the bill, and when
 */
public record SampleIncident(String id, String description, SampleChange change) {}
