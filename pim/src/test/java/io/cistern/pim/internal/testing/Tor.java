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
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.LldpEvidence;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.SourceReference;
import io.cistern.pim.inventory.Switch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The switch at the top of a rack, if it speaks the protocol. */
public final class Tor {

    private final String name;
    private final String mac;
    private final Map<String, LldpNeighbor> ports = new TreeMap<>();

    /** @param mac by which it announces itself */
    public Tor(String name, String mac) {
        this.name = name;
        this.mac = mac;
    }

    /** With a port that hears nothing. */
    public Tor port(String port) {
        ports.put(port, heard(null, null, null, null, LldpEvidence.LLDP_SWITCH));
        return this;
    }

    /** With a port that hears a host. */
    public Tor port(String port, String hostMac) {
        ports.put(port, heard(hostMac, "MacAddr", hostMac, "MacAddr", LldpEvidence.LLDP_SWITCH));
        return this;
    }

    /** With a port that hears a host which names its ports. */
    public Tor port(String port, String hostMac, String hostPort) {
        ports.put(port, heard(hostMac, "MacAddr", hostPort, "IfName", LldpEvidence.LLDP_SWITCH));
        return this;
    }

    /** What a host hears. */
    public static LldpNeighbor heardByHost(String chassisId, String subtype, String portId, String portSubtype) {
        return heard(chassisId, subtype, portId, portSubtype, LldpEvidence.LLDP_HOST);
    }

    private static LldpNeighbor heard(
            String chassisId, String subtype, String portId, String portSubtype, LldpEvidence evidence) {
        return LldpNeighbor.builder()
                .chassisId(Optional.ofNullable(chassisId))
                .chassisIdSubtype(Optional.ofNullable(subtype))
                .portId(Optional.ofNullable(portId))
                .portIdSubtype(Optional.ofNullable(portSubtype))
                .evidence(evidence)
                .build();
    }

    public InventoryReading reading(String endpointId, Instant now) {
        List<ObservedResource> all = new ArrayList<>();
        all.add(observed(
                endpointId,
                "/Switches/1",
                null,
                ResourceKind.SWITCH,
                Switch.builder()
                        .lldpChassisIds(List.of(mac))
                        .lldpSystemName(Optional.of(name))
                        .managementAddresses(List.of("192.0.2.250"))
                        .inferred(false)
                        .build()));
        int index = 1;
        for (Map.Entry<String, LldpNeighbor> port : ports.entrySet()) {
            all.add(observed(
                    endpointId,
                    "/Switches/1/Ports/" + index,
                    "/Switches/1",
                    ResourceKind.PORT,
                    Port.builder()
                            .portId(port.getKey())
                            .linkStatus(LinkStatus.UP)
                            .macAddresses(List.of(String.format("0e:00:00:00:00:%02x", index++)))
                            .lldpNeighbor(Optional.of(port.getValue()))
                            .build()));
        }
        return InventoryReading.builder()
                .endpointId(endpointId)
                .scope(InventoryScope.FULL)
                .started(now)
                .ended(now)
                .service(ServiceDescription.builder()
                        .protocol("redfish")
                        .quirkProfile("standard")
                        .build())
                .resources(all)
                .build();
    }

    private ObservedResource observed(
            String endpointId, String locator, String parent, ResourceKind kind, PhysicalResourceDetails details) {
        return ObservedResource.builder()
                .locator(locator)
                .parentLocator(Optional.ofNullable(parent))
                .resourceKind(kind)
                .localId(locator.substring(locator.lastIndexOf('/') + 1))
                .evidence(IdentityEvidence.builder()
                        .serialNumber(kind == ResourceKind.SWITCH ? Optional.of(name) : Optional.empty())
                        .build())
                .hardware(HardwareDescription.builder()
                        .name(kind == ResourceKind.SWITCH ? name : locator)
                        .manufacturerNormalised(ManufacturerFamily.UNKNOWN)
                        .build())
                .states(ObservedStates.builder()
                        .operationalState(OperationalState.ENABLED)
                        .healthState(HealthState.OK)
                        .build())
                .sourceRef(new SourceReference(endpointId, locator, Optional.empty(), Optional.empty()))
                .details(details)
                .build();
    }
}
