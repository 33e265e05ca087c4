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

    /** {@code POST /servers/{id}/action}; returns Nova's id of the request. */
    Optional<String> act(String id, ServerAction action);

    /** {@code POST /servers/{id}/action createImage}; 2.45 for the id of the image. */
    StepResult createImage(String id, String name, Map<String, String> properties);

    /** {@code GET /servers/{id}/os-instance-actions}: what was done to it, the last first. */
    List<NovaAction> actions(String id);

    /** {@code GET /servers/{id}/os-instance-actions/{request}}; 2.84 for details. */
    Optional<NovaAction> action(String id, String requestId);

    /** {@code PUT /servers/{id}/metadata}: replaces them; returns Nova's id of the request. */
    Optional<String> replaceMetadata(String id, Map<String, String> metadata);

    /** {@code POST /servers/{id}/os-interface}: attaches a port. */
    Optional<String> attachPort(String id, String portId);

    /** {@code DELETE /servers/{id}/os-interface/{port}}: begins to detach a port; detached is well. */
    Optional<String> detachPort(String id, String portId);

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

    /** {@code GET /os-hypervisors/detail}; administrators only. */
    List<NovaHypervisor> hypervisors();

    /** {@code GET /os-server-groups/{id}}; 2.64 for the policy. */
    Optional<NovaServerGroup> serverGroup(String id);

    /** {@code GET /os-server-groups}: those of the token's project, or of all. */
    List<NovaServerGroup> serverGroups(boolean allProjects);

    /** {@code POST /os-server-groups}; 2.64 for the policy. */
    StepResult createServerGroup(NewServerGroup group);

    /** {@code DELETE /os-server-groups/{id}}; returns Nova's id of the request; gone is well. */
    Optional<String> deleteServerGroup(String id);
}
