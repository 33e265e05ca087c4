// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bandwidth of ports, by those of their QoS policies that may be seen. */
public final class PortBandwidths {

    public static final PortBandwidths NONE = new PortBandwidths(Map.of());

    private final Map<String, NeutronQosPolicy> policies;

    private PortBandwidths(Map<String, NeutronQosPolicy> policies) {
        this.policies = policies;
    }

    /** One request where some have a policy, else none. */
    public static PortBandwidths of(NeutronClient neutron, Collection<NeutronPort> ports) {
        List<String> ids = ports.stream()
                .flatMap(port -> port.qosPolicyId().stream())
                .distinct()
                .toList();
        return new PortBandwidths(
                NetworkReader.inParts(ids, some -> neutron.qosPolicies(NeutronQuery.where("id", some))
                                .items())
                        .stream()
                        .collect(Collectors.toMap(NeutronQosPolicy::id, Function.identity())));
    }

    /** In Mbps. */
    public Optional<BigDecimal> of(NeutronPort port) {
        return QosMapper.bandwidth(port.qosPolicyId().map(policies::get));
    }
}
