// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.testing;

import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.PowerDistributionUnit;
import io.cistern.pim.inventory.PowerOutlet;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.SourceReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What feeds a rack.
 *
 * @param name what it is called
 * @param serial its serial number
 * @param outlets the ids of its outlets
 */
public record Pdu(String name, String serial, List<String> outlets) {

    public static final String UNIT = "/PowerEquipment/RackPDUs/1";

    public InventoryReading reading(String endpointId, Instant now) {
        return InventoryReading.builder()
                .endpointId(endpointId)
                .scope(InventoryScope.FULL)
                .started(now)
                .ended(now)
                .service(ServiceDescription.builder()
                        .protocol("redfish")
                        .quirkProfile("standard")
                        .build())
                .resources(List.of(unit(endpointId)))
                .build();
    }

    private ObservedResource unit(String endpointId) {
        Stream<PowerOutlet> all =
                outlets.stream().map(outlet -> new PowerOutlet(outlet, Optional.empty(), Optional.empty(), List.of()));
        return ObservedResource.builder()
                .locator(UNIT)
                .resourceKind(ResourceKind.PDU)
                .localId("1")
                .evidence(IdentityEvidence.builder()
                        .serialNumber(Optional.of(serial))
                        .build())
                .hardware(HardwareDescription.builder()
                        .name(name)
                        .manufacturerNormalised(ManufacturerFamily.UNKNOWN)
                        .build())
                .states(ObservedStates.builder()
                        .operationalState(OperationalState.ENABLED)
                        .healthState(HealthState.OK)
                        .build())
                .sourceRef(new SourceReference(endpointId, UNIT, Optional.empty(), Optional.empty()))
                .details(new PowerDistributionUnit(Optional.empty(), Optional.of("RackPDU"), all.toList()))
                .build();
    }
}
