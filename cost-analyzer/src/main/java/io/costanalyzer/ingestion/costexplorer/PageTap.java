package io.costanalyzer.ingestion.costexplorer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Takes the body of an answer out of the SDK, which signs, sends and retries, and reads it as a page. The SDK is given an
 * empty answer in its place. Refusals stay with the SDK.
 */
final class PageTap implements ExecutionInterceptor {

    /** Where the page of a call goes; an attempt that is made again puts its own there. */
    static final ExecutionAttribute<AtomicReference<AnswerPage>> PAGE = new ExecutionAttribute<>("AnswerPage");

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        Optional<InputStream> body = context.responseBody();
        AtomicReference<AnswerPage> page = attributes.getAttribute(PAGE);
        if (page == null || body.isEmpty() || !context.httpResponse().isSuccessful()) {
            return body;
        }
        try {
            page.set(AnswerPageReader.read(body.get()));
        } catch (JsonProcessingException malformed) {
            throw SdkClientException.create("Unable to unmarshall the answer: " + malformed.getOriginalMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Optional.of(new ByteArrayInputStream(NOTHING));
    }
}
