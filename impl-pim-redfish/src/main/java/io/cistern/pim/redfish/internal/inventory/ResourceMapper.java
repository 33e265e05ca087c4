// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.inventory.SourceReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps what was read of a service to resources. */
final class ResourceMapper {

    /** What can be done with something is looked for where something is done with it. */
    private static final Set<Schema> ACTED_ON = Set.of(Schema.COMPUTER_SYSTEM);

    private final String endpointId;
    private final ServiceTree tree;
    private final Ownership ownership;
    private final IdentityReader identities;
    private final Capabilities capabilities;
    private final Optional<String> vendor;
    private final Map<Schema, KindMapper> mappers = new EnumMap<>(Schema.class);

    ResourceMapper(String endpointId, ServiceTree tree, Optional<String> vendor) {
        this.endpointId = endpointId;
        this.tree = tree;
        this.ownership = new Ownership(tree);
        this.identities = new IdentityReader(tree, ownership);
        this.capabilities = new Capabilities(tree, ownership);
        this.vendor = vendor;
        StorageMapper storage = new StorageMapper(tree);
        mappers.put(Schema.COMPUTER_SYSTEM, new ServerMapper(tree, ownership));
        mappers.put(Schema.CHASSIS, new ChassisMapper(tree));
        mappers.put(Schema.MANAGER, new ManagerMapper(tree));
        mappers.put(Schema.PROCESSOR, new ProcessorMapper());
        mappers.put(Schema.MEMORY, new MemoryMapper(tree, ownership));
        mappers.put(Schema.STORAGE, storage);
        mappers.put(Schema.SIMPLE_STORAGE, storage);
        mappers.put(Schema.STORAGE_CONTROLLER, new StorageControllerMapper());
        mappers.put(Schema.DRIVE, new DriveMapper());
        mappers.put(Schema.VOLUME, new VolumeMapper(tree));
        mappers.put(Schema.NETWORK_ADAPTER, new NetworkAdapterMapper(tree));
        mappers.put(Schema.PORT, new PortMapper(tree));
        mappers.put(Schema.PCIE_DEVICE, new PcieDeviceMapper(tree, ownership));
        mappers.put(Schema.POWER_SUPPLY, new PowerSupplyMapper());
        mappers.put(Schema.BATTERY, new BatteryMapper());
        mappers.put(Schema.FAN, new FanMapper());
        mappers.put(Schema.TRUSTED_MODULE, new TrustedModuleMapper());
        mappers.put(Schema.SWITCH, new SwitchMapper(tree));
        mappers.put(Schema.POWER_DISTRIBUTION, new PowerDistributionMapper(tree));
        mappers.put(Schema.COOLING_UNIT, new OtherMapper());
    }

    Optional<ObservedResource> map(Node node) {
        Words words = new Words();
        return Optional.ofNullable(mappers.get(node.schema()))
                .flatMap(mapper -> mapper.describe(node, words))
                .map(described -> observed(node, described, words));
    }

    private ObservedResource observed(Node node, Described described, Words words) {
        ObservedStates states = ComponentStates.of(node, tree, words);
        return ObservedResource.builder()
                .locator(node.locator())
                .parentLocator(ownership.owner(node).map(Node::locator))
                .resourceKind(described.kind())
                .localId(node.id())
                .evidence(identities.of(node))
                .hardware(CommonAttributes.hardware(node, vendor))
                .states(states)
                .location(Locations.of(node, tree))
                .capabilities(ACTED_ON.contains(node.schema()) ? Optional.of(capabilities.of(node)) : Optional.empty())
                .sourceRef(new SourceReference(endpointId, node.locator(), node.etag(), schemaVersion(node)))
                .vendorData(words.kept())
                .details(described.details())
                .build();
    }

    /** {@code #ComputerSystem.v1_27_0.ComputerSystem} is version {@code v1_27_0}. */
    private static Optional<String> schemaVersion(Node node) {
        return node.body()
                .text("@odata.type")
                .map(type -> type.split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[1]);
    }
}
