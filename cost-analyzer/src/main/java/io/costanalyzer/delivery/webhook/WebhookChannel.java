package io.costanalyzer.delivery.webhook;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.NetworkFault;
import io.costanalyzer.delivery.PlainText;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Messages to a web address by HTTPS POST. Redirects are not followed: a chat does not send any, and who does would get the
 * message. One attempt; the delivery ledger decides on a second one.
 */
public final class WebhookChannel implements Channel {

    private static final int LONGEST_ANSWER = 120;

    private final String name;
    private final Set<MessageKind> kinds;
    private final WebhookForm form;
    private final WebhookAddress address;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param timeout the longest wait for the answer to begin, and for what it says
     * @param trust whom to believe that they are who they say
     */
    public WebhookChannel(
            String name,
            Set<MessageKind> kinds,
            WebhookForm form,
            WebhookAddress address,
            Duration timeout,
            SSLContext trust) {
        this.name = name;
        this.kinds = EnumSet.copyOf(kinds);
        this.form = form;
        this.address = address;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust)
                .build();
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
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(form.body(message), StandardCharsets.UTF_8));
        address.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<String> answer = client.send(request.build(), AnswerStart.within(timeout));
            int status = answer.statusCode();
            if (isPage(answer.body())) {
                return DeliveryReceipt.failed(
                        name,
                        where() + " answered HTTP " + status
                                + " with a page for a browser: check its address, and look for a proxy on the way.");
            }
            return status >= 200 && status < 300
                    ? DeliveryReceipt.sent(name, "HTTP " + status + " from " + address.host())
                    : DeliveryReceipt.failed(name, refusal(status, answer.body()));
        } catch (HttpTimeoutException e) {
            return DeliveryReceipt.failed(
                    name, where() + ": no answer came in time. Check the network; the message may have arrived.");
        } catch (IOException e) {
            return DeliveryReceipt.failed(
                    name,
                    NetworkFault.in(e)
                            .orElse(new NetworkFault("the connection broke", true))
                            .sentence(where(), "the network and the address"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DeliveryReceipt.failed(
                    name, where() + ": the run was stopped while it waited; the message may have arrived.");
        }
    }

    /** Web hooks answer with a word or with JSON; a page comes from a place where somebody should log in. */
    private static boolean isPage(String body) {
        String start = body.stripLeading();
        return start.regionMatches(true, 0, "<html", 0, 5) || start.regionMatches(true, 0, "<!doctype", 0, 9);
    }

    private String refusal(int status, String body) {
        String said = PlainText.atMost(PlainText.oneLine(body == null ? "" : body), LONGEST_ANSWER);
        // An answer can repeat what it was sent.
        boolean tells = said.matches("[A-Za-z0-9_ .,:-]{1,120}")
                && address.token().filter(said::contains).isEmpty()
                && !said.contains(address.uri().getPath());
        String answer = where() + " answered HTTP " + status + (tells ? " (" + said + ")" : "");
        if (status == 401 || status == 403 || status == 404 || status == 410) {
            return answer + ": make a new web hook there and put its address into the environment variable.";
        }
        if (status == 429) {
            return answer + ": too many messages at a time. Run again later.";
        }
        return status >= 500
                ? answer + ": it is out of order. Run again later."
                : answer + ": it does not take messages of this form. Check \"form\" in the configuration.";
    }

    private String where() {
        return "The web hook \"" + name + "\" at " + address.host();
    }
}
