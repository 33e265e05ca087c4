// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Map;

/**
 * How many servers there are of one group.
 *
 * @param group 0..N; what they have in common, by the groupings that were asked for, e.g. {@code POOL} = {@code p-1}
 * @param capacity 1; how many there are
 */
public record CapacityInfo(Map<String, String> group, PoolCapacity capacity) {

    public CapacityInfo {
        group = Attributes.map(group, "group");
        Attributes.required(capacity, "capacity");
    }
}
