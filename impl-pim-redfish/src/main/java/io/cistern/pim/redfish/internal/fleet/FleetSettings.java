// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a fleet is read.
 *
 * @param limits what each BMC is asked at most
 * @param requestsInFlight to all of them together
 * @param connectTimeout for one connection
 * @param authorities that certificates must come from, where a trust asks for that
 */
public record FleetSettings(
        GovernorLimits limits,
        int requestsInFlight,
        Duration connectTimeout,
        Supplier<List<X509Certificate>> authorities) {}
