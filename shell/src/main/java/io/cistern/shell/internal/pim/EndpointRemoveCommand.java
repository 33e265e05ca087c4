// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.EndpointIdCompleter;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Removes an endpoint. */
@Service
@Command(scope = "pim", name = "endpoint-remove", description = "Removes an endpoint and what is known only through it")
public final class EndpointRemoveCommand extends InfrastructureMutation {

    @Argument(name = "endpointId", required = true, description = "The endpoint")
    @Completion(EndpointIdCompleter.class)
    private String endpointId;

    @Override
    protected void run() {
        confirm("Remove " + endpointId + " and what is known of its servers?");
        change(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.removeEndpoint(call, new RemoveEndpointRequest(endpointId)),
                this::print);
    }
}
