// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request sent once, and its answer read once. */
final class HttpExchange {

    private static final Logger LOG = LoggerFactory.getLogger(JsonHttp.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 3;
    private static final int MAX_FAILURE_BYTES = 64 * 1024;
    private static final List<String> REQUEST_ID =
            List.of("x-openstack-request-id", "x-compute-request-id", "x-request-id");

    private final JsonEndpoint endpoint;
    private final CallLimit limit;
    private final Gate gate;

    HttpExchange(JsonEndpoint endpoint, CallLimit limit, Gate gate) {
        this.endpoint = endpoint;
        this.limit = limit;
        this.gate = gate;
    }

    /** The peer answered with a failure. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient HttpFailure failure;

        Refused(HttpFailure failure) {
            super(null, null, false, false);
            this.failure = failure;
        }

        HttpFailure failure() {
            return failure;
        }
    }

    /** There is no answer that can be understood. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;
        private final InfrastructureException failure;
        private final boolean unsent;

        Lost(InfrastructureException failure, boolean unsent) {
            super(null, failure, false, false);
            this.failure = failure;
            this.unsent = unsent;
        }

        InfrastructureException failure() {
            return failure;
        }

        boolean unsent() {
            return unsent;
        }
    }

    <T> JsonAnswer<T> send(JsonRequest request, Map<String, String> credentials, BodyReader<T> reader, boolean onlyJson)
            throws Refused, Lost {
        limit.checkActive();
        TransportFaults faults = new TransportFaults(endpoint, request);
        try (Gate.Passage passage = enter(request)) {
            try {
                JsonAnswer<T> answer = sendOnce(request, credentials, reader, onlyJson, faults);
                passage.answered(false, Optional.empty());
                return answer;
            } catch (Refused e) {
                int status = e.failure().status();
                passage.answered(status == 429 || status == 503, e.failure().retryAfter());
                throw e;
            } catch (IOException e) {
                passage.lost();
                throw new Lost(faults.of(e), TransportFaults.unsent(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            limit.checkActive();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the call was interrupted");
        }
    }

    private Gate.Passage enter(JsonRequest request) throws Lost {
        try {
            return gate.enter(request, limit);
        } catch (InfrastructureException e) {
            throw new Lost(e, true);
        }
    }

    private <T> JsonAnswer<T> sendOnce(
            JsonRequest request,
            Map<String, String> credentials,
            BodyReader<T> reader,
            boolean onlyJson,
            TransportFaults faults)
            throws IOException, InterruptedException, Refused, Lost {
        Instant end = Instant.now().plus(timeLeft());
        URI uri = URI.create(endpoint.base() + request.path());
        for (int redirects = 0; ; redirects++) {
            long start = System.nanoTime();
            HttpResponse<InputStream> response = endpoint.transport()
                    .client()
                    .send(
                            toHttp(request, credentials, uri, end),
                            request.closes() ? LastBody.handler() : HttpResponse.BodyHandlers.ofInputStream());
            Optional<String> requestId = requestId(response.headers());
            LOG.debug(
                    "{} {} {} -> {} in {} ms ({})",
                    endpoint.service(),
                    request.method(),
                    request.path(),
                    response.statusCode(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    requestId.orElse("no request id"));
            if (!REDIRECTS.contains(response.statusCode())) {
                return read(request, response, requestId, reader, onlyJson, faults, end);
            }
            response.body().close();
            Optional<URI> next = redirected(uri, response.headers());
            if (redirects == MAX_REDIRECTS || next.isEmpty() || !mayFollow(request, uri, next.get())) {
                throw new Lost(faults.redirect(response.statusCode(), requestId), false);
            }
            uri = next.get();
        }
    }

    /**
     * What only reads goes wherever the peer sends it; another request where a slash at the end is all that was wrong with
     * it, so that it was not carried out.
     */
    private static boolean mayFollow(JsonRequest request, URI from, URI to) {
        return request.method().equals("GET") || withoutSlash(from).equals(withoutSlash(to)) && !from.equals(to);
    }

    private static String withoutSlash(URI uri) {
        return uri.toString().replaceFirst("/$", "");
    }

    private HttpRequest toHttp(JsonRequest request, Map<String, String> credentials, URI uri, Instant end)
            throws IOException {
        HttpRequest.Builder http = HttpRequest.newBuilder(uri)
                .timeout(atLeastOneMilli(Duration.between(Instant.now(), end)))
                .header("Accept", "application/json");
        request.headers().forEach(http::header);
        credentials.forEach(http::header);
        if (request.body().isEmpty()) {
            return http.method(request.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        byte[] json = JsonEndpoint.json().writeValueAsBytes(request.body().get());
        return http.header("Content-Type", "application/json")
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
    }

    private <T> JsonAnswer<T> read(
            JsonRequest request,
            HttpResponse<InputStream> response,
            Optional<String> requestId,
            BodyReader<T> reader,
            boolean onlyJson,
            TransportFaults faults,
            Instant end)
            throws IOException, Refused, Lost {
        int status = response.statusCode();
        // The client's own timeout ends with the headers.
        Future<?> watch = endpoint.transport()
                .watchdog()
                .schedule(
                        () -> closeQuietly(response.body()),
                        Duration.between(Instant.now(), end).toMillis(),
                        TimeUnit.MILLISECONDS);
        try (InputStream body =
                new BoundedBody(plain(response), endpoint.limits().maxBodyBytes())) {
            if (status >= 400 && !request.tolerated().contains(status)) {
                throw new Refused(new HttpFailure(
                        endpoint.service(),
                        request.method(),
                        request.path().replaceFirst("\\?.*", ""),
                        status,
                        requestId,
                        RetryAfter.of(response.headers()),
                        new String(body.readNBytes(MAX_FAILURE_BYTES), StandardCharsets.UTF_8)));
            }
            if (status >= 300 || status == 204) {
                body.transferTo(OutputStream.nullOutputStream());
                return new JsonAnswer<>(status, response.headers(), requestId, Optional.empty());
            }
            String contentType = response.headers().firstValue("content-type").orElse("");
            if (onlyJson && !isJson(contentType)) {
                throw new Lost(faults.notJson(status, contentType, requestId), false);
            }
            return new JsonAnswer<>(status, response.headers(), requestId, Optional.ofNullable(reader.read(body)));
        } catch (JsonProcessingException e) {
            throw new Lost(faults.unreadable(status, e, requestId), false);
        } catch (BoundedBody.TooLarge e) {
            throw new Lost(faults.tooLarge(status, requestId), false);
        } catch (IOException e) {
            throw Instant.now().isBefore(end) ? e : new TransportFaults.SlowBody(e);
        } finally {
            watch.cancel(false);
        }
    }

    /** Some peers compress though nobody asked them to. */
    private static InputStream plain(HttpResponse<InputStream> response) throws IOException {
        boolean zipped = response.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!zipped) {
            return response.body();
        }
        try {
            return new GZIPInputStream(response.body());
        } catch (IOException e) {
            response.body().close();
            throw e;
        }
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("closing an overdue body: {}", e.toString());
        }
    }

    private Duration timeLeft() {
        Duration ours = endpoint.limits().requestTimeout();
        Duration left = Duration.between(Instant.now(), limit.limit());
        return atLeastOneMilli(left.compareTo(ours) < 0 ? left : ours);
    }

    private static Duration atLeastOneMilli(Duration duration) {
        return duration.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : duration;
    }

    private static Optional<String> requestId(HttpHeaders headers) {
        return REQUEST_ID.stream()
                .flatMap(name -> headers.firstValue(name).stream())
                .findFirst();
    }

    private static boolean isJson(String contentType) {
        String type =
                contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }

    /** Where a redirect leads, if that is the same peer. */
    private static Optional<URI> redirected(URI from, HttpHeaders headers) {
        try {
            return headers.firstValue("location").map(from::resolve).filter(to -> Origin.of(from)
                    .equals(Origin.of(to)));
        } catch (IllegalArgumentException e) {
            LOG.debug("a redirect that is no address: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
