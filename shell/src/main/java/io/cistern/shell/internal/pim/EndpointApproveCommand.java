// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.EndpointIdCompleter;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Approves an endpoint. */
@Service
@Command(
        scope = "pim",
        name = "endpoint-approve",
        description = "Lets an endpoint be used: who is there is verified, and the inventory read")
public final class EndpointApproveCommand extends InfrastructureMutation {

    @Argument(name = "endpointId", required = true, description = "The endpoint")
    @Completion(EndpointIdCompleter.class)
    private String endpointId;

    @Option(
            name = "--key",
            description = "SHA-256 of its public key, where it is trusted on first use",
            valueToShowInHelp = "the one that it shows, once you have confirmed it")
    private String key;

    @Override
    protected void run() {
        Optional<String> trusted = Optional.ofNullable(key).or(this::confirmed);
        change(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.approveEndpoint(call, new ApproveEndpointRequest(endpointId, trusted)),
                response -> print(response.endpoint()));
    }

    /** The key that it shows now, if a human has to look at it. */
    private Optional<String> confirmed() {
        Filter one = Filter.where(FilterOperator.EQ, "endpointId", endpointId);
        Endpoint endpoint = found(
                ask(
                                EndpointAdministration.class,
                                (endpoints, call) -> endpoints.listEndpoints(
                                        call, new ListEndpointsRequest(Optional.of(one), Page.FIRST)))
                        .endpoints(),
                "endpoint",
                endpointId);
        boolean unseen = endpoint.tls().trustMode() == TrustMode.TOFU
                && endpoint.tls().pins().isEmpty()
                && endpoint.definedIn().isEmpty();
        return unseen ? shown(endpoint.address()) : Optional.empty();
    }

    private Optional<String> shown(String address) {
        Optional<TlsDescription> met = ask(
                        EndpointAdministration.class,
                        (endpoints, call) -> endpoints.testEndpoint(call, new TestEndpointRequest(address)))
                .service()
                .tls();
        met.ifPresent(tls -> {
            say("Subject     " + tls.subject());
            say("Issuer      " + tls.issuer());
            say("Not after   " + tls.notAfter());
            say("Public key  " + tls.spkiSha256());
            confirm("Trust this key from now on?");
        });
        return met.map(TlsDescription::spkiSha256);
    }
}
