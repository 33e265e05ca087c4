// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.shell.internal.InfrastructureCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Looks at an address. */
@Service
@Command(
        scope = "pim",
        name = "endpoint-test",
        description = "Looks at an address without a credential: what answers, and with which public key")
public final class EndpointTestCommand extends InfrastructureCommand {

    @Argument(name = "address", required = true, description = "Where it is, such as https://192.0.2.10")
    private String address;

    @Override
    protected void run() {
        print(ask(
                        EndpointAdministration.class,
                        (endpoints, call) -> endpoints.testEndpoint(call, new TestEndpointRequest(address)))
                .service());
    }
}
