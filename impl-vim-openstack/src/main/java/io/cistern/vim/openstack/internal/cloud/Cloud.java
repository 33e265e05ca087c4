// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.vim.openstack.internal.keystone.HttpKeystoneClient;
import io.cistern.vim.openstack.internal.keystone.KeystoneSession;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.keystone.Token;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One OpenStack cloud: its session and its endpoints, shared by all calls. Making it asks the cloud for nothing. */
public final class Cloud implements AutoCloseable {

    private final CloudSettings settings;
    private final HttpTransport transport;
    private final KeystoneSession session;
    private final Catalogue catalogue;
    private final Lookups lookups;
    private final Map<URI, JsonEndpoint> endpoints = new ConcurrentHashMap<>();
    private final Map<URI, ComputeVersion> versions = new ConcurrentHashMap<>();
    private final Map<URI, VolumeVersion> volumeVersions = new ConcurrentHashMap<>();

    public Cloud(CloudSettings settings, Clock clock) {
        this.settings = settings;
        this.transport = settings.caFile()
                .map(file -> HttpTransport.trusting(
                        "tls.ca_file", file, settings.http().connectTimeout()))
                .orElseGet(() -> HttpTransport.trustingPlatform(settings.http().connectTimeout()));
        JsonEndpoint identity = endpoint("identity", settings.authUrl());
        this.session = new KeystoneSession(
                new HttpKeystoneClient(identity, clock), settings.credential(), settings.credentials(), clock);
        this.catalogue = new Catalogue(settings);
        this.lookups = new Lookups(clock);
    }

    /**
     * What a call may do in a project.
     *
     * @throws io.cistern.api.InfrastructureException the cloud cannot be reached, or does not let us in
     */
    public CloudAccess open(Scope scope, CallLimit limit) {
        return new CloudAccess(this, scope, session.token(scope, limit), limit);
    }

    /** What was looked up a moment ago. */
    public Lookups lookups() {
        return lookups;
    }

    public CloudSettings settings() {
        return settings;
    }

    List<String> projects(CallLimit limit) {
        return session.projects(limit);
    }

    JsonEndpoint endpoint(Token token, ServiceType service) {
        return endpoint(service.type(), catalogue.endpoint(token, service));
    }

    boolean offers(Token token, ServiceType service) {
        return catalogue.offers(token, service);
    }

    Authorization authorization(Scope scope) {
        return session.in(scope);
    }

    ComputeVersion computeVersion(JsonEndpoint compute, Scope scope, CallLimit limit) {
        ComputeVersion known = versions.get(versionRoot(compute));
        return known == null ? negotiate(compute, scope, limit) : known;
    }

    /** Asks anew: the cloud may have been upgraded, or be gone. */
    ComputeVersion negotiate(JsonEndpoint compute, Scope scope, CallLimit limit) {
        URI root = versionRoot(compute);
        ComputeVersion negotiated =
                ComputeVersion.negotiate(endpoint("compute", root).open(session.in(scope), limit));
        versions.put(root, negotiated);
        return negotiated;
    }

    VolumeVersion volumeVersion(JsonEndpoint storage, Scope scope, CallLimit limit) {
        VolumeVersion known = volumeVersions.get(versionRoot(storage));
        return known == null ? negotiateVolume(storage, scope, limit) : known;
    }

    /** Asks anew: the cloud may have been upgraded, or be gone. */
    VolumeVersion negotiateVolume(JsonEndpoint storage, Scope scope, CallLimit limit) {
        URI root = versionRoot(storage);
        VolumeVersion negotiated = VolumeVersion.negotiate(
                endpoint(ServiceType.BLOCK_STORAGE.type(), root).open(session.in(scope), limit));
        volumeVersions.put(root, negotiated);
        return negotiated;
    }

    /** The endpoint of a service can end with the project; versions are told above it. */
    private static URI versionRoot(JsonEndpoint service) {
        return URI.create(service.base().toString().replaceFirst("(/v\\d+(\\.\\d+)?)/.*$", "$1"));
    }

    private JsonEndpoint endpoint(String service, URI uri) {
        return endpoints.computeIfAbsent(
                uri, base -> new JsonEndpoint(service, base, transport, settings.http(), new OpenStackFaults()));
    }

    /** Breaks what is in flight. */
    @Override
    public void close() {
        transport.close();
    }
}
