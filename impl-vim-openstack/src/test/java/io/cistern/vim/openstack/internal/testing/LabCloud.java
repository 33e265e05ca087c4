// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.backend.support.http.HttpLimits;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.keystone.Credential;
import io.cistern.vim.openstack.internal.keystone.Credential.Named;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A simulated cloud and the backend's way to it, as one user. */
public final class LabCloud implements AutoCloseable {

    /** Few attempts, so that a cloud that stays down is given up soon. */
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 32L << 20, 3, 1_000, 64);

    private final OpenStackLab lab;
    private final LiveCloud cloud;

    private LabCloud(OpenStackLab lab, LiveCloud cloud) {
        this.lab = lab;
        this.cloud = cloud;
    }

    public static LabCloud as(String user, String project) {
        return as(user, project, LabSettings.defaults());
    }

    public static LabCloud as(String user, String project, LabSettings settings) {
        OpenStackLab lab = OpenStackLab.start(settings);
        return new LabCloud(lab, new LiveCloud(settings(lab, user, project)));
    }

    /** One whose way to the cloud is given. */
    public static LabCloud of(OpenStackLab lab, LiveCloud cloud) {
        return new LabCloud(lab, cloud);
    }

    public static CloudSettings settings(OpenStackLab lab, String user, String project) {
        return settings(lab, credential(lab, user, project), Map.of());
    }

    /** With credentials of their own for some projects, by id. */
    public static CloudSettings settings(
            OpenStackLab lab, Credential credential, Map<String, Supplier<Credential>> credentials) {
        return new CloudSettings(
                URI.create(lab.authUrl()),
                () -> credential,
                credentials,
                Optional.empty(),
                "public",
                Map.of(),
                Optional.empty(),
                LIMITS);
    }

    public static Credential credential(OpenStackLab lab, String user, String project) {
        return new Credential.Password(named(user), lab::password, named(project));
    }

    private static Named named(String name) {
        return new Named(Optional.empty(), Optional.of(name), Optional.of("default"), Optional.empty());
    }

    public OpenStackLab lab() {
        return lab;
    }

    public LiveCloud cloud() {
        return cloud;
    }

    public OpenStackCompute compute() {
        return new OpenStackCompute(cloud.calls());
    }

    public OpenStackNetworks networks() {
        return new OpenStackNetworks(cloud.calls());
    }

    public OpenStackFlavours flavours() {
        return new OpenStackFlavours(cloud.calls());
    }

    public OpenStackStorage storage() {
        return new OpenStackStorage(cloud.calls());
    }

    /** A request for a small machine on the network that all share. */
    public AllocateComputeRequestBuilder machine(String name) {
        Contents contents = lab.contents();
        return AllocateComputeRequest.builder()
                .computeName(Optional.of(name))
                .computeFlavourId(idOf(contents.flavors(), "m1.tiny"))
                .vcImageId(Optional.of(AnyImage.of(cloud.cloud())))
                .interfaceData(List.of(VirtualInterfaceData.builder()
                        .networkId(Optional.of(idOf(contents.networks(), "shared")))
                        .build()));
    }

    /** A small machine that runs; what was asked so far is forgotten. */
    public String running(String name) {
        String id = cloud.call(
                        compute()::allocateVirtualisedComputeResource,
                        machine(name).build())
                .computeData()
                .computeId();
        lab.requests().clear();
        return id;
    }

    public void terminate(String id) {
        cloud.call(compute()::terminateVirtualisedComputeResource, TerminateComputeRequest.of(id));
    }

    public static String idOf(Map<String, String> names, String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is none of " + names.values()));
    }

    @Override
    public void close() {
        cloud.close();
        lab.close();
    }
}
