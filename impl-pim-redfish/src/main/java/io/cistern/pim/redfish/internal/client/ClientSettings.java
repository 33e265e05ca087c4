// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How one BMC is reached.
 *
 * @param endpointId for failures and logs
 * @param address scheme, host and port
 * @param credential read anew for each login; absent: only what needs none is asked
 * @param context how our sessions are told from those of others that use the same account
 * @param limits what it is asked at most
 * @param requestTimeout for one request, from the first byte sent to the last byte received
 * @param requests of one piece of work, at most
 * @param tasks how long tasks are watched
 */
public record ClientSettings(
        String endpointId,
        URI address,
        Optional<Supplier<Credential>> credential,
        String context,
        GovernorLimits limits,
        Duration requestTimeout,
        int requests,
        TaskPatience tasks) {

    private static final Duration ONE_REQUEST = Duration.ofSeconds(60);
    private static final int ONE_CALL = 10_000;

    /** With the usual limits. */
    public static ClientSettings of(String endpointId, URI address, Optional<Supplier<Credential>> credential) {
        return new ClientSettings(
                endpointId,
                address,
                credential,
                "cistern",
                GovernorLimits.DEFAULT,
                ONE_REQUEST,
                ONE_CALL,
                TaskPatience.DEFAULT);
    }

    /** The same with sessions of one PIM, which no other one deletes. */
    public ClientSettings ofPim(String pimId) {
        return new ClientSettings(
                endpointId, address, credential, context + " " + pimId, limits, requestTimeout, requests, tasks);
    }

    /** The same with other limits. */
    public ClientSettings with(GovernorLimits other) {
        return new ClientSettings(endpointId, address, credential, context, other, requestTimeout, requests, tasks);
    }
}
