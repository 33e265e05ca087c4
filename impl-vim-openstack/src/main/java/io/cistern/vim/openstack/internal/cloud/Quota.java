// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.vim.openstack.internal.cinder.CinderQuota;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the quota of a project leaves room, asked before anything is made.
 *
 * <p>For calls that come together it is asked once a second: the cloud itself has the last word when something is made. Nobody
 * is refused for what was seen a moment ago, nor where the cloud tells no quota: Networking without the extension
 * {@code quota_details}, or a policy that keeps it from the credential.
 */
public final class Quota {

    private static final Logger LOG = LoggerFactory.getLogger(Quota.class);

    private Quota() {}

    /** Room for one server. */
    public static void forServer(CloudAccess cloud, NovaFlavor flavor) {
        checkTwice(cloud, () -> told(() -> cloud.lookups().computeQuota(cloud))
                .flatMap(limits -> Stream.of(
                        figure("instances", limits.totalInstancesUsed(), limits.maxTotalInstances(), 1),
                        figure("cores", limits.totalCoresUsed(), limits.maxTotalCores(), flavor.vcpus()),
                        figure("ram", limits.totalRAMUsed(), limits.maxTotalRAMSize(), flavor.ram()))));
    }

    /**
     * Room for what a flavour has more than a server. The quota of another project than the token's is left to Nova,
     * which tells a token its own only.
     */
    public static void forResize(CloudAccess cloud, NovaServer server, NovaFlavor flavor) {
        if (server.projectId().filter(cloud.projectId()::equals).isEmpty()) {
            return;
        }
        long cores = flavor.vcpus() - server.flavor().vcpus();
        long ram = flavor.ram() - server.flavor().ram();
        check(
                cloud,
                told(cloud.nova()::limits)
                        .flatMap(limits -> Stream.of(
                                figure("cores", limits.totalCoresUsed(), limits.maxTotalCores(), cores),
                                figure("ram", limits.totalRAMUsed(), limits.maxTotalRAMSize(), ram))));
    }

    /** Room for one server group. */
    public static void forServerGroup(CloudAccess cloud) {
        check(
                cloud,
                told(cloud.nova()::limits)
                        .map(limits ->
                                figure("server_groups", limits.totalServerGroupsUsed(), limits.maxServerGroups(), 1)));
    }

    /** Room for so many of each kind. */
    public static void forNetworking(CloudAccess cloud, Map<NeutronKind, Integer> asked) {
        if (asked.values().stream().allMatch(count -> count == 0)) {
            return;
        }
        checkTwice(
                cloud, () -> told(() -> cloud.lookups().networkQuota(cloud)).flatMap(quota -> asked.entrySet().stream()
                        .flatMap(need ->
                                Optional.ofNullable(quota.get(need.getKey().singular()))
                                        .map(has -> figure(
                                                need.getKey().singular(),
                                                has.used() + has.reserved(),
                                                has.limit(),
                                                need.getValue()))
                                        .stream())));
    }

    /**
     * Room for volumes.
     *
     * @param type the name of their type, which can have a quota of its own
     * @param sizes of each, in GiB
     */
    public static void forVolumes(CloudAccess cloud, Optional<String> type, List<Long> sizes) {
        long count = sizes.size();
        long total = sizes.stream().mapToLong(Long::longValue).sum();
        Map<String, CinderQuota> quota = ofVolumes(cloud);
        long largest = sizes.stream().mapToLong(Long::longValue).max().orElse(0);
        check(
                cloud,
                Stream.concat(
                                Stream.of(
                                        room(quota, "volumes", count),
                                        room(quota, "gigabytes", total),
                                        room(quota, "per_volume_gigabytes", largest)),
                                type.stream()
                                        .flatMap(name -> Stream.of(
                                                room(quota, "volumes_" + name, count),
                                                room(quota, "gigabytes_" + name, total))))
                        .flatMap(Optional::stream));
    }

    /**
     * Room for a volume to grow.
     *
     * @param size what it is to have, in GiB
     */
    public static void forGrowth(CloudAccess cloud, CinderVolume volume, long size) {
        Map<String, CinderQuota> quota = ofVolumes(cloud);
        long more = size - volume.size();
        check(
                cloud,
                Stream.of(
                                room(quota, "gigabytes", more),
                                room(quota, "per_volume_gigabytes", size),
                                volume.typeName().flatMap(name -> room(quota, "gigabytes_" + name, more)))
                        .flatMap(Optional::stream));
    }

    /** Room for one snapshot. */
    public static void forSnapshot(CloudAccess cloud) {
        check(cloud, room(ofVolumes(cloud), "snapshots", 1).stream());
    }

    private static Map<String, CinderQuota> ofVolumes(CloudAccess cloud) {
        return told(() -> cloud.cinder().quota(cloud.projectId())).findFirst().orElse(Map.of());
    }

    /** What a service tells of quotas, if it does. */
    private static <T> Stream<T> told(Supplier<T> quota) {
        try {
            return Stream.of(quota.get());
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND && e.code() != ErrorCode.FORBIDDEN) {
                throw e;
            }
            LOG.debug("no quota is told: {}", e.getMessage());
            return Stream.empty();
        }
    }

    private static Optional<QuotaFigure> room(Map<String, CinderQuota> quota, String name, long asked) {
        return Optional.ofNullable(quota.get(name))
                .map(has -> figure(name, has.inUse() + has.reserved(), has.limit(), asked));
    }

    private static QuotaFigure figure(String name, long used, long limit, long asked) {
        return new QuotaFigure(name, Optional.of(used), Optional.of(limit), Optional.of(asked));
    }

    /** By what was seen a moment ago, then, where that leaves no room, by what is seen now. */
    private static void checkTwice(CloudAccess cloud, Supplier<Stream<QuotaFigure>> figures) {
        if (figures.get().anyMatch(Quota::exceeded)) {
            cloud.lookups().forgetQuota(cloud);
            check(cloud, figures.get());
        }
    }

    private static void check(CloudAccess cloud, Stream<QuotaFigure> figures) {
        List<QuotaFigure> exceeded = figures.filter(Quota::exceeded).toList();
        if (!exceeded.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.QUOTA_EXCEEDED,
                    "the quota of resource group " + cloud.projectId() + " leaves no room: "
                            + String.join(
                                    ", ", exceeded.stream().map(Quota::words).toList()),
                    ErrorDetails.builder()
                            .origin(ErrorOrigin.BACKEND)
                            .remedy("release resources or have the quota of the project raised")
                            .quota(exceeded)
                            .build());
        }
    }

    private static boolean exceeded(QuotaFigure figure) {
        long limit = figure.limit().orElseThrow();
        long asked = figure.asked().orElseThrow();
        return asked > 0 && limit >= 0 && figure.used().orElseThrow() + asked > limit;
    }

    private static String words(QuotaFigure figure) {
        return figure.asked().orElseThrow() + " more " + figure.name() + " with "
                + figure.used().orElseThrow() + " of " + figure.limit().orElseThrow() + " used";
    }
}
