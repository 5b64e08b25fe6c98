package io.costanalyzer.render.alert;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an alert says beside its finding.
 *
 * @param asOf the day of the run, in UTC
 * @param dataThrough the last day that is known; absent when there is none
 * @param owner who answers for it, a name; absent when nobody is configured
 * @param archive where the archive can be opened; absent when no link reaches it
 */
public record AlertContext(
        LocalDate asOf, Optional<LocalDate> dataThrough, Optional<String> owner, Optional<URI> archive) {}
