// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronQuota;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.nova.NovaLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the quota of a project leaves room, asked before anything is made. */
public final class Quota {

    private Quota() {}

    /** Room for one server. */
    public static void forServer(CloudAccess cloud, NovaFlavor flavor) {
        NovaLimits limits = cloud.nova().limits();
        check(
                cloud,
                Stream.of(
                        figure("instances", limits.totalInstancesUsed(), limits.maxTotalInstances(), 1),
                        figure("cores", limits.totalCoresUsed(), limits.maxTotalCores(), flavor.vcpus()),
                        figure("ram", limits.totalRAMUsed(), limits.maxTotalRAMSize(), flavor.ram())));
    }

    /** Room for so many of each kind. */
    public static void forNetworking(CloudAccess cloud, Map<NeutronKind, Integer> asked) {
        if (asked.values().stream().allMatch(count -> count == 0)) {
            return;
        }
        Map<String, NeutronQuota> quota = cloud.neutron().quota(cloud.projectId());
        check(
                cloud,
                asked.entrySet().stream()
                        .flatMap(need ->
                                Optional.ofNullable(quota.get(need.getKey().singular()))
                                        .map(has -> figure(
                                                need.getKey().singular(),
                                                has.used() + has.reserved(),
                                                has.limit(),
                                                need.getValue()))
                                        .stream()));
    }

    private static QuotaFigure figure(String name, long used, long limit, long asked) {
        return new QuotaFigure(name, Optional.of(used), Optional.of(limit), Optional.of(asked));
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
