// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Inlined;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.Allocation;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A physical resource of an NFVI-PoP (derived; IFA 053 clause 8). The attributes of its parts {@link
 * HardwareDescription}, {@link ResourceStates} and {@link PhysicalResourceDetails} are its own in JSON, filters and
 * selectors.
 *
 * @param physicalResourceId 1; identifier; stays the same when the address, the management controller, the slot or
 *     the main board changes
 * @param resourceKind 1; what it is
 * @param parentId 0..1; the resource it is in
 * @param hardware 1; what it says of itself
 * @param states 1; how it is
 * @param resourceTypeId 1; its type
 * @param resourcePoolId 1; the pool it belongs to
 * @param location 0..1; where it is; what an operator says wins
 * @param reportedLocation 0..1; where its management controller says it is
 * @param ownerTenantId 0..1; the tenant that owns it; absent: it is shared
 * @param allocation 0..1; who uses it; servers and switches only
 * @param reservation 0..1; for whom it is held; servers and switches only
 * @param labels 0..N; what an operator attached
 * @param management 0..1; how it is managed; servers, switches, chassis and PDUs
 * @param capabilities 0..1; what can be done with it
 * @param dataSource 1; where this comes from
 * @param firstSeen 1; when it was seen first
 * @param lastUpdated 1; when this was read
 * @param stale 1; whether it is older than was asked for
 * @param version 1; grows with each change; the lock of updates
 * @param sourceRef 0..1; where it was read, for an administrator
 * @param vendorData 0..N; what its maker adds
 * @param components 0..N; what it is made of, by the depth that was asked for
 * @param details 1; what only its kind has
 */
@Buildable
public record PhysicalResource(
        String physicalResourceId,
        ResourceKind resourceKind,
        Optional<String> parentId,
        @Inlined HardwareDescription hardware,
        @Inlined ResourceStates states,
        String resourceTypeId,
        String resourcePoolId,
        Optional<Location> location,
        Optional<ReportedLocation> reportedLocation,
        Optional<String> ownerTenantId,
        Optional<Allocation> allocation,
        Optional<Reservation> reservation,
        Map<String, String> labels,
        Optional<ManagementInfo> management,
        Optional<ResourceCapabilities> capabilities,
        DataSource dataSource,
        Instant firstSeen,
        Instant lastUpdated,
        boolean stale,
        long version,
        Optional<SourceReference> sourceRef,
        Map<String, String> vendorData,
        List<PhysicalResource> components,
        @Inlined PhysicalResourceDetails details) {

    public PhysicalResource {
        Attributes.required(physicalResourceId, "physicalResourceId");
        Attributes.required(resourceKind, "resourceKind");
        parentId = Attributes.optional(parentId);
        Attributes.required(hardware, "hardware");
        Attributes.required(states, "states");
        Attributes.required(resourceTypeId, "resourceTypeId");
        Attributes.required(resourcePoolId, "resourcePoolId");
        location = Attributes.optional(location);
        reportedLocation = Attributes.optional(reportedLocation);
        ownerTenantId = Attributes.optional(ownerTenantId);
        allocation = Attributes.optional(allocation);
        reservation = Attributes.optional(reservation);
        labels = Attributes.map(labels, "labels");
        management = Attributes.optional(management);
        capabilities = Attributes.optional(capabilities);
        Attributes.required(dataSource, "dataSource");
        Attributes.required(firstSeen, "firstSeen");
        Attributes.required(lastUpdated, "lastUpdated");
        sourceRef = Attributes.optional(sourceRef);
        vendorData = Attributes.map(vendorData, "vendorData");
        components = Attributes.list(components, "components");
        Attributes.required(details, "details");
        Constraints.check(
                resourceKind.details().isInstance(details),
                "resourceKind",
                "is a kind that is described by " + details.getClass().getSimpleName(),
                "give the kind and its own attributes");
    }

    public static PhysicalResourceBuilder builder() {
        return PhysicalResourceBuilder.builder();
    }
}
