// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.support.Offers;
import io.cistern.backend.support.Workers;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** A simulated cloud as a VIM. What it holds is gone when it is stopped. */
@Component(
        service = Backend.class,
        configurationPid = "io.cistern.vim.example",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = ExampleConfig.class, factory = true)
public final class ExampleBackend implements Backend {
    private static final int THREADS = 8;
    private static final int WAITING = 1_000;

    private final String vimId;
    private final Workers workers;
    private final Offers offers;

    @Activate
    public ExampleBackend(ExampleConfig config) {
        this(config.vim_id());
    }

    public ExampleBackend(String vimId) {
        this(vimId, new SimulatedCloud());
    }

    ExampleBackend(String vimId, SimulatedCloud cloud) {
        if (vimId.isBlank()) {
            throw InfrastructureException.invalidArgument(
                    "vim.id", "is mandatory", "name the VIM in its configuration file");
        }
        this.vimId = vimId;
        this.workers = new Workers("example-" + vimId, THREADS, WAITING);
        this.offers = new Offers("the example has none of it")
                .with(VirtualisedComputeResourcesManagement.class, new ExampleCompute(cloud, workers))
                .with(VirtualisedComputeFlavourManagement.class, new ExampleFlavours(cloud, workers))
                .with(VirtualisedNetworkResourcesManagement.class, new ExampleNetworks(cloud, workers))
                .with(VirtualisedStorageResourcesManagement.class, new ExampleStorage(cloud, workers));
        Refusals.declare(offers);
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId(vimId)
                .kind(InfrastructureKind.VIM)
                .type("example")
                .version("1")
                .capabilities(offers.capabilities())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return offers.of(standardInterface);
    }

    @Deactivate
    void leave() {
        workers.leave();
    }
}
