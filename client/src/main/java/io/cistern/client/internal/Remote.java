// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.client.ClientSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** The façade as HTTP: sends requests, again where an answer was lost, and tells what keeps it from being reached. */
public final class Remote {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 3;

    private final ClientSettings settings;
    private final HttpClient http;

    /**
     * @throws IllegalArgumentException the certificates cannot be read
     */
    public Remote(ClientSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.authorities().map(Authorities::trustedOnly).ifPresent(builder::sslContext);
        http = builder.build();
    }

    /**
     * What is sent.
     *
     * @param method the HTTP method
     * @param path the path below the endpoint, and the query
     * @param headers in addition to those that every request has
     * @param body in JSON
     * @param until when to stop waiting
     */
    record Sent(String method, String path, Map<String, String> headers, Optional<String> body, Instant until) {}

    /** Sends a request that may be sent several times. Errors: UNAVAILABLE, TIMEOUT. */
    CompletableFuture<Answer> send(CallContext call, Sent request) {
        return send(call, request, 1);
    }

    private CompletableFuture<Answer> send(CallContext call, Sent request, int attempt) {
        Duration left = Duration.between(Instant.now(), request.until());
        if (left.isNegative() || left.isZero()) {
            return CompletableFuture.failedFuture(Deadlines.passed());
        }
        return http.sendAsync(request(call, request, left), BodyHandlers.ofByteArray())
                .thenApply(Answer::new)
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return mayHelpToRepeat(cause) && attempt < ATTEMPTS
                            ? later(PAUSE.multipliedBy(attempt)).thenCompose(now -> send(call, request, attempt + 1))
                            : CompletableFuture.failedFuture(unreachable(cause));
                });
    }

    private HttpRequest request(CallContext call, Sent request, Duration left) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(settings.endpoint().toString().replaceAll("/+$", "") + request.path()))
                .timeout(left)
                .header("Authorization", settings.credential().authorization())
                .header("Accept", "application/json")
                .header("traceparent", call.correlationId())
                .method(
                        request.method(),
                        request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        call.resourceGroupId().ifPresent(group -> builder.header("Cistern-Resource-Group", group));
        request.body().ifPresent(any -> builder.header("Content-Type", "application/json"));
        request.headers().forEach(builder::header);
        return builder.build();
    }

    /** Completes after a pause. */
    static CompletableFuture<Void> later(Duration pause) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static boolean mayHelpToRepeat(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof HttpTimeoutException)
                && !(failure instanceof SSLException);
    }

    private InfrastructureException unreachable(Throwable failure) {
        if (failure instanceof HttpTimeoutException) {
            return Deadlines.passed();
        }
        String remedy = failure instanceof SSLException
                ? "give the client the certificate of the authority that signed the gateway's"
                : "see whether it runs, and at this address";
        return new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                "The gateway at " + settings.endpoint() + " cannot be reached: "
                        + failure.getClass().getSimpleName()
                        + Optional.ofNullable(failure.getMessage())
                                .map(message -> ", " + message)
                                .orElse(""),
                ErrorDetails.builder().remedy(remedy).build(),
                failure);
    }
}
