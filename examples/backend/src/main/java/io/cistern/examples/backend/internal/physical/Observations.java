// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Architecture;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.LldpEvidence;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.MemorySummary;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.ProcessorSummary;
import io.cistern.pim.inventory.SourceReference;
import io.cistern.pim.inventory.Switch;
import io.cistern.pim.inventory.SystemType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one management controller tells, as facts with their evidence. Containers come before what they contain. */
final class Observations {
    private static final String CHASSIS = "/chassis";
    private static final String SERVER = "/server";
    private static final String MANAGER = "/manager";
    private static final String SWITCH = "/switch";
    private static final IdentityEvidence NONE = IdentityEvidence.builder().build();

    private final String endpointId;

    Observations(String endpointId) {
        this.endpointId = endpointId;
    }

    List<ObservedResource> server(SimulatedRack.Machine machine) {
        IdentityEvidence itself = IdentityEvidence.builder()
                .systemUuid(Optional.of(machine.uuid()))
                .manufacturer(Optional.of("Example"))
                .serialNumber(Optional.of(machine.serialNumber()))
                .macAddresses(List.of(machine.macAddress()))
                .build();
        return List.of(
                observed(CHASSIS, "", ResourceKind.CHASSIS, serial("C" + machine.serialNumber()), chassis()),
                observed(SERVER, CHASSIS, ResourceKind.COMPUTE_SERVER, itself, computer(machine)),
                observed(MANAGER, CHASSIS, ResourceKind.MANAGER, NONE, manager()),
                observed(SERVER + "/drive", SERVER, ResourceKind.DRIVE, serial("D" + machine.serialNumber()), drive()),
                observed(CHASSIS + "/port", CHASSIS, ResourceKind.PORT, slot("1"), portOf(machine)));
    }

    List<ObservedResource> topOfRack(List<SimulatedRack.Machine> machines) {
        List<ObservedResource> all = new ArrayList<>();
        Switch itself = Switch.builder()
                .lldpChassisIds(List.of(SimulatedRack.SWITCH_MAC))
                .lldpSystemName(Optional.of("example-switch"))
                .inferred(false)
                .build();
        all.add(observed(SWITCH, "", ResourceKind.SWITCH, serial("SW1"), itself));
        for (SimulatedRack.Machine machine : machines) {
            String number = Integer.toString(machine.number());
            Port port = portOf(
                    "Ethernet" + number,
                    String.format("0e:00:00:00:01:%02x", machine.number()),
                    heard(machine.macAddress(), machine.macAddress(), "MacAddr", LldpEvidence.LLDP_SWITCH));
            all.add(observed(SWITCH + "/" + number, SWITCH, ResourceKind.PORT, slot(number), port));
        }
        return all;
    }

    private ObservedResource observed(
            String locator,
            String parent,
            ResourceKind kind,
            IdentityEvidence evidence,
            PhysicalResourceDetails details) {
        return ObservedResource.builder()
                .locator(locator)
                .parentLocator(Optional.of(parent).filter(container -> !container.isEmpty()))
                .resourceKind(kind)
                .localId(locator)
                .evidence(evidence)
                .hardware(HardwareDescription.builder()
                        .name(kind.name().toLowerCase(Locale.ROOT))
                        .manufacturer(Optional.of("Example"))
                        .manufacturerNormalised(ManufacturerFamily.OTHER)
                        .model(Optional.of("X1"))
                        .serialNumber(evidence.serialNumber())
                        .build())
                .states(ObservedStates.builder()
                        .powerState(Optional.of(PowerState.ON))
                        .operationalState(OperationalState.ENABLED)
                        .healthState(HealthState.OK)
                        .build())
                .sourceRef(new SourceReference(endpointId, locator, Optional.empty(), Optional.empty()))
                .details(details)
                .build();
    }

    private static IdentityEvidence serial(String serialNumber) {
        return IdentityEvidence.builder()
                .manufacturer(Optional.of("Example"))
                .serialNumber(Optional.of(serialNumber))
                .build();
    }

    private static IdentityEvidence slot(String slot) {
        return IdentityEvidence.builder().slot(Optional.of(slot)).build();
    }

    private static ComputeServer computer(SimulatedRack.Machine machine) {
        return ComputeServer.builder()
                .systemType(SystemType.PHYSICAL)
                .architecture(Architecture.X86_64)
                .processorSummary(ProcessorSummary.builder()
                        .sockets(Optional.of(2L))
                        .cores(Optional.of(32L))
                        .build())
                .memorySummary(
                        new MemorySummary(Optional.of(BigDecimal.valueOf(256)), Optional.empty(), Optional.empty()))
                .chassisId(Optional.of(CHASSIS))
                .managerId(Optional.of(MANAGER))
                .macAddresses(List.of(machine.macAddress()))
                .build();
    }

    private static Chassis chassis() {
        return Chassis.builder()
                .chassisType("RackMount")
                .serverIds(List.of(SERVER))
                .build();
    }

    private static Manager manager() {
        return Manager.builder().managedIds(List.of(SERVER)).build();
    }

    private static Drive drive() {
        return Drive.builder()
                .capacityBytes(Optional.of(960_000_000_000L))
                .mediaType(Optional.of("SSD"))
                .build();
    }

    private static Port portOf(SimulatedRack.Machine machine) {
        return portOf(
                "1",
                machine.macAddress(),
                heard(SimulatedRack.SWITCH_MAC, "Ethernet" + machine.number(), "IfName", LldpEvidence.LLDP_HOST));
    }

    private static Port portOf(String id, String macAddress, LldpNeighbor neighbour) {
        return Port.builder()
                .portId(id)
                .linkStatus(LinkStatus.UP)
                .currentSpeedGbps(Optional.of(BigDecimal.valueOf(25)))
                .macAddresses(List.of(macAddress))
                .lldpNeighbor(Optional.of(neighbour))
                .build();
    }

    private static LldpNeighbor heard(String chassisMac, String portId, String portIdSubtype, LldpEvidence by) {
        return LldpNeighbor.builder()
                .chassisId(Optional.of(chassisMac))
                .chassisIdSubtype(Optional.of("MacAddr"))
                .portId(Optional.of(portId))
                .portIdSubtype(Optional.of(portIdSubtype))
                .evidence(by)
                .build();
    }
}
