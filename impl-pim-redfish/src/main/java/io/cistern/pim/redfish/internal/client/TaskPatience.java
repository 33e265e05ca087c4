// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.backend.support.Waiter;
import java.time.Duration;

/**
 * How long tasks are watched.
 *
 * @param pauses between two looks, where the BMC asks for none
 * @param stall without any progress for that long, a task is given up
 * @param unseen a task that cannot be found is taken for one that has not begun, at so many looks
 */
public record TaskPatience(Waiter pauses, Duration stall, int unseen) {

    /** Every 2 s to 30 s, 30 min without progress, 3 looks. */
    public static final TaskPatience DEFAULT =
            new TaskPatience(new Waiter(Duration.ofSeconds(2), Duration.ofSeconds(30)), Duration.ofMinutes(30), 3);
}
