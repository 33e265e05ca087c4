// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.QosRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Policies on the quality of service in the words of the standard. */
final class QosMapper {

    private QosMapper() {}

    /**
     * What a resource with a policy has.
     *
     * @param policyId its policy
     * @param policy the same with its rules; absent where the caller may not see them
     */
    static List<NetworkQoS> characteristics(Optional<String> policyId, Optional<NeutronQosPolicy> policy) {
        if (policyId.isEmpty()) {
            return List.of();
        }
        Set<NetworkQoS> characteristics = new LinkedHashSet<>();
        policy.stream().flatMap(known -> known.rules().stream()).forEach(rule -> characteristics.addAll(of(rule)));
        characteristics.add(new NetworkQoS(NetworkQosNames.QOS_POLICY_ID, policyId.get()));
        return List.copyOf(characteristics);
    }

    private static List<NetworkQoS> of(QosRule rule) {
        List<NetworkQoS> characteristics = new ArrayList<>();
        add(characteristics, NetworkQosNames.MAX_BANDWIDTH_KBPS, rule.maxKbps());
        add(characteristics, NetworkQosNames.MAX_BURST_KBPS, rule.asAsked().maxBurstKbps());
        add(characteristics, NetworkQosNames.MIN_BANDWIDTH_KBPS, rule.minKbps());
        add(characteristics, NetworkQosNames.DSCP_MARK, rule.dscpMark());
        if (!characteristics.isEmpty()) {
            add(characteristics, NetworkQosNames.DIRECTION, rule.direction());
        }
        return characteristics;
    }

    private static void add(List<NetworkQoS> characteristics, String name, Optional<?> value) {
        value.ifPresent(known -> characteristics.add(new NetworkQoS(name, known.toString())));
    }

    /** In Mbps: what is guaranteed, else what is allowed at most. */
    static Optional<BigDecimal> bandwidth(Optional<NeutronQosPolicy> policy) {
        List<QosRule> rules = policy.map(NeutronQosPolicy::rules).orElse(List.of());
        return rules.stream()
                .flatMap(rule -> rule.minKbps().stream())
                .findFirst()
                .or(() ->
                        rules.stream().flatMap(rule -> rule.maxKbps().stream()).findFirst())
                .map(kbps -> BigDecimal.valueOf(kbps, 3).stripTrailingZeros());
    }
}
