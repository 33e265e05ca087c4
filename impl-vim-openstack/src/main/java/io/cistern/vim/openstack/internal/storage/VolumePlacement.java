// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.cloud.ZoneChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a volume is to be kept, resolved from constraints.
 *
 * <p>A back end is the unit of proximity of the standard's storage node.
 */
final class VolumePlacement {

    private static final String LOCATION = "locationConstraints";

    private final CloudAccess cloud;
    private final CallScope scope;
    private final List<CinderVolume> together = new ArrayList<>();
    private final List<CinderVolume> apart = new ArrayList<>();
    private final Map<String, String> memberships = new LinkedHashMap<>();
    private final ZoneChoice zone;
    private Optional<String> self = Optional.empty();

    VolumePlacement(CloudAccess cloud, CallScope scope) {
        this.cloud = cloud;
        this.scope = scope;
        this.zone = new ZoneChoice(() -> cloud.lookups().volumeZones(cloud));
    }

    /** {@code zone:<name>} or the name of a zone; several are separated by semicolons. */
    VolumePlacement in(Optional<String> location) {
        for (String part : location.map(text -> text.split(";")).orElseGet(() -> new String[0])) {
            if (part.strip().startsWith("host:")) {
                throw InfrastructureException.valueNotSupported(
                        LOCATION, "Block Storage chooses the back end itself", "name a zone or a flavour");
            }
            zone.in(LOCATION, part.strip().replaceFirst("^zone:", ""));
        }
        return this;
    }

    /** For a volume that is there, and a member of its groups. */
    VolumePlacement of(String volumeId) {
        self = Optional.of(volumeId);
        return this;
    }

    /** Under the rules of the groups that a volume is in. */
    VolumePlacement inGroupsOf(CinderVolume volume) {
        StorageGroup.idsIn(volume).stream()
                .flatMap(id -> new StorageGroups(scope).find(id).stream())
                .map(group -> AffinityOrAntiAffinityConstraint.ofGroup(group.type(), group.groupId()))
                .forEach(constraint -> affinity("groups", constraint));
        return this;
    }

    VolumePlacement under(List<AffinityOrAntiAffinityConstraint> constraints) {
        for (int i = 0; i < constraints.size(); i++) {
            affinity("affinityOrAntiAffinityConstraints[" + i + "]", constraints.get(i));
        }
        return this;
    }

    Optional<String> zone() {
        return zone.chosen();
    }

    /** The volumes in whose back end it is to be. */
    List<CinderVolume> together() {
        return together;
    }

    /** The volumes in whose back end it is not to be. */
    List<CinderVolume> apart() {
        return apart;
    }

    /** The metadata of a volume that joins the groups. */
    Map<String, String> memberships() {
        return memberships;
    }

    /** What the scheduler is told. */
    Optional<Map<String, Object>> hints() {
        Map<String, Object> hints = new LinkedHashMap<>();
        hint(hints, "same_host", together);
        hint(hints, "different_host", apart);
        return Optional.of(hints).filter(some -> !some.isEmpty());
    }

    /**
     * Checks where it came to be: a scheduler without the filters for these hints ignores them.
     *
     * @throws InfrastructureException NO_CAPACITY: it is where it should not be
     */
    void verify(CinderVolume made) {
        boolean obeyed = together.stream().allMatch(other -> other.serviceId().equals(made.serviceId()))
                && apart.stream().noneMatch(other -> other.serviceId().equals(made.serviceId()));
        if (!obeyed) {
            throw new InfrastructureException(
                    ErrorCode.NO_CAPACITY,
                    "the cloud did not keep to affinityOrAntiAffinityConstraints when it placed the volume",
                    ErrorDetails.builder()
                            .attribute("affinityOrAntiAffinityConstraints")
                            .rule("leaves a back end to be kept in, and a scheduler that obeys it")
                            .remedy(
                                    "relax the constraint, or have SameBackendFilter and DifferentBackendFilter enabled")
                            .origin(ErrorOrigin.BACKEND)
                            .build());
        }
    }

    private static void hint(Map<String, Object> hints, String name, List<CinderVolume> volumes) {
        if (!volumes.isEmpty()) {
            hints.put(name, volumes.stream().map(CinderVolume::id).toList());
        }
    }

    private void affinity(String path, AffinityOrAntiAffinityConstraint constraint) {
        AffinityScope extent = constraint.scope().orElse(AffinityScope.NFVI_NODE);
        boolean affinity = constraint.type() == AffinityType.AFFINITY;
        Optional<StorageGroup> group =
                constraint.affinityOrAntiAffinityResourceGroupId().map(id -> group(path, id, constraint.type()));
        switch (group.map(StorageGroup::scope).orElse(extent)) {
            case NFVI_POP -> {
                if (!affinity) {
                    throw unsupportedScope(path, "one VIM is one NFVI-PoP", "allocate on another VIM");
                }
            }
            case NFVI_NODE -> (affinity ? together : apart).addAll(others(path, constraint, group));
            case ZONE -> zones(path, others(path, constraint, group), affinity);
            case VIRTUAL_SWITCH_OR_ROUTER, PHYSICAL_NIC, PHYSICAL_NETWORK ->
                throw unsupportedScope(path, "storage resources have no scope " + extent, "choose NFVI_NODE or ZONE");
        }
    }

    private StorageGroup group(String path, String id, AffinityType type) {
        StorageGroup group = References.existing(
                path + ".affinityOrAntiAffinityResourceGroupId",
                "affinity group",
                id,
                new StorageGroups(scope).find(id).filter(found -> found.resourceGroupId()
                        .equals(cloud.projectId())));
        if (group.type() != type) {
            throw InfrastructureException.invalidArgument(
                    path + ".type", "is that of the group, " + group.type(), "correct it or name another group");
        }
        memberships.put(group.key(), group.value());
        return group;
    }

    /** Members that are not placed yet will look at this volume when they are. */
    private List<CinderVolume> others(
            String path, AffinityOrAntiAffinityConstraint constraint, Optional<StorageGroup> group) {
        return group.map(known -> known.members(cloud.cinder()).stream()
                        .filter(member -> member.serviceId().isPresent()
                                && self.filter(member.id()::equals).isEmpty())
                        .toList())
                .orElseGet(() -> listed(path, constraint));
    }

    private void zones(String path, List<CinderVolume> others, boolean affinity) {
        List<String> used = others.stream()
                .flatMap(volume -> volume.availabilityZone().stream())
                .distinct()
                .toList();
        if (affinity) {
            used.forEach(name -> zone.in(path, name));
        } else {
            zone.apartFrom(path, used);
        }
    }

    private List<CinderVolume> listed(String path, AffinityOrAntiAffinityConstraint constraint) {
        List<String> ids = constraint
                .affinityOrAntiAffinityResourceList()
                .map(AffinityOrAntiAffinityResourceList::resourceId)
                .orElse(List.of());
        List<CinderVolume> volumes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            volumes.add(References.existing(
                    path + ".affinityOrAntiAffinityResourceList.resourceId[" + i + "]",
                    "storage resource",
                    ids.get(i),
                    cloud.cinder().volume(ids.get(i)).filter(volume -> scope.sees(volume.projectId()))));
        }
        return volumes;
    }

    private static InfrastructureException unsupportedScope(String path, String why, String remedy) {
        return InfrastructureException.valueNotSupported(path + ".scope", why, remedy);
    }
}
