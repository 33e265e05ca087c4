// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An endpoint as one call uses it.
 *
 * <p>A request is sent again, after the pause that the peer asks for or a growing random one, when the peer says that it
 * did not process it (429), when no connection came about, or when it can do no harm and the answer was lost or can be a
 * gateway's (502, 503, 504). A request that makes something is never sent twice after one of these: whoever sent it must
 * look whether it took effect.
 */
public final class JsonHttp {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final JsonEndpoint endpoint;
    private final Authorization authorization;
    private final CallLimit limit;
    private final Gate gate;

    JsonHttp(JsonEndpoint endpoint, Authorization authorization, CallLimit limit, Gate gate) {
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.limit = limit;
        this.gate = gate;
    }

    /** Sends a request whose answer has no body that matters. */
    public JsonAnswer<Void> send(JsonRequest request) {
        return send(request, Void.class);
    }

    /**
     * Sends a request.
     *
     * @throws InfrastructureException UNAVAILABLE, BACKEND_ERROR or RESOURCE_CERT_MISMATCH where the traffic fails; else
     *     what the endpoint's {@link FaultReader} makes of the answer
     */
    public <T> JsonAnswer<T> send(JsonRequest request, Class<T> type) {
        return type == Void.class ? send(request, JsonHttp::skip, false) : send(request, decoding(type), true);
    }

    /**
     * Sends a request whose answer is read by the caller, whatever type of content it claims to have.
     *
     * @throws InfrastructureException as {@link #send(JsonRequest, Class)}
     */
    public <T> JsonAnswer<T> read(JsonRequest request, BodyReader<T> reader) {
        return send(request, reader, false);
    }

    private <T> JsonAnswer<T> send(JsonRequest request, BodyReader<T> reader, boolean onlyJson) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            Map<String, String> credentials = authorization.headers(limit);
            try {
                return new HttpExchange(endpoint, limit, gate).send(request, credentials, reader, onlyJson);
            } catch (HttpExchange.Refused refused) {
                HttpFailure failure = refused.failure();
                if (failure.status() == 401 && !renewed && authorization.renew(credentials, limit)) {
                    renewed = true;
                    continue;
                }
                Optional<Duration> repeatAfter = endpoint.faults().repeatAfter(request, failure);
                if (repeatAfter.isEmpty() || !pause(attempt, repeatAfter.get())) {
                    throw endpoint.faults().read(failure);
                }
            } catch (HttpExchange.Lost lost) {
                boolean harmless = request.idempotent() || lost.unsent();
                if (!harmless || lost.failure().code() != ErrorCode.UNAVAILABLE || !pause(attempt, Duration.ZERO)) {
                    throw lost.failure();
                }
            }
        }
    }

    private static <T> T skip(InputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return null;
    }

    private static <T> BodyReader<T> decoding(Class<T> type) {
        ObjectReader reader = JsonEndpoint.json().readerFor(type);
        return body -> {
            try {
                return reader.readValue(body);
            } catch (JsonProcessingException e) {
                // Inside a list the decoder wraps what the connection threw.
                if (e.getCause() instanceof IOException broken && !(broken instanceof JsonProcessingException)) {
                    throw broken;
                }
                throw e;
            }
        };
    }

    /** Pauses; false: there are no attempts or there is no time left for another one. */
    private boolean pause(int attempt, Duration asked) {
        if (attempt >= endpoint.limits().attempts()) {
            return false;
        }
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration base = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        Duration jittered =
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(base.toMillis() / 2, base.toMillis()));
        Duration pause = asked.isZero() ? jittered : asked;
        if (Instant.now().plus(pause).isAfter(limit.limit())) {
            return false;
        }
        limit.pause(pause);
        return true;
    }
}
