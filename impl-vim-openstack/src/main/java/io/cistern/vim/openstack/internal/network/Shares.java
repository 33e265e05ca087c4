// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronRbacPolicy;
import java.util.List;
import java.util.Optional;

/** The projects that may use a network, one by one. All of it can be repeated. */
final class Shares {

    /** What Networking without such policies is installed without. */
    static final String EXTENSION = "rbac-policies";

    /** All projects: the network has an attribute for that. */
    private static final String ALL = "*";

    private final CloudAccess cloud;
    private final String networkId;

    Shares(CloudAccess cloud, String networkId) {
        this.cloud = cloud;
        this.networkId = networkId;
    }

    /** With whom networks are shared. Only of a cloud that is without such policies it is believed that there are none. */
    static List<NeutronRbacPolicy> of(CloudAccess cloud, List<String> networkIds) {
        try {
            return cloud.neutron().shares(networkIds).stream()
                    .filter(policy -> !policy.target().equals(ALL))
                    .toList();
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND
                    || cloud.lookups().networkExtensions(cloud).contains(EXTENSION)) {
                throw e;
            }
            return List.of();
        }
    }

    List<String> projects() {
        return of(cloud, List.of(networkId)).stream()
                .map(NeutronRbacPolicy::target)
                .sorted()
                .toList();
    }

    boolean isWith(String project) {
        return with(project).isPresent();
    }

    private Optional<NeutronRbacPolicy> with(String project) {
        return of(cloud, List.of(networkId)).stream()
                .filter(policy -> policy.target().equals(project))
                .findFirst();
    }

    /** Shares it with a project; that it is shared already is seen where Networking says so. */
    Optional<String> add(String project) {
        try {
            return cloud.neutron().shareNetwork(networkId, project);
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.CONFLICT || !isWith(project)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Shares it with a project no more. */
    Optional<String> remove(String project) {
        return with(project).flatMap(policy -> cloud.neutron().delete(NeutronKind.RBAC_POLICY, policy.id()));
    }
}
