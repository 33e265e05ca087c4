// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Ports that a server must have; what is given must hold for each of them.
 *
 * @param minCount 0..1; how many; absent: one
 * @param minSpeedGbps 0..1; speed in Gbit/s
 * @param linkUp 0..1; whether they must have a link
 * @param sriov 0..1; whether they must have virtual functions
 * @param connectedToSwitchIds 0..N; the switches they must be connected to
 * @param distinctSwitches 0..1; whether they must be connected to different switches
 */
@Buildable
public record NetworkPortCriterion(
        Optional<Long> minCount,
        Optional<BigDecimal> minSpeedGbps,
        Optional<Boolean> linkUp,
        Optional<Boolean> sriov,
        List<String> connectedToSwitchIds,
        Optional<Boolean> distinctSwitches) {

    public NetworkPortCriterion {
        minCount = Attributes.optional(minCount);
        minSpeedGbps = Attributes.optional(minSpeedGbps);
        linkUp = Attributes.optional(linkUp);
        sriov = Attributes.optional(sriov);
        connectedToSwitchIds = Attributes.list(connectedToSwitchIds, "connectedToSwitchIds");
        distinctSwitches = Attributes.optional(distinctSwitches);
    }

    public static NetworkPortCriterionBuilder builder() {
        return NetworkPortCriterionBuilder.builder();
    }
}
