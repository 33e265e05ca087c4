// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.NetworkQoS;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Changes the quality of service of a network or a port, all of it: it is one policy. */
final class QosChange {

    private static final String CLEARED = "networkQoS";
    private static final String ATTRIBUTE = "qos_policy_id";

    private final ResourceChange change;
    private final String path;
    private final List<NetworkQoS> characteristics;
    private final Optional<BigDecimal> bandwidth;
    private final ClearedAttributes cleared;

    /** @param path of the data in the request */
    QosChange(
            ResourceChange change,
            String path,
            List<NetworkQoS> characteristics,
            Optional<BigDecimal> bandwidth,
            ClearedAttributes cleared) {
        this.change = change;
        this.path = path;
        this.characteristics = characteristics;
        this.bandwidth = bandwidth;
        this.cleared = cleared;
    }

    void check() {
        AskedQos asked = asked();
        cleared.mustNotHave(CLEARED, path + "." + CLEARED, !asked.isEmpty());
        change.policies().check(asked);
    }

    private AskedQos asked() {
        return AskedQos.of(path, characteristics, bandwidth);
    }

    /** Adds the policy to the attributes that are to be changed, having made it where there is none. */
    void addTo(ObjectNode wanted) {
        if (cleared.has(CLEARED)) {
            wanted.putNull(ATTRIBUTE);
        }
        change.policies()
                .obtain(asked(), Optional.of(change.resource().id()))
                .ifPresent(policyId -> wanted.put(ATTRIBUTE, policyId));
    }

    /** The policy that the resource had, where it has another one now. */
    Optional<String> former(ObjectNode before) {
        return Optional.of(before.path(ATTRIBUTE)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
