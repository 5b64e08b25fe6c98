package io.costanalyzer.delivery.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an answer, as text. The time of a request ends with the headers of its answer (JDK 17), and what comes
 * then may be slow, large, or without an end: it is read for so long and so far, and hung up on. What has come counts.
 */
final class AnswerStart implements BodySubscriber<String> {

    private static final int MOST_BYTES = 4096;

    private final Duration longest;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription line;

    private AnswerStart(Duration longest) {
        this.longest = longest;
    }

    /** @param longest the wait for it once the headers are there */
    static BodyHandler<String> within(Duration longest) {
        return headers -> new AnswerStart(longest);
    }

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line = subscription;
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::end);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] bytes = new byte[Math.min(part.remaining(), MOST_BYTES - start.size())];
            part.get(bytes);
            start.writeBytes(bytes);
        }
        if (start.size() == MOST_BYTES) {
            end();
        }
    }

    @Override
    public void onError(Throwable problem) {
        text.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        end();
    }

    private void end() {
        text.complete(start.toString(StandardCharsets.UTF_8));
        Flow.Subscription open = line;
        if (open != null) {
            open.cancel();
        }
    }
}
