// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StoredState;
import io.cistern.pim.Reachability;
import io.cistern.pim.UsageState;
import io.cistern.pim.internal.endpoint.Contact;
import io.cistern.pim.internal.inventory.Asset.Part;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.ComputeServerBuilder;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.HardwareDescriptionBuilder;
import io.cistern.pim.inventory.ManagementInfo;
import io.cistern.pim.inventory.ManagementInfoBuilder;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceBuilder;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.ResourceStates;
import io.cistern.pim.inventory.ResourceStatesBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resources as they are shown: as they were read, as they were last seen to be, and whose they are, together. What was
 * not seen since its endpoint fell silent, or since this process runs, is shown as it was, and as stale.
 */
public final class Portraits {

    private final Inventory inventory;
    private final Function<String, Contact> contacts;

    /** @param contacts the contact with each endpoint */
    public Portraits(Inventory inventory, Function<String, Contact> contacts) {
        this.inventory = inventory;
        this.contacts = contacts;
    }

    /**
     * An asset without its parts.
     *
     * @param administrator whether what only concerns administrators is shown
     */
    public PhysicalResource of(StoredState<Asset> document, boolean administrator) {
        Asset asset = document.value();
        PhysicalResource read = asset.resource();
        Contact contact = contacts.apply(asset.endpointId());
        Optional<StoredState<Custody>> held = inventory.custody().find(asset.id());
        PhysicalResourceBuilder shown = PhysicalResourceBuilder.builder(read)
                .stale(missed(asset) || !contact.live())
                .version(Math.max(
                        document.version(), held.map(StoredState::version).orElse(0L)))
                .lastUpdated(seenAt(read))
                .details(details(read))
                .management(read.management().map(management -> shown(management, administrator)))
                .sourceRef(administrator ? read.sourceRef() : Optional.empty())
                .states(states(asset, contact, held.map(StoredState::value)));
        held.map(StoredState::value).ifPresent(custody -> shown.resourcePoolId(custody.resourcePoolId())
                .location(custody.location())
                .ownerTenantId(custody.ownerTenantId())
                .allocation(custody.allocation())
                .reservation(custody.reservation())
                .labels(custody.labels())
                .hardware(tagged(read.hardware(), custody.assetTag())));
        return shown.build();
    }

    /** A part of an asset. */
    public PhysicalResource of(StoredState<Asset> document, Part part, boolean administrator) {
        Asset asset = document.value();
        PhysicalResource read = part.resource();
        Contact contact = contacts.apply(asset.endpointId());
        return PhysicalResourceBuilder.builder(read)
                .stale(missed(asset) || part.absentSince().isPresent() || !contact.live())
                .version(document.version())
                .lastUpdated(seenAt(read))
                .resourcePoolId(inventory
                        .custody()
                        .value(asset.id())
                        .map(Custody::resourcePoolId)
                        .orElse(read.resourcePoolId()))
                .sourceRef(administrator ? read.sourceRef() : Optional.empty())
                .states(seen(read))
                .build();
    }

    /** An asset with all its parts. */
    public PhysicalResource whole(StoredState<Asset> document, boolean administrator) {
        List<PhysicalResource> parts = document.value().parts().stream()
                .map(part -> of(document, part, administrator))
                .toList();
        return PhysicalResourceBuilder.builder(of(document, administrator))
                .components(parts)
                .build();
    }

    private boolean missed(Asset asset) {
        return asset.absentSince().isPresent() || inventory.isMissed(asset.id());
    }

    private Instant seenAt(PhysicalResource read) {
        return inventory
                .sighting(read.physicalResourceId())
                .map(Inventory.Sighting::when)
                .filter(when -> when.isAfter(read.lastUpdated()))
                .orElse(read.lastUpdated());
    }

    private ResourceStates seen(PhysicalResource read) {
        return inventory
                .sighting(read.physicalResourceId())
                .map(sighting -> Description.states(sighting.states()))
                .orElse(read.states());
    }

    private ResourceStates states(Asset asset, Contact contact, Optional<Custody> held) {
        ResourceStatesBuilder states = ResourceStatesBuilder.builder(seen(asset.resource()));
        if (asset.resource().management().isPresent()) {
            states.reachability(Optional.of(missed(asset) ? Reachability.UNKNOWN : contact.reachability()))
                    .lastContact(contact.lastContact());
        }
        held.filter(custody -> asset.isServer()).ifPresent(custody -> states.lifecycleState(custody.lifecycleState())
                .administrativeState(Optional.of(custody.administrativeState()))
                .usageState(Optional.of(custody.allocation().isPresent() ? UsageState.BUSY : UsageState.IDLE)));
        held.ifPresent(custody -> states.maintenance(custody.maintenance()));
        return states.build();
    }

    private PhysicalResourceDetails details(PhysicalResource read) {
        if (read.details() instanceof ComputeServer server) {
            return inventory
                    .sighting(read.physicalResourceId())
                    .flatMap(Inventory.Sighting::bootProgress)
                    .map(progress -> ComputeServerBuilder.builder(server)
                            .bootProgress(Optional.of(progress))
                            .build())
                    .orElse(server);
        }
        return read.details();
    }

    private static ManagementInfo shown(ManagementInfo management, boolean administrator) {
        return administrator
                ? management
                : ManagementInfoBuilder.builder(management)
                        .credentialRef(Optional.empty())
                        .build();
    }

    private static HardwareDescription tagged(HardwareDescription hardware, Optional<String> tag) {
        return tag.isEmpty()
                ? hardware
                : HardwareDescriptionBuilder.builder(hardware).assetTag(tag).build();
    }
}
