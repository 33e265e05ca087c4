// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.support.Offers;
import io.cistern.backend.support.Waiter;
import io.cistern.backend.support.Workers;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.openstack.internal.cloud.CloudConnection;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.information.OpenStackComputeInformation;
import io.cistern.vim.openstack.internal.information.OpenStackNetworkInformation;
import io.cistern.vim.openstack.internal.information.OpenStackStorageInformation;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** One OpenStack cloud as a VIM. There from the moment that it is configured, whether or not the cloud is up. */
@Component(
        service = Backend.class,
        configurationPid = "io.cistern.vim.openstack",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = OpenStackConfig.class, factory = true)
public final class OpenStackBackend implements Backend {

    private final String vimId;
    private final String version;
    private final CloudConnection connection;
    private final Workers queries;
    private final Workers mutations;
    private final Offers offers;

    @Activate
    public OpenStackBackend(OpenStackConfig config, BundleContext bundle) {
        this(config, bundle.getBundle().getVersion().toString());
    }

    OpenStackBackend(OpenStackConfig config, String version) {
        this.vimId = OpenStackSettings.text(config.vim_id())
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        "vim.id", "is mandatory", "name the VIM in its configuration file"));
        this.version = version;
        int waiting = OpenStackSettings.positive("workers.waiting", config.workers_waiting());
        this.queries = new Workers(
                "cistern-openstack-" + vimId + "-query",
                OpenStackSettings.positive("workers.queries", config.workers_queries()),
                waiting);
        this.mutations = new Workers(
                "cistern-openstack-" + vimId + "-mutation",
                OpenStackSettings.positive("workers.mutations", config.workers_mutations()),
                waiting);
        this.connection = new CloudConnection(vimId, new OpenStackSettings(config)::read);
        CloudCalls calls = new CloudCalls(connection::cloud, queries, mutations, Waiter.DEFAULT);
        this.offers = new Offers("served in a later release")
                .with(VirtualisedComputeResourcesManagement.class, new OpenStackCompute(calls))
                .with(VirtualisedComputeFlavourManagement.class, new OpenStackFlavours(calls))
                .with(VirtualisedNetworkResourcesManagement.class, new OpenStackNetworks(calls))
                .with(VirtualisedStorageResourcesManagement.class, new OpenStackStorage(calls))
                .with(VirtualisedComputeResourcesInformationManagement.class, new OpenStackComputeInformation(calls))
                .with(VirtualisedNetworkResourcesInformationManagement.class, new OpenStackNetworkInformation(calls))
                .with(VirtualisedStorageResourcesInformationManagement.class, new OpenStackStorageInformation(calls));
        OpenStackRefusals.declare(offers);
        connection.start();
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId(vimId)
                .kind(InfrastructureKind.VIM)
                .type("openstack")
                .version(version)
                .unavailable(connection.problem())
                .capabilities(offers.capabilities())
                .properties(connection.facts().properties())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return offers.of(standardInterface);
    }

    /** Lets single remote calls end, fails all else for the backend that comes next, and lets go of the cloud. */
    @Deactivate
    void leave() {
        Thread mutationsLeaving = new Thread(mutations::leave, "cistern-openstack-" + vimId + "-leaving");
        mutationsLeaving.start();
        queries.leave();
        try {
            mutationsLeaving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
