// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.administration.Administration;
import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.operation.Operations;
import io.cistern.client.internal.Remote;
import io.cistern.client.internal.RemoteInterface;
import io.cistern.client.internal.RouteTable;
import java.util.Optional;
import java.util.Set;

/**
 * A gateway in another process. Its interfaces behave as the services in the container do: the same requests, responses
 * and failures, deadlines, idempotency keys and progress. Safe for use by several threads; costly to make, cheap to
 * keep.
 *
 * <p>A mutation is sent with an idempotency key, one of its own if the call has none, so that it can be sent again when
 * an answer is lost; it is then followed until its end or the deadline of the call. In addition to what the operations
 * document, any of them fails with {@link ErrorCode#UNAVAILABLE} where the gateway cannot be reached and with
 * {@link ErrorCode#UNAUTHENTICATED} where the context is not one of {@link #call()}.
 */
public final class CisternClient {

    /** What it may do is known to the gateway only. */
    private record Self(String name) implements Consumer {
        @Override
        public Set<Grant> grants() {
            return Set.of();
        }
    }

    private final Consumer consumer;
    private final RouteTable routes = RouteTable.read();
    private final Remote remote;

    /**
     * @param settings where the gateway is and who the client is to it
     * @throws IllegalArgumentException the certificates cannot be read
     */
    public CisternClient(ClientSettings settings) {
        consumer = new Self(settings.credential().toString());
        remote = new Remote(settings);
    }

    /** Begins the context of a call. */
    public CallContextBuilder call() {
        return CallContext.of(consumer);
    }

    /**
     * An interface of one VIM. Whether there is such a VIM is known with the first call: NOT_FOUND.
     *
     * @param vimId the VIM
     * @param standardInterface e.g. {@code VirtualisedComputeResourcesManagement.class}
     */
    public <T> T vim(String vimId, Class<T> standardInterface) {
        return RemoteInterface.of(standardInterface, Optional.of(vimId), consumer, routes, remote);
    }

    /**
     * An interface of one PIM. Whether there is such a PIM is known with the first call: NOT_FOUND.
     *
     * @param pimId the PIM
     * @param standardInterface e.g. {@code PhysicalResourceInventoryManagement.class}
     */
    public <T> T pim(String pimId, Class<T> standardInterface) {
        return RemoteInterface.of(standardInterface, Optional.of(pimId), consumer, routes, remote);
    }

    /** The operations of one VIM. */
    public Operations operations(String vimId) {
        return vim(vimId, Operations.class);
    }

    /** The platform. */
    public Administration administration() {
        return RemoteInterface.of(Administration.class, Optional.empty(), consumer, routes, remote);
    }
}
