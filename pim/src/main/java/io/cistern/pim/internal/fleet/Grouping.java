// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.pim.Allocation;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.topology.Topology;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.topology.FailureDomainKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells groups of servers apart. */
final class Grouping {

    private static final String BETWEEN = "\n";

    private final Pools pools;
    private final Topology topology;

    Grouping(Pools pools, Topology topology) {
        this.pools = pools;
        this.topology = topology;
    }

    /** The group of a server, as a text that has an order. */
    String of(PhysicalResource server, List<CapacityGrouping> by) {
        return by.stream()
                .map(each -> of(server, each))
                .reduce((one, other) -> one + BETWEEN + other)
                .orElse("");
    }

    private String of(PhysicalResource server, CapacityGrouping by) {
        return switch (by) {
            case POOL -> server.resourcePoolId();
            case SITE -> pools.find(server.resourcePoolId()).siteId();
            case RACK ->
                topology.domains().of(server.physicalResourceId(), FailureDomainKind.RACK).stream()
                        .findFirst()
                        .orElse("");
            case TYPE -> server.resourceTypeId();
            case TENANT ->
                server.allocation()
                        .map(Allocation::tenantId)
                        .or(() -> server.reservation().map(Reservation::tenantId))
                        .or(server::ownerTenantId)
                        .orElse("");
        };
    }

    /** The group of that text. What is in no rack, or no tenant's, has none. */
    Map<String, String> named(String group, List<CapacityGrouping> by) {
        Map<String, String> named = new LinkedHashMap<>();
        String[] values = group.split(BETWEEN, -1);
        for (int i = 0; i < by.size(); i++) {
            if (!values[i].isEmpty()) {
                named.put(by.get(i).name(), values[i]);
            }
        }
        return named;
    }
}
