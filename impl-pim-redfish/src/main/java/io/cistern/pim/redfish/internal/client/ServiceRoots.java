// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.client.Wire.Turn;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What the client knows of the service root. */
final class ServiceRoots {

    /** Some answer 400 to a request without a credential. */
    private static final Set<ErrorCode> WANT_A_CREDENTIAL =
            Set.of(ErrorCode.RESOURCE_AUTH_FAILED, ErrorCode.FORBIDDEN, ErrorCode.INVALID_ARGUMENT);

    private final Wire wire;
    private final AtomicReference<ServiceRoot> known = new AtomicReference<>();
    private volatile Link address = Link.ROOT;

    ServiceRoots(Wire wire) {
        this.wire = wire;
    }

    Optional<ServiceRoot> known() {
        return Optional.ofNullable(known.get());
    }

    /** Learns from a root that was read. */
    void learn(RedfishObject root) {
        known.set(ServiceRoot.of(root));
    }

    /** Where it is. */
    Link address() {
        return address;
    }

    /** The root as everyone sees it; empty: it is shown to nobody without a credential. */
    Optional<RedfishObject> open(Turn turn) {
        try {
            return Optional.of(read(Link.ROOT, turn, Authorization.NONE));
        } catch (InfrastructureException e) {
            if (!WANT_A_CREDENTIAL.contains(e.code()) && e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            Optional<RedfishObject> bare = bare(turn);
            if (bare.isEmpty() && e.code() == ErrorCode.NOT_FOUND) {
                throw e;
            }
            return bare;
        }
    }

    /** Some have it without the slash only (Nettrix: gofish#190). */
    private Optional<RedfishObject> bare(Turn turn) {
        try {
            RedfishObject root = read(Link.BARE_ROOT, turn, Authorization.NONE);
            address = Link.BARE_ROOT;
            return Optional.of(root);
        } catch (InfrastructureException e) {
            if (!WANT_A_CREDENTIAL.contains(e.code()) && e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * The root, read when it is not known yet: without a credential as DSP0266 wants it, and with it where the BMC does not
     * keep to that.
     */
    ServiceRoot get(Turn turn, Map<String, String> basic) {
        if (known.get() == null && open(turn).isEmpty()) {
            read(Link.ROOT, turn, new FixedAuthorization(basic));
        }
        return known.get();
    }

    private RedfishObject read(Link link, Turn turn, Authorization authorization) {
        RedfishObject root = wire.send(JsonRequest.get(link.path()), link, authorization, turn)
                .content()
                .filter(RedfishObject::isPresent)
                .orElseThrow(() ->
                        new InfrastructureException(ErrorCode.BACKEND_ERROR, "there is no Redfish service at " + link));
        learn(root);
        return root;
    }
}
