// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.document.Budget;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.DocumentReader;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.Links;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.Governor;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.time.Duration;
import java.util.function.Supplier;

/** The requests to one BMC, and its answers. */
final class Wire {

    private static final String SERVICE = "redfish";
    private static final long MAX_BODY = 32L * 1024 * 1024;
    private static final int ATTEMPTS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String endpointId;
    private final JsonEndpoint endpoint;
    private final JsonEndpoint forSecrets;
    private final Governor governor;
    private final Supplier<Quirks> quirks;
    private final Links links;
    private final DocumentReader reader;

    Wire(
            ClientSettings settings,
            HttpTransport transport,
            Governor governor,
            Supplier<Quirks> quirks,
            Deviations deviations,
            Vocabulary vocabulary) {
        this.endpointId = settings.endpointId();
        this.governor = governor;
        this.quirks = quirks;
        this.links = new Links(settings.address(), deviations);
        this.reader = new DocumentReader(links, deviations, vocabulary);
        HttpLimits limits = new HttpLimits(
                CONNECT,
                settings.requestTimeout(),
                MAX_BODY,
                ATTEMPTS,
                1_000,
                settings.limits().requestsInFlight());
        this.endpoint = new JsonEndpoint(
                SERVICE, settings.address(), transport, limits, new RedfishFaults(quirks, deviations, false));
        this.forSecrets = new JsonEndpoint(
                SERVICE, settings.address(), transport, limits, new RedfishFaults(quirks, deviations, true));
    }

    /** In whose turn, for how long, and how much of it. */
    record Turn(ReadPriority priority, CallLimit limit, Budget budget) {}

    JsonAnswer<RedfishObject> send(JsonRequest request, Link link, Authorization authorization, Turn turn) {
        return send(endpoint, request, link, authorization, turn);
    }

    /** Sends what has a secret in it: of a failure, no words are kept. */
    JsonAnswer<RedfishObject> sendSecret(JsonRequest request, Link link, Authorization authorization, Turn turn) {
        return send(forSecrets, request, link, authorization, turn);
    }

    private JsonAnswer<RedfishObject> send(
            JsonEndpoint to, JsonRequest request, Link link, Authorization authorization, Turn turn) {
        turn.budget().takeRequest(link);
        JsonRequest odata = request.header("OData-Version", "4.0");
        try {
            return to.open(authorization, turn.limit(), governor.at(turn.priority()))
                    .read(
                            quirks.get().keepAlive() ? odata : odata.closing(),
                            body -> reader.read(body, link.whole(), turn.budget()));
        } catch (InfrastructureException e) {
            if (e.details().resourceId().isPresent()) {
                // A request of the session's own.
                throw e;
            }
            // One BMC is a resource; what is unavailable is it, not the infrastructure.
            ErrorCode code = e.code() == ErrorCode.UNAVAILABLE ? ErrorCode.RESOURCE_UNREACHABLE : e.code();
            throw new InfrastructureException(
                    code,
                    "endpoint " + endpointId + ": " + e.getMessage(),
                    e.details().toBuilder().resourceId(endpointId).build(),
                    e);
        }
    }

    Links links() {
        return links;
    }
}
