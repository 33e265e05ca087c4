// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.openstack.internal.neutron.QosRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The quality of service that a request asks for: an existing policy, or rules.
 *
 * @param path of the characteristics
 * @param policyId the policy
 * @param rules what it has to say; empty where a policy is named, or nothing is asked for
 */
record AskedQos(String path, Optional<String> policyId, Set<QosRule> rules) {

    private static final Set<String> KNOWN = Set.of(
            NetworkQosNames.MAX_BANDWIDTH_KBPS,
            NetworkQosNames.MAX_BURST_KBPS,
            NetworkQosNames.MIN_BANDWIDTH_KBPS,
            NetworkQosNames.DSCP_MARK,
            NetworkQosNames.DIRECTION,
            NetworkQosNames.QOS_POLICY_ID);

    private static final Set<Integer> DSCP_MARKS =
            Set.of(0, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 46, 48, 56);

    private static final BigDecimal KBPS_PER_MBPS = BigDecimal.valueOf(1_000);

    /**
     * Reads it.
     *
     * @param at the data that it is of
     * @param bandwidth in Mbps, to be guaranteed
     */
    static AskedQos of(String at, List<NetworkQoS> characteristics, Optional<BigDecimal> bandwidth) {
        String path = at + ".networkQoS";
        Map<String, String> asked = new HashMap<>();
        characteristics.forEach(one -> asked.put(one.qosName(), one.qosValue()));
        asked.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InfrastructureException.valueNotSupported(
                            path,
                            "OpenStack has no characteristic " + name,
                            "choose among " + String.join(", ", KNOWN));
                });
        Optional<Long> guaranteed = bandwidth.filter(mbps -> mbps.signum() > 0).map(mbps -> mbps.multiply(KBPS_PER_MBPS)
                .setScale(0, RoundingMode.CEILING)
                .longValue());
        if (guaranteed.isPresent() && asked.containsKey(NetworkQosNames.MIN_BANDWIDTH_KBPS)) {
            throw wrong(
                    at + ".bandwidth", "does not go with " + NetworkQosNames.MIN_BANDWIDTH_KBPS, "give one of them");
        }
        Optional<String> policyId = Optional.ofNullable(asked.get(NetworkQosNames.QOS_POLICY_ID));
        if (policyId.isPresent() && (asked.size() > 1 || guaranteed.isPresent())) {
            throw wrong(
                    path,
                    "has nothing beside " + NetworkQosNames.QOS_POLICY_ID + ", which says it all",
                    "name the policy or the characteristics");
        }
        return new AskedQos(path, policyId, policyId.isPresent() ? Set.of() : rules(path, asked, guaranteed));
    }

    boolean isEmpty() {
        return policyId.isEmpty() && rules.isEmpty();
    }

    private static Set<QosRule> rules(String path, Map<String, String> asked, Optional<Long> guaranteed) {
        String direction = asked.getOrDefault(NetworkQosNames.DIRECTION, "egress");
        if (!Set.of("ingress", "egress").contains(direction)) {
            throw wrong(path, "has a direction of ingress or egress, not " + direction, "choose one of the two");
        }
        Optional<Long> most = number(path, asked, NetworkQosNames.MAX_BANDWIDTH_KBPS);
        Optional<Long> burst = number(path, asked, NetworkQosNames.MAX_BURST_KBPS);
        Optional<Long> least =
                number(path, asked, NetworkQosNames.MIN_BANDWIDTH_KBPS).or(() -> guaranteed);
        Optional<Long> mark = number(path, asked, NetworkQosNames.DSCP_MARK);
        if (burst.isPresent() && most.isEmpty()) {
            throw wrong(path, "limits a burst of limited bandwidth only", "add " + NetworkQosNames.MAX_BANDWIDTH_KBPS);
        }
        if (asked.containsKey(NetworkQosNames.DIRECTION) && most.isEmpty() && least.isEmpty()) {
            throw wrong(path, "has a direction for bandwidth only", "limit or guarantee bandwidth, or leave it out");
        }
        if (most.isPresent() && least.isPresent() && least.get() > most.get()) {
            throw wrong(path, "guarantees no more than it allows", "lower the one or raise the other");
        }
        if (mark.filter(dscp -> dscp > 56 || !DSCP_MARKS.contains(dscp.intValue()))
                .isPresent()) {
            throw wrong(path, "has a dscpMark of RFC 2474, such as 0, 10, 26 or 46", "choose one of them");
        }
        Set<QosRule> rules = new LinkedHashSet<>();
        most.ifPresent(kbps -> rules.add(QosRule.limit(kbps, burst, direction)));
        least.filter(kbps -> kbps > 0).ifPresent(kbps -> rules.add(QosRule.minimum(kbps, direction)));
        mark.ifPresent(dscp -> rules.add(QosRule.mark(dscp.intValue())));
        return rules;
    }

    private static Optional<Long> number(String path, Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).map(text -> {
            if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
                throw wrong(path, "has a whole number as " + name + ", not " + text, "correct it");
            }
            return Long.parseLong(text);
        });
    }

    private static InfrastructureException wrong(String path, String rule, String remedy) {
        return InfrastructureException.invalidArgument(path, rule, remedy);
    }
}
