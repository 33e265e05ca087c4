// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That two nodes belong together (derived; IFA 053 clause 8).
 *
 * @param linkId 1; identifier
 * @param relation 1; how they belong together
 * @param aEnd 1; node that contains, feeds or manages; of a cable either
 * @param zEnd 1; the other node
 * @param state 1; whether it works
 * @param speedGbps 0..1; speed in Gbit/s
 * @param medium 0..1; e.g. {@code Optical}
 * @param cableId 0..1; the cable
 * @param vlan 0..1; VLAN
 * @param lag 0..1; the aggregate it belongs to
 * @param evidence 1..N; what it is known from
 * @param confidence 1; how sure it is
 * @param firstSeen 1; when it was seen first
 * @param lastConfirmed 1; when it was last seen
 */
@Buildable
public record TopologyLink(
        String linkId,
        TopologyRelation relation,
        String aEnd,
        String zEnd,
        LinkState state,
        Optional<BigDecimal> speedGbps,
        Optional<String> medium,
        Optional<String> cableId,
        Optional<Long> vlan,
        Optional<String> lag,
        List<TopologyEvidence> evidence,
        Confidence confidence,
        Instant firstSeen,
        Instant lastConfirmed) {

    public TopologyLink {
        Attributes.required(linkId, "linkId");
        Attributes.required(relation, "relation");
        Attributes.required(aEnd, "aEnd");
        Attributes.required(zEnd, "zEnd");
        Attributes.required(state, "state");
        speedGbps = Attributes.optional(speedGbps);
        medium = Attributes.optional(medium);
        cableId = Attributes.optional(cableId);
        vlan = Attributes.optional(vlan);
        lag = Attributes.optional(lag);
        evidence = Attributes.nonEmpty(evidence, "evidence");
        Attributes.required(confidence, "confidence");
        Attributes.required(firstSeen, "firstSeen");
        Attributes.required(lastConfirmed, "lastConfirmed");
    }

    public static TopologyLinkBuilder builder() {
        return TopologyLinkBuilder.builder();
    }
}
