// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.backend.Capability;
import io.cistern.pim.PimInterfaces;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fleet under management can do: the same for all drivers. */
final class Capabilities {

    private static final List<Capability> REFUSED_VALUES = List.of(
            value(
                    PhysicalResourceTopologyManagement.class,
                    "queryTopology",
                    "asOf",
                    "the topology of the past is not kept"),
            value(
                    PhysicalResourceInventoryManagement.class,
                    "updateInventoryMetadata",
                    "physicalResourceId of a part",
                    "labels, places and tags are kept of whole resources"),
            value(
                    PhysicalResourceProvisioningAndLifecycleManagement.class,
                    "setMaintenanceMode",
                    "detach",
                    "an endpoint is left alone by its administration"));

    private Capabilities() {}

    /** Every operation of a PIM: offered where one of the services has it, and the values that are refused. */
    static List<Capability> of(List<Object> services) {
        Stream<Capability> operations = PimInterfaces.ALL.stream()
                .flatMap(standardInterface -> Capability.ofInterface(
                        standardInterface,
                        services.stream().filter(standardInterface::isInstance).findFirst(),
                        operation -> "served in a later release")
                        .stream());
        return Stream.concat(operations, REFUSED_VALUES.stream()).toList();
    }

    private static Capability value(Class<?> standardInterface, String operation, String attribute, String reason) {
        return new Capability(
                standardInterface.getSimpleName(), operation, Optional.of(attribute), false, Optional.of(reason));
    }
}
