// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OpenStack Compute v2.1. What is not there is empty, not a failure. */
public interface NovaClient {

    /** {@code GET /servers/{id}}; 2.26 shows tags. */
    Optional<NovaServer> server(String id);

    /** Gives a volume to a server. */
    StepResult attachVolume(String serverId, String volumeId);

    /** Takes a volume from a server; it is taken when the volume no longer tells of the server. */
    Optional<String> detachVolume(String serverId, String volumeId);

    /** {@code GET /servers/detail}, one page in the order of ids. */
    Listing<NovaServer> servers(ServerQuery query);

    /** {@code POST /servers}; 2.37 for networks {@code none}, 2.52 for tags, 2.74 for a host. */
    StepResult createServer(NewServer server);

    /** {@code DELETE /servers/{id}}; returns Nova's id of the request; gone is well. */
    Optional<String> deleteServer(String id);

    /** {@code POST /servers/{id}/action forceDelete}: ends a deferred deletion; gone is well. */
    void forceDeleteServer(String id);

    /** {@code GET /flavors/{id}}; 2.61 shows extra specs. */
    Optional<NovaFlavor> flavor(String id);

    /** {@code GET /flavors/detail?is_public=None}, one page in the order of ids. */
    Listing<NovaFlavor> flavors(Optional<String> marker, int limit);

    /** {@code POST /flavors}; 2.55 for the description. */
    StepResult createFlavor(NewFlavor flavor);

    /** {@code POST /flavors/{id}/os-extra_specs}; returns Nova's id of the request. */
    Optional<String> createExtraSpecs(String flavorId, Map<String, String> extraSpecs);

    /** {@code DELETE /flavors/{id}}; returns Nova's id of the request; gone is well. */
    Optional<String> deleteFlavor(String id);

    /** {@code POST /flavors/{id}/action addTenantAccess}: CONFLICT where the project has it already. */
    Optional<String> grantFlavor(String id, String projectId);

    /** {@code GET /flavors/{id}/os-flavor-access}: the projects that can use a private flavour. */
    Set<String> flavorAccess(String id);

    /** {@code GET /limits}: those of the token's project. */
    NovaLimits limits();

    /** {@code GET /os-availability-zone}: the names of those that can be used. */
    List<String> availabilityZones();

    /** {@code GET /os-availability-zone/detail}, for administrators: the zone of each host. */
    Map<String, String> zonesOfHosts();

    /** {@code GET /os-server-groups/{id}}; 2.64 for the policy. */
    Optional<NovaServerGroup> serverGroup(String id);
}
