// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.RequestCommand;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Registers an endpoint. */
@Service
@Command(
        scope = "pim",
        name = "endpoint-add",
        description = "Adds a management service; it is looked at without a credential and waits for approval")
public final class EndpointAddCommand extends RequestCommand<RegisterEndpointRequest> {

    @Argument(name = "address", description = "Where it is, such as https://192.0.2.10; mandatory without --json")
    private String address;

    @Option(name = "--credential", description = "Reference to user:password: file:<path> or env:<name>")
    private String credential;

    @Option(name = "--trust", description = "How its certificate is verified", valueToShowInHelp = "tofu")
    @Completion(
            value = StringsCompleter.class,
            values = {"ca", "pin", "tofu", "insecure"})
    private String trust;

    @Option(name = "--pin", description = "SHA-256 of a public key that is accepted", multiValued = true)
    private List<String> pins = List.of();

    @Option(name = "--verify-host-name", description = "The certificate must name the host; with --trust ca")
    private boolean verifyHostName;

    @Option(name = "--pool", description = "The pool of what is behind it", valueToShowInHelp = "default")
    private String pool;

    @Option(name = "--location", description = "The location of what is behind it")
    private String location;

    @Option(name = "--serial", description = "The serial number of the server that should be there")
    private String serial;

    public EndpointAddCommand() {
        super(RegisterEndpointRequest.class);
    }

    @Override
    protected void run() {
        RegisterEndpointRequest request = request();
        change(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.registerEndpoint(call, request),
                response -> print(response.endpoint()));
    }

    @Override
    protected RegisterEndpointRequest fromOptions() {
        TrustMode mode = Optional.ofNullable(trust)
                .map(text -> Choice.of(TrustMode.class, "--trust", text))
                .orElse(TrustMode.TOFU);
        return RegisterEndpointRequest.builder()
                .address(required("address", address))
                .credentialRef(Optional.ofNullable(credential))
                .tls(Optional.of(new TlsPolicy(mode, pins, verifyHostName, false)))
                .resourcePoolId(Optional.ofNullable(pool))
                .locationId(Optional.ofNullable(location))
                .expectedSerial(Optional.ofNullable(serial))
                .build();
    }
}
