// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.support.CallLimit;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.client.RedfishClient;
import io.cistern.pim.redfish.internal.inventory.Observer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** One BMC, as long as it is reached in the same way. */
public final class Endpoint {

    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private volatile EndpointAccess access;
    private final List<X509Certificate> authorities;
    private final RedfishClient client;
    private final Treatment treatment;
    private final Observer observer;
    private final Set<ReadLimit> readings = ConcurrentHashMap.newKeySet();

    /** @param authorities that its certificate must come from, where its trust asks for that */
    Endpoint(
            EndpointAccess access,
            List<X509Certificate> authorities,
            RedfishClient client,
            Treatment treatment,
            Observer observer) {
        this.access = access;
        this.authorities = authorities;
        this.client = client;
        this.treatment = treatment;
        this.observer = observer;
    }

    EndpointAccess access() {
        return access;
    }

    /** The key that was met at first use is written down by now: nothing else is expected than was. */
    void pinned(EndpointAccess same) {
        access = same;
    }

    /** Whether it is reached, and believed, in just this way. */
    boolean isReachedBy(EndpointAccess other, List<X509Certificate> believed) {
        return access.equals(other) && (access.tls().trustMode() != TrustMode.CA || authorities.equals(believed));
    }

    /** Reads something, and is interrupted when the endpoint is let go. */
    public <R> R read(ReadCall call, BiFunction<Observer, RedfishCall, R> reading) {
        ReadLimit limit = new ReadLimit(call.deadline());
        readings.add(limit);
        try {
            limit.checkActive();
            treatment.refresh();
            return reading.apply(observer, client.open(limit, call.priority()));
        } finally {
            readings.remove(limit);
        }
    }

    /** Cancels what is being read and deletes the session, where the BMC answers. */
    void close() {
        readings.forEach(ReadLimit::cancel);
        client.close(CallLimit.within(GOODBYE));
    }
}
