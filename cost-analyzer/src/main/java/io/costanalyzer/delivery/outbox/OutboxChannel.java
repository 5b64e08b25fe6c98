package io.costanalyzer.delivery.outbox;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts messages into a folder. A report, and whatever has mail recipients, becomes {@code <id>.eml}, the very bytes that
 * SMTP and SES transport; everything but a report becomes {@code <id>.txt}, and {@code <id>.json} where it has that form.
 *
 * <p>Each file is written whole or not at all; a message that comes again writes the same files again.
 */
public final class OutboxChannel implements Channel {

    private final String name;
    private final Set<MessageKind> kinds;
    private final Path folder;
    private final MailComposer composer;

    /**
     * @param kinds what it carries
     * @param folder made when the first message comes
     */
    public OutboxChannel(String name, Set<MessageKind> kinds, Path folder, MailComposer composer) {
        this.name = name;
        this.kinds = EnumSet.copyOf(kinds);
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean carries(Message message) {
        return kinds.contains(message.kind());
    }

    @Override
    public DeliveryReceipt send(Message message) {
        Map<String, byte[]> files = files(message);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            return DeliveryReceipt.sent(
                    name, folder.resolve(files.keySet().iterator().next()).toString());
        } catch (IOException e) {
            return DeliveryReceipt.failed(
                    name,
                    "The outbox " + folder + " cannot be written: " + problem(e)
                            + ". Make it a folder that this user may write to, with room on its disk.");
        }
    }

    private Map<String, byte[]> files(Message message) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean report = message.kind() == MessageKind.REPORT;
        if (report || !message.recipients().isEmpty()) {
            files.put(message.id() + ".eml", composer.compose(message).content());
        }
        if (!report) {
            String text = PlainText.oneLine(message.subject()) + "\n\n" + PlainText.lines(message.text());
            files.put(message.id() + ".txt", text.getBytes(StandardCharsets.UTF_8));
            message.json().ifPresent(json -> files.put(message.id() + ".json", json.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private void write(Path target, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".", ".unfinished");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String problem(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in its place";
        }
        return PlainText.atMost(PlainText.oneLine(String.valueOf(e.getMessage())), 120);
    }
}
