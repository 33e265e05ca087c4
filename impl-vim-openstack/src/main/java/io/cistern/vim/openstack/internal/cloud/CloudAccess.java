// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.HttpCinderClient;
import io.cistern.vim.openstack.internal.glance.GlanceClient;
import io.cistern.vim.openstack.internal.glance.HttpGlanceClient;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.keystone.Token;
import io.cistern.vim.openstack.internal.neutron.HttpNeutronCapabilities;
import io.cistern.vim.openstack.internal.neutron.HttpNeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronCapabilities;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.nova.HttpNovaClient;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.placement.HttpPlacementClient;
import io.cistern.vim.openstack.internal.placement.PlacementClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A project of a cloud, as one call acts in it. */
public final class CloudAccess {

    private final Cloud cloud;
    private final Scope scope;
    private final Token token;
    private final CallLimit limit;

    CloudAccess(Cloud cloud, Scope scope, Token token, CallLimit limit) {
        this.cloud = cloud;
        this.scope = scope;
        this.token = token;
        this.limit = limit;
    }

    public NovaClient nova() {
        return new HttpNovaClient(http(ServiceType.COMPUTE), computeVersion().toString());
    }

    public NeutronClient neutron() {
        return new HttpNeutronClient(http(ServiceType.NETWORK));
    }

    public GlanceClient glance() {
        return new HttpGlanceClient(http(ServiceType.IMAGE));
    }

    public CinderClient cinder() {
        return new HttpCinderClient(
                http(ServiceType.BLOCK_STORAGE), volumeVersion().toString());
    }

    public PlacementClient placement() {
        return new HttpPlacementClient(http(ServiceType.PLACEMENT));
    }

    /** What Networking can do. */
    public NeutronCapabilities capabilities() {
        return new HttpNeutronCapabilities(http(ServiceType.NETWORK));
    }

    /** Whether the cloud has a service. */
    public boolean offers(ServiceType service) {
        return cloud.offers(token, service);
    }

    /** The project; also the resource group. */
    public String projectId() {
        return token.projectId()
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.RESOURCE_AUTH_FAILED,
                        "the cloud gave a token without a project; configure a project for the credential"));
    }

    /** The projects in which the configured credential can act, asked anew. */
    List<String> projects() {
        return cloud.projects(limit);
    }

    /** Whether it sees all projects, by the usual policies. */
    public boolean isAdmin() {
        return token.isAdmin();
    }

    public ComputeVersion computeVersion() {
        return cloud.computeVersion(endpoint(ServiceType.COMPUTE), scope, limit);
    }

    public VolumeVersion volumeVersion() {
        return cloud.volumeVersion(endpoint(ServiceType.BLOCK_STORAGE), scope, limit);
    }

    /** The facts of the cloud, asked anew. */
    CloudFacts facts() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("region", cloud.settings().region().orElse("the only one"));
        properties.put("interface", cloud.settings().audience());
        properties.put("project", projectId());
        ComputeVersion version = cloud.negotiate(endpoint(ServiceType.COMPUTE), scope, limit);
        properties.put("compute.version", version + " (the cloud has up to 2." + version.newest() + ")");
        for (ServiceType service : ServiceType.values()) {
            if (!service.optional() || offers(service)) {
                properties.put("endpoint." + service.type(), address(service).toString());
            }
        }
        if (offers(ServiceType.BLOCK_STORAGE)) {
            VolumeVersion volumes = cloud.negotiateVolume(endpoint(ServiceType.BLOCK_STORAGE), scope, limit);
            properties.put("block-storage.version", volumes.toString());
        }
        Set<String> extensions = new TreeSet<>(neutron().extensions());
        properties.put("network.extensions", String.join(" ", extensions));
        return new CloudFacts(properties);
    }

    public URI address(ServiceType service) {
        return endpoint(service).base();
    }

    /** What was looked up a moment ago, for this project. */
    public Lookups lookups() {
        return cloud.lookups();
    }

    /** The same for what cannot be taken back and is finished though the call is not wanted any more. */
    public CloudAccess finishing() {
        return new CloudAccess(cloud, scope, token, new Finishing(limit));
    }

    public CallLimit limit() {
        return limit;
    }

    Token token() {
        return token;
    }

    private JsonEndpoint endpoint(ServiceType service) {
        return cloud.endpoint(token, service);
    }

    private JsonHttp http(ServiceType service) {
        return endpoint(service).open(cloud.authorization(scope), limit);
    }
}
