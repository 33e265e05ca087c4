// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyRelation;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A fact of the topology.
 *
 * @param relation how the ends belong together
 * @param aEnd the containing, feeding or managing end; of a cable either
 * @param zEnd the other end
 * @param evidence what it is known from
 * @param state whether the connection is up; UNKNOWN for other relations
 * @param speedGbps speed in Gbit/s
 * @param medium e.g. {@code Optical}
 * @param cableId the cable
 */
@Buildable
public record ObservedLink(
        TopologyRelation relation,
        LinkEnd aEnd,
        LinkEnd zEnd,
        TopologyEvidence evidence,
        LinkStatus state,
        Optional<BigDecimal> speedGbps,
        Optional<String> medium,
        Optional<String> cableId) {

    public ObservedLink {
        Attributes.required(relation, "relation");
        Attributes.required(aEnd, "aEnd");
        Attributes.required(zEnd, "zEnd");
        Attributes.required(evidence, "evidence");
        Attributes.required(state, "state");
        speedGbps = Attributes.optional(speedGbps);
        medium = Attributes.optional(medium);
        cableId = Attributes.optional(cableId);
    }

    public static ObservedLinkBuilder builder() {
        return ObservedLinkBuilder.builder();
    }
}
