// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.shell.internal.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of endpoints. */
@Service
public final class EndpointIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        ListEndpointsRequest request = new ListEndpointsRequest(Optional.empty(), PAGE);
        return callInfrastructures(
                        gateway,
                        line,
                        EndpointAdministration.class,
                        (endpoints, call) -> endpoints.listEndpoints(call, request))
                .map(stage -> stage.thenApply(response ->
                        response.endpoints().stream().map(Endpoint::endpointId).toList()));
    }
}
