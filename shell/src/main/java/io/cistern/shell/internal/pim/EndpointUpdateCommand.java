// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.api.InfrastructureException;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.EndpointIdCompleter;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Changes how an endpoint is reached. */
@Service
@Command(
        scope = "pim",
        name = "endpoint-update",
        description = "Changes how an endpoint is reached, once it was seen that the same servers are there")
public final class EndpointUpdateCommand extends InfrastructureMutation {

    @Argument(name = "endpointId", required = true, description = "The endpoint")
    @Completion(EndpointIdCompleter.class)
    private String endpointId;

    @Option(name = "--address", description = "Where it is now")
    private String address;

    @Option(name = "--credential", description = "Reference to its new user:password: file:<path> or env:<name>")
    private String credential;

    @Option(
            name = "--pin",
            description = "SHA-256 of a public key that is accepted from now on; two during a planned change",
            multiValued = true)
    private List<String> pins = List.of();

    @Override
    protected void run() {
        boolean moved = address != null;
        boolean rotated = credential != null;
        boolean repinned = !pins.isEmpty();
        if (!moved && !rotated && !repinned) {
            throw InfrastructureException.invalidArgument(
                    "--address", "or another change is given", "give --address, --credential or --pin");
        } else if (moved && !rotated && !repinned) {
            change(
                    EndpointAdministration.class,
                    (endpoints, call) -> endpoints.updateEndpointAddress(
                            call, new UpdateEndpointAddressRequest(endpointId, address)),
                    response -> print(response.endpoint()));
        } else if (rotated && !moved && !repinned) {
            change(
                    EndpointAdministration.class,
                    (endpoints, call) ->
                            endpoints.rotateCredentials(call, new RotateCredentialsRequest(endpointId, credential)),
                    response -> print(response.endpoint()));
        } else if (repinned && !moved && !rotated) {
            change(
                    EndpointAdministration.class,
                    (endpoints, call) ->
                            endpoints.repinCertificate(call, new RepinCertificateRequest(endpointId, pins)),
                    response -> print(response.endpoint()));
        } else {
            ReplaceManagerRequest request = new ReplaceManagerRequest(
                    endpointId, Optional.ofNullable(address), Optional.ofNullable(credential), pins);
            change(
                    EndpointAdministration.class,
                    (endpoints, call) -> endpoints.replaceManager(call, request),
                    response -> print(response.endpoint()));
        }
    }
}
