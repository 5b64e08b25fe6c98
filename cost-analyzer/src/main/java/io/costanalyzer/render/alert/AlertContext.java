package io.costanalyzer.render.alert;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an alert says beside its incident.
 *
 * @param asOf the day of the run, in UTC
 * @param dataThrough the last day that is known; absent when there is none
 * @param page where the page of the incident can be opened; absent when no link reaches it
 * @param onAws whether the costs are those of an AWS account, so that Cost Explorer shows them
 */
public record AlertContext(LocalDate asOf, Optional<LocalDate> dataThrough, Optional<URI> page, boolean onAws) {}
