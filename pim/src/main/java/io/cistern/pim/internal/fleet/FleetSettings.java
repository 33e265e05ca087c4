// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.pim.internal.endpoint.Periods;
import java.time.Duration;

/**
 * What can be set of a fleet.
 *
 * @param periods how often endpoints are read
 * @param absentGrace for how long a resource is missed before it is removed
 * @param changesKept how many changes of the inventory are kept
 */
public record FleetSettings(Periods periods, Duration absentGrace, int changesKept) {

    /** What holds where nothing is set. */
    public static final FleetSettings DEFAULTS = new FleetSettings(Periods.DEFAULTS, Duration.ofHours(24), 20_000);
}
