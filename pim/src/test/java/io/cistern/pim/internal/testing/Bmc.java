// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.testing;

import io.cistern.api.ErrorCode;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedIdentity;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.backend.physical.StateObservation;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.backend.physical.UnreadPart;
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
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.MemorySummary;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.ProcessorSummary;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.SourceReference;
import io.cistern.pim.inventory.SystemType;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A management controller with a server behind it, of which everything can be changed. */
public final class Bmc {

    public static final String SYSTEM = "/Systems/1";
    public static final String CHASSIS = "/Chassis/1";
    public static final String MANAGER = "/Managers/1";

    public String uuid;
    public String serial;
    public String chassisSerial;
    public String bay;
    public List<String> macs;
    public String managerUuid;
    public String key = "k1";
    public String bios = "1.0";
    public String model = "R1";
    public long cores = 32;
    public SystemType systemType = SystemType.PHYSICAL;
    public long memoryGiB = 256;
    public PowerState power = PowerState.ON;
    public HealthState health = HealthState.OK;
    public LinkStatus linkStatus = LinkStatus.UP;
    public String biggerPath = "";
    public boolean pulled;
    public String name = "1";
    public String chassisType = "RackMount";
    public final Map<String, String> drives = new TreeMap<>(Map.of("bay 0", "D0", "bay 1", "D1"));
    public final Map<String, LldpNeighbor> neighbours = new TreeMap<>();
    public final List<UnreadPart> unread = new ArrayList<>();

    private Bmc(String uuid, String serial, String chassisSerial, List<String> macs, String managerUuid) {
        this.uuid = uuid;
        this.serial = serial;
        this.chassisSerial = chassisSerial;
        this.macs = macs;
        this.managerUuid = managerUuid;
    }

    /** That of the nth server of a delivery. */
    public static Bmc number(int n) {
        return new Bmc(
                String.format("4c4c4544-0000-1000-8000-%012x", 0x1000 + n),
                "SRV" + n,
                "CHS" + n,
                List.of(
                        String.format("0a:00:00:%02x:%02x:01", n / 256, n % 256),
                        String.format("0a:00:00:%02x:%02x:02", n / 256, n % 256)),
                String.format("5d5d5544-0000-1000-8000-%012x", 0x2000 + n));
    }

    public void unreadable(ResourceKind... kinds) {
        unread.add(new UnreadPart(SYSTEM, List.of(kinds), ErrorCode.BACKEND_ERROR, "500"));
    }

    public EndpointIdentity identity(String endpointId) {
        return new EndpointIdentity(
                endpointId,
                service(),
                List.of(new ObservedIdentity(biggerPath + SYSTEM, ResourceKind.COMPUTE_SERVER, evidence())));
    }

    public StateReading states(String endpointId, StateScope scope, Instant now) {
        return StateReading.builder()
                .endpointId(endpointId)
                .scope(scope)
                .ended(now)
                .states(
                        pulled
                                ? List.of()
                                : List.of(new StateObservation(
                                        biggerPath + SYSTEM, ResourceKind.COMPUTE_SERVER, states(), Optional.empty())))
                .build();
    }

    public InventoryReading reading(String endpointId, Instant now) {
        return reading(endpointId, InventoryScope.FULL, now);
    }

    public InventoryReading reading(String endpointId, InventoryScope scope, Instant now) {
        List<ObservedResource> all = new ArrayList<>();
        all.add(observed(endpointId, CHASSIS, null, ResourceKind.CHASSIS, chassisEvidence(), chassis()));
        if (!pulled) {
            all.add(observed(endpointId, SYSTEM, CHASSIS, ResourceKind.COMPUTE_SERVER, evidence(), server()));
        }
        all.add(observed(
                endpointId,
                MANAGER,
                CHASSIS,
                ResourceKind.MANAGER,
                IdentityEvidence.builder()
                        .systemUuid(Optional.ofNullable(managerUuid))
                        .build(),
                Manager.builder()
                        .managerType(Optional.of("BMC"))
                        .firmwareVersion(Optional.of("2.0"))
                        .managedIds(List.of(biggerPath + SYSTEM))
                        .build()));
        if (unread.stream().noneMatch(part -> part.resourceKinds().contains(ResourceKind.DRIVE))) {
            drives.forEach((slot, drive) -> all.add(drive(endpointId, slot, drive)));
        }
        for (int i = 0; i < macs.size(); i++) {
            all.add(port(endpointId, "p" + (i + 1), macs.get(i)));
        }
        return InventoryReading.builder()
                .endpointId(endpointId)
                .scope(scope)
                .started(now)
                .ended(now)
                .service(service())
                .managerClock(Optional.of(now))
                .resources(all)
                .unread(unread)
                .build();
    }

    private ObservedResource drive(String endpointId, String slot, String drive) {
        return observed(
                endpointId,
                SYSTEM + "/Drives/" + slot,
                SYSTEM,
                ResourceKind.DRIVE,
                IdentityEvidence.builder()
                        .serialNumber(Optional.of(drive))
                        .slot(Optional.of(slot))
                        .build(),
                Drive.builder()
                        .capacityBytes(Optional.of(960_000_000_000L))
                        .mediaType(Optional.of("SSD"))
                        .build());
    }

    private ObservedResource port(String endpointId, String name, String mac) {
        return observed(
                endpointId,
                CHASSIS + "/Ports/" + name,
                CHASSIS,
                ResourceKind.PORT,
                IdentityEvidence.builder().slot(Optional.of(name)).build(),
                Port.builder()
                        .portId(name)
                        .linkStatus(linkStatus)
                        .currentSpeedGbps(Optional.of(BigDecimal.valueOf(25)))
                        .macAddresses(List.of(mac))
                        .lldpNeighbor(Optional.ofNullable(neighbours.get(name)))
                        .build());
    }

    private ObservedResource observed(
            String endpointId,
            String locator,
            String parent,
            ResourceKind kind,
            IdentityEvidence evidence,
            PhysicalResourceDetails details) {
        return ObservedResource.builder()
                .locator(biggerPath + locator)
                .parentLocator(Optional.ofNullable(parent).map(biggerPath::concat))
                .resourceKind(kind)
                .localId(locator.endsWith("/1") ? name : locator.substring(locator.lastIndexOf('/') + 1))
                .evidence(evidence)
                .hardware(hardware(locator, kind, evidence))
                .states(states())
                .sourceRef(new SourceReference(endpointId, biggerPath + locator, Optional.empty(), Optional.empty()))
                .details(details)
                .build();
    }

    private HardwareDescription hardware(String locator, ResourceKind kind, IdentityEvidence evidence) {
        return HardwareDescription.builder()
                .name(locator)
                .manufacturer(Optional.of("Acme"))
                .manufacturerNormalised(ManufacturerFamily.OTHER)
                .model(kind == ResourceKind.COMPUTE_SERVER ? Optional.of(model) : Optional.empty())
                .serialNumber(evidence.serialNumber())
                .build();
    }

    private IdentityEvidence evidence() {
        return IdentityEvidence.builder()
                .systemUuid(Optional.ofNullable(uuid))
                .manufacturer(Optional.of("Acme Inc."))
                .serialNumber(Optional.ofNullable(serial))
                .chassisManufacturer(Optional.of("Acme"))
                .chassisSerialNumber(Optional.ofNullable(chassisSerial))
                .slot(Optional.ofNullable(bay))
                .macAddresses(macs)
                .managerUuid(Optional.ofNullable(managerUuid))
                .build();
    }

    private IdentityEvidence chassisEvidence() {
        return IdentityEvidence.builder()
                .manufacturer(Optional.of("Acme"))
                .serialNumber(Optional.ofNullable(chassisSerial))
                .build();
    }

    private ComputeServer server() {
        return ComputeServer.builder()
                .systemType(systemType)
                .architecture(Architecture.X86_64)
                .processorSummary(ProcessorSummary.builder()
                        .sockets(Optional.of(2L))
                        .cores(Optional.of(cores))
                        .threads(Optional.of(2 * cores))
                        .model(Optional.of("Fast 9000"))
                        .build())
                .memorySummary(new MemorySummary(
                        Optional.of(BigDecimal.valueOf(memoryGiB)), Optional.empty(), Optional.empty()))
                .biosVersion(Optional.of(bios))
                .chassisId(Optional.of(biggerPath + CHASSIS))
                .managerId(Optional.of(biggerPath + MANAGER))
                .macAddresses(macs)
                .build();
    }

    private Chassis chassis() {
        return Chassis.builder()
                .chassisType(chassisType)
                .serverIds(List.of(biggerPath + SYSTEM))
                .build();
    }

    private ObservedStates states() {
        return ObservedStates.builder()
                .powerState(Optional.of(power))
                .operationalState(OperationalState.ENABLED)
                .healthState(health)
                .build();
    }

    private ServiceDescription service() {
        return ServiceDescription.builder()
                .protocol("redfish")
                .tls(Optional.of(TlsDescription.builder()
                        .issuer("CN=Acme")
                        .subject("CN=bmc")
                        .spkiSha256(key)
                        .notAfter(Instant.parse("2030-01-01T00:00:00Z"))
                        .trustMode(TrustMode.TOFU)
                        .build()))
                .quirkProfile("standard")
                .build();
    }
}
