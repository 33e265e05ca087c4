// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import java.time.Duration;

/**
 * What one BMC is asked at most.
 *
 * @param requestsInFlight reads and writes together; writes are one at a time in any case
 * @param spacing between the beginnings of two requests, as long as the BMC keeps up
 */
public record GovernorLimits(int requestsInFlight, Duration spacing) {

    /** Two requests in flight, 100 ms apart. */
    public static final GovernorLimits DEFAULT = new GovernorLimits(2, Duration.ofMillis(100));
}
