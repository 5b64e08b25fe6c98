package io.costanalyzer.app;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.Notice.Route;
import io.costanalyzer.alert.Owners;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.render.alert.AlertContext;
import io.costanalyzer.render.alert.AlertText;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.alert.DigestWords;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Puts what a book has to tell into messages. */
final class AlertMessages {

    private final AlertWords words;
    private final Owners owners;
    private final CostAnalyzerConfig config;
    private final Clock clock;

    @Inject
    AlertMessages(CostAnalyzerConfig config, CostFormat format, Clock clock) {
        this.config = config;
        this.words = new AlertWords(format);
        this.owners = config.alerts().owners();
        this.clock = clock;
    }

    /**
     * A message with what it tells.
     *
     * @param notices those that it tells
     * @param texts each of them in words, in the same order
     * @param message the message
     */
    record Worded(List<Notice> notices, List<AlertText> texts, Message message) {}

    /** Everything that is pending or was told today, the most urgent first. */
    List<Worded> of(IncidentBook book, Optional<LocalDate> dataThrough) {
        Map<String, Incident> incidents = new HashMap<>();
        book.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        Map<String, List<Notice>> byMessage = new TreeMap<>();
        book.offered().stream()
                .filter(notice -> incidents.containsKey(notice.incidentId()))
                .forEach(notice -> byMessage
                        .computeIfAbsent(notice.messageId(), id -> new ArrayList<>())
                        .add(notice));
        return byMessage.values().stream()
                .sorted(Comparator.comparing(notices -> notices.get(0).route()))
                .map(notices -> worded(notices, incidents, dataThrough))
                .toList();
    }

    private Worded worded(List<Notice> notices, Map<String, Incident> incidents, Optional<LocalDate> dataThrough) {
        List<AlertText> texts = new ArrayList<>();
        for (Notice notice : notices) {
            Incident incident = Objects.requireNonNull(incidents.get(notice.incidentId()));
            texts.add(words.of(notice, incident, context(notice, dataThrough)));
        }
        Notice first = notices.get(0);
        Optional<String> owner = first.owner();
        boolean digest = first.route() == Route.DIGEST;
        AlertText text = digest ? DigestWords.of(texts, first.asOf(), dataThrough, owner) : texts.get(0);
        return new Worded(
                notices,
                texts,
                Message.of(
                                first.messageId(),
                                digest ? MessageKind.DIGEST : MessageKind.ALERT,
                                clock.instant(),
                                text.subject(),
                                text.text())
                        .shortText(text.shortText())
                        .json(text.json())
                        .nextSteps(text.nextSteps())
                        .thread(notices.size() == 1 ? first.incidentId() : "digest-" + owner.orElse("everybody"))
                        .attributes(text.attributes())
                        .recipients(owner.flatMap(owners::named).stream()
                                .flatMap(one -> one.mail().stream())
                                .toList())
                        .build());
    }

    private AlertContext context(Notice notice, Optional<LocalDate> dataThrough) {
        return new AlertContext(
                notice.asOf(),
                dataThrough,
                config.report().archiveUrl().map(base -> base.resolve(ArchiveLayout.incidentPage(notice.incidentId()))),
                !(config.source() instanceof SourceSettings.Sample));
    }
}
