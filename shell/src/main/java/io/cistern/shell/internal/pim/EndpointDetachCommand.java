// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.EndpointAdministration;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.EndpointIdCompleter;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Leaves an endpoint alone. */
@Service
@Command(
        scope = "pim",
        name = "endpoint-detach",
        description = "Leaves an endpoint alone at once; pim:endpoint-approve ends that")
public final class EndpointDetachCommand extends InfrastructureMutation {

    @Argument(name = "endpointId", required = true, description = "The endpoint")
    @Completion(EndpointIdCompleter.class)
    private String endpointId;

    @Override
    protected void run() {
        change(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.detachEndpoint(call, new DetachEndpointRequest(endpointId)),
                response -> print(response.endpoint()));
    }
}
