// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ConsumerAuthentication;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The VIMs that are there, selected by their service property {@code vim.id}.
 *
 * <p>A consumer of one fixed VIM would write {@code @Reference(target = "(vim.id=edge-1)")} and need no more than that.
 */
@Component(service = Vims.class, configurationPid = "io.cistern.examples.ccm")
public final class Vims {

    private static final String VIM_ID = "vim.id";

    private final ConsumerAuthentication authentication;
    private final Map<String, Object> configuration;

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedComputeResourcesManagement>> compute = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedComputeFlavourManagement>> flavours = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedNetworkResourcesManagement>> network = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedStorageResourcesManagement>> storage = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedComputeResourcesInformationManagement>>
            computeInformation = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedNetworkResourcesInformationManagement>>
            networkInformation = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, VirtualisedStorageResourcesInformationManagement>>
            storageInformation = List.of();

    @Activate
    public Vims(@Reference ConsumerAuthentication authentication, Map<String, Object> configuration) {
        this.authentication = authentication;
        this.configuration = Map.copyOf(configuration);
    }

    /** The identifiers of the VIMs that are there. */
    SortedSet<String> ids() {
        return Published.ids(compute, VIM_ID);
    }

    /** One VIM, called in the name of this bundle. */
    Vim get(String vimId) {
        return new Vim(
                vimId,
                Published.select(compute, VIM_ID, vimId),
                Published.select(flavours, VIM_ID, vimId),
                Published.select(network, VIM_ID, vimId),
                Published.select(storage, VIM_ID, vimId),
                Published.select(computeInformation, VIM_ID, vimId),
                Published.select(networkInformation, VIM_ID, vimId),
                Published.select(storageInformation, VIM_ID, vimId),
                authentication.callingBundle());
    }

    /** What {@code etc/io.cistern.examples.ccm.cfg} says for a VIM, e.g. {@code image.edge-1 = …}. */
    Optional<String> configured(String what, String vimId) {
        return Optional.ofNullable(configuration.get(what + "." + vimId)).map(Object::toString);
    }
}
