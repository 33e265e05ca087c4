// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronQuota;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.nova.NovaLimits;
import io.cistern.vim.openstack.internal.placement.Host;
import io.cistern.vim.openstack.internal.placement.Hosts;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * References of requests, looked up once for many requests of a project. What is remembered can be out of date by
 * seconds; the cloud checks every reference again when something is made.
 */
public final class Lookups {

    private static final int FLAVOR_PAGE = 1_000;

    private final BriefCache<Key, NovaFlavor> flavors;
    private final BriefCache<String, Map<String, String>> flavorIds;
    private final BriefCache<Key, GlanceImage> images;
    private final BriefCache<Key, NeutronNetwork> networks;
    private final BriefCache<Key, NeutronSubnet> subnets;
    private final BriefCache<String, List<String>> zones;
    private final BriefCache<String, List<CinderType>> volumeTypes;
    private final BriefCache<String, List<String>> volumeZones;
    private final BriefCache<String, Set<String>> networkExtensions;
    private final BriefCache<String, List<Host>> hosts;
    private final BriefCache<String, NovaLimits> computeQuota;
    private final BriefCache<String, Map<String, NeutronQuota>> networkQuota;

    private final BriefCache<String, List<String>> projects;

    private record Key(String projectId, String id) {}

    Lookups(Clock clock) {
        flavors = new BriefCache<>(Duration.ofSeconds(30), clock);
        flavorIds = new BriefCache<>(Duration.ofSeconds(30), clock);
        images = new BriefCache<>(Duration.ofSeconds(30), clock);
        networks = new BriefCache<>(Duration.ofSeconds(10), clock);
        subnets = new BriefCache<>(Duration.ofSeconds(10), clock);
        computeQuota = new BriefCache<>(Duration.ofSeconds(1), clock);
        networkQuota = new BriefCache<>(Duration.ofSeconds(1), clock);
        hosts = new BriefCache<>(Duration.ofMinutes(5), clock);
        zones = new BriefCache<>(Duration.ofSeconds(60), clock);
        volumeTypes = new BriefCache<>(Duration.ofSeconds(30), clock);
        volumeZones = new BriefCache<>(Duration.ofSeconds(60), clock);
        projects = new BriefCache<>(Duration.ofSeconds(30), clock);
        networkExtensions = new BriefCache<>(Duration.ofMinutes(5), clock);
    }

    public Optional<NovaFlavor> flavor(CloudAccess cloud, String id) {
        return get(flavors, cloud, id, wanted -> cloud.nova().flavor(wanted));
    }

    /** Flavour ids by name, which is unique: servers tell the name of theirs only. */
    public Map<String, String> flavorIds(CloudAccess cloud) {
        return flavorIds
                .get(
                        cloud.projectId(),
                        () -> Optional.of(allFlavors(cloud).stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        NovaFlavor::name, NovaFlavor::id, (one, other) -> one))))
                .orElseThrow();
    }

    public Optional<GlanceImage> image(CloudAccess cloud, String id) {
        return get(images, cloud, id, wanted -> cloud.glance().image(wanted));
    }

    public Optional<NeutronNetwork> network(CloudAccess cloud, String id) {
        return get(networks, cloud, id, wanted -> cloud.neutron().network(wanted));
    }

    public Optional<NeutronSubnet> subnet(CloudAccess cloud, String id) {
        return get(subnets, cloud, id, wanted -> cloud.neutron().subnet(wanted));
    }

    public List<String> zones(CloudAccess cloud) {
        return zones.get(cloud.projectId(), () -> Optional.of(cloud.nova().availabilityZones()))
                .orElseThrow();
    }

    /** The volume type of that id or name. */
    public Optional<CinderType> volumeType(CloudAccess cloud, String idOrName) {
        List<CinderType> types = volumeTypes(cloud);
        return types.stream()
                .filter(type -> type.id().equals(idOrName))
                .findFirst()
                .or(() -> types.stream()
                        .filter(type -> type.name().equals(idOrName))
                        .findFirst());
    }

    /** The volume types that the project sees. */
    public List<CinderType> volumeTypes(CloudAccess cloud) {
        return volumeTypes
                .get(cloud.projectId(), () -> Optional.of(cloud.cinder().types()))
                .orElseThrow();
    }

    /** The zones that volumes can be in. */
    public List<String> volumeZones(CloudAccess cloud) {
        return volumeZones
                .get(cloud.projectId(), () -> Optional.of(cloud.cinder().availabilityZones()))
                .orElseThrow();
    }

    /** The projects in which the configured credential can act. */
    List<String> projects(CloudAccess cloud) {
        return projects.get(cloud.projectId(), () -> Optional.of(cloud.projects()))
                .orElseThrow();
    }

    /** What Networking was installed with. */
    public Set<String> networkExtensions(CloudAccess cloud) {
        return networkExtensions
                .get(cloud.projectId(), () -> Optional.of(cloud.neutron().extensions()))
                .orElseThrow();
    }

    /** Every host of the cloud, which are many requests; for administrators. */
    public List<Host> hosts(CloudAccess cloud) {
        return hosts.get(
                        cloud.projectId(),
                        () -> Optional.of(
                                Hosts.read(cloud.placement(), cloud.nova().zonesOfHosts())))
                .orElseThrow();
    }

    /** What Compute leaves to a project, and what is used of it. */
    NovaLimits computeQuota(CloudAccess cloud) {
        return computeQuota
                .get(cloud.projectId(), () -> Optional.of(cloud.nova().limits()))
                .orElseThrow();
    }

    /** What Networking leaves to a project, and what is used of it, by kind. */
    Map<String, NeutronQuota> networkQuota(CloudAccess cloud) {
        return networkQuota
                .get(cloud.projectId(), () -> Optional.of(cloud.neutron().quota(cloud.projectId())))
                .orElseThrow();
    }

    /** Forgets what is used by a project. */
    void forgetQuota(CloudAccess cloud) {
        computeQuota.forget(cloud.projectId());
        networkQuota.forget(cloud.projectId());
    }

    /** Forgets a flavour that is being removed, and the list of flavours. */
    public void forgetFlavor(CloudAccess cloud, String id) {
        flavors.forget(new Key(cloud.projectId(), id));
        flavorIds.forget(cloud.projectId());
    }

    /** Forgets a network that is being changed. */
    public void forgetNetwork(CloudAccess cloud, String id) {
        networks.forget(new Key(cloud.projectId(), id));
        subnets.forget(new Key(cloud.projectId(), id));
    }

    private static <V> Optional<V> get(
            BriefCache<Key, V> cache, CloudAccess cloud, String id, Function<String, Optional<V>> look) {
        return cache.get(new Key(cloud.projectId(), id), () -> look.apply(id));
    }

    /** Every flavour, asked anew. */
    public List<NovaFlavor> allFlavors(CloudAccess cloud) {
        List<NovaFlavor> all = new ArrayList<>();
        while (true) {
            Optional<String> last = all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(all.size() - 1).id());
            Listing<NovaFlavor> page = cloud.nova().flavors(last, FLAVOR_PAGE);
            all.addAll(page.items());
            if (!page.more()) {
                return all;
            }
        }
    }
}
