// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateCollection;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.store.Kept;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.SourceReference;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A resource that is identified by itself, with its parts, as it was read last. Who uses it is not here but in its
 * {@link Custody}: a reading and a consumer never write the same document.
 *
 * @param resource it, without its parts
 * @param evidence who it is; servers only
 * @param marks by what it is known again, strongest first; all but servers
 * @param absentSince since when what was to contain it has answered without it
 * @param parts what it is made of, containers before what they contain
 */
public record Asset(
        PhysicalResource resource,
        Optional<Evidence> evidence,
        List<String> marks,
        Optional<Instant> absentSince,
        List<Part> parts) {

    public static final StateCollection<Asset> COLLECTION = new StateCollection<>("assets", Asset.class);

    private static final Set<ResourceKind> KINDS = EnumSet.of(
            ResourceKind.COMPUTE_SERVER,
            ResourceKind.CHASSIS,
            ResourceKind.RACK,
            ResourceKind.SWITCH,
            ResourceKind.STORAGE_ENCLOSURE,
            ResourceKind.PDU,
            ResourceKind.MANAGER);

    public Asset {
        marks = Kept.list(marks);
        parts = Kept.list(parts);
    }

    /** Whether resources of a kind are identified by themselves. */
    public static boolean isKind(ResourceKind kind) {
        return KINDS.contains(kind);
    }

    public String id() {
        return resource.physicalResourceId();
    }

    public boolean isServer() {
        return resource.resourceKind() == ResourceKind.COMPUTE_SERVER;
    }

    /** The endpoint that it was read at last. */
    public String endpointId() {
        return resource.sourceRef().map(SourceReference::endpointId).orElse("");
    }

    /** The marks under which other processes find it. */
    List<String> claims() {
        return evidence.map(Evidence::marks).orElse(marks);
    }

    /** It and its parts. */
    public Stream<PhysicalResource> resources() {
        return Stream.concat(Stream.of(resource), parts.stream().map(Part::resource));
    }

    /** The same, gone since then. */
    Asset absent(Instant since) {
        return new Asset(resource, evidence, marks, Optional.of(since), parts);
    }

    /** One of its parts. */
    public Optional<Part> part(String id) {
        return parts.stream()
                .filter(part -> part.resource().physicalResourceId().equals(id))
                .findFirst();
    }

    /**
     * A component.
     *
     * @param resource it
     * @param serial its serial number, unless that is a placeholder
     * @param slot where it sits, by what is written there
     * @param localId its identifier within its collection
     * @param absentSince since when what was to contain it has answered without it
     */
    public record Part(
            PhysicalResource resource,
            Optional<String> serial,
            Optional<String> slot,
            String localId,
            Optional<Instant> absentSince) {

        Part absent(Instant since) {
            return new Part(resource, serial, slot, localId, Optional.of(absentSince.orElse(since)));
        }

        String locator() {
            return resource.sourceRef().map(SourceReference::locator).orElse("");
        }
    }
}
