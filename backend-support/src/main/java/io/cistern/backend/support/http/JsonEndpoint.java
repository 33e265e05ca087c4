// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cistern.backend.support.CallLimit;
import java.net.URI;

/**
 * One service of a peer: where it is, and the bounds of all traffic with it together. Made once and shared by all calls;
 * each call opens it with its own authorisation and limit.
 */
public final class JsonEndpoint {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private final String service;
    private final URI base;
    private final HttpTransport transport;
    private final HttpLimits limits;
    private final FaultReader faults;
    private final Gate gate;

    /**
     * @param service its type, e.g. {@code compute}, for logs and failures
     * @param base what the paths of requests are appended to
     * @param faults understands its failures
     */
    public JsonEndpoint(String service, URI base, HttpTransport transport, HttpLimits limits, FaultReader faults) {
        this.service = service;
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.transport = transport;
        this.limits = limits;
        this.faults = faults;
        this.gate = new RateGate(service, limits);
    }

    /** The endpoint for one call. */
    public JsonHttp open(Authorization authorization, CallLimit limit) {
        return open(authorization, limit, gate);
    }

    /** The endpoint for one call, whose requests pass a gate of the caller's instead of the endpoint's limits. */
    public JsonHttp open(Authorization authorization, CallLimit limit, Gate gate) {
        return new JsonHttp(this, authorization, limit, gate);
    }

    /** Where it is. */
    public URI base() {
        return base;
    }

    /** What JSON means here: unknown members are ignored, absent ones are absent. */
    public static ObjectMapper json() {
        return JSON;
    }

    String service() {
        return service;
    }

    HttpTransport transport() {
        return transport;
    }

    HttpLimits limits() {
        return limits;
    }

    FaultReader faults() {
        return faults;
    }
}
